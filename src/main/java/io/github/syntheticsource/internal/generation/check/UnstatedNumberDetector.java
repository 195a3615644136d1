package io.github.syntheticsource.internal.generation.check;

import io.github.syntheticsource.generation.TextContent;
import io.github.syntheticsource.internal.text.MonthFinder;
import io.github.syntheticsource.internal.text.NumberFinder;
import io.github.syntheticsource.internal.text.TextMatch;
import io.github.syntheticsource.internal.text.TextSearch;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds numbers and months in a text that do not belong to any value. Doubtful cases are not reported: whole numbers up to
 * twelve may be counts, parts of dates, times and codes may occur alone, and a number may be grouped, abbreviated to
 * thousands or millions, or written as a percentage.
 */
final class UnstatedNumberDetector {

    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(12);
    private static final int MOST_NAMED = 5;

    /** The number of consecutive digits that do not occur in a longer code by chance. */
    private static final int LONG_RUN = 4;

    private static final Pattern IDIOM = Pattern.compile("\\b24/7\\b|\\b100 ?%");

    private final StatedNumbers known;

    UnstatedNumberDetector(TextContent content) {
        this.known = new StatedNumbers(content);
    }

    /**
     * Returns one sentence if there are such numbers or months, else an empty list.
     *
     * @param stated the indexes of the UTF-16 units of the text that state a value
     */
    List<String> in(String text, BitSet stated) {
        var search = new TextSearch(text, null);
        var finder = new NumberFinder(search, null, List.of());
        var unknown = new LinkedHashSet<String>();
        for (var run : finder.runs()) {
            if (!isCovered(search, run, stated) && !isIdiom(search, run) && !belongs(search, finder, run)) {
                unknown.add(search.original(run));
            }
        }
        for (var month : MonthFinder.named(search)) {
            if (month.match().certain()
                    && !known.hasMonth(month.number())
                    && !isCovered(search, month.match(), stated)) {
                unknown.add(search.original(month.match()));
            }
        }
        for (var month : MonthFinder.numbered(search)) {
            if (!known.hasMonth(month.number()) && !known.has(BigDecimal.valueOf(month.number()))) {
                unknown.add(search.original(month.match()));
            }
        }
        var named = unknown.stream().limit(MOST_NAMED).collect(Collectors.joining("], [", "[", "]"));
        return unknown.isEmpty()
                ? List.of()
                : List.of("it states a number or date that is not a value of the fields: " + named
                        + "; do not state anything else");
    }

    private static boolean isCovered(TextSearch search, TextMatch match, BitSet stated) {
        return stated.nextClearBit(search.originalStart(match)) >= search.originalEnd(match);
    }

    private static boolean isIdiom(TextSearch search, TextMatch run) {
        return IDIOM.matcher(search.text()).results().anyMatch(idiom -> run.overlaps(idiom.start(), idiom.end()));
    }

    private boolean belongs(TextSearch search, NumberFinder finder, TextMatch run) {
        if (isSymbol(search.original(run)) || finder.readings(run).stream().anyMatch(known::has)) {
            return true;
        }
        var separate = StatedNumbers.separate(search.text().substring(run.start(), run.end()));
        var digits = String.join("", separate);
        if (digits.length() >= LONG_RUN && known.hasDigits(digits)) {
            return true;
        }
        if (separate.size() > 1 && separate.stream().map(BigDecimal::new).allMatch(known::hasPart)) {
            return true;
        }
        var parts = finder.split(run);
        return isCount(finder.bareReadings(run))
                || (parts.size() > 1 && parts.stream().allMatch(part -> belongs(search, finder, part)));
    }

    /** Returns whether a number is small and whole in one of its readings. */
    private static boolean isCount(List<BigDecimal> readings) {
        return readings.stream()
                .anyMatch(reading -> reading.compareTo(LARGEST_COUNT) <= 0
                        && reading.stripTrailingZeros().scale() <= 0);
    }

    /** Returns whether the text has a fraction or exponent character, which is read as several digits. */
    private static boolean isSymbol(String written) {
        return written.codePoints().anyMatch(point -> Character.getType(point) == Character.OTHER_NUMBER);
    }
}
