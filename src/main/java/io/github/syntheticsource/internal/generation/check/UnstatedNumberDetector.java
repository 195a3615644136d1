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
 * Finds numbers and months in a text that belong to no value. It keeps still where there is doubt: whole numbers up to
 * twelve may be counts, parts of dates, times and codes may stand alone, and a number may be grouped, shortened to thousands
 * or millions, or a percentage.
 */
final class UnstatedNumberDetector {

    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(12);
    private static final int MOST_NAMED = 5;

    /** So many digits in a row are no chance hit in a longer code. */
    private static final int LONG_RUN = 4;

    private static final Pattern IDIOM = Pattern.compile("\\b24/7\\b|\\b100 ?%");

    private final StatedNumbers known;

    UnstatedNumberDetector(TextContent content) {
        this.known = new StatedNumbers(content);
    }

    /**
     * One sentence if there are any, else none.
     *
     * @param stated the places of the text that state a value
     */
    List<String> in(String text, BitSet stated) {
        var search = new TextSearch(text, null);
        var finder = new NumberFinder(search, null, List.of());
        var strange = new LinkedHashSet<String>();
        for (var run : finder.runs()) {
            if (!isCovered(search, run, stated) && !isIdiom(search, run) && !belongs(search, finder, run)) {
                strange.add(search.original(run));
            }
        }
        for (var month : MonthFinder.named(search)) {
            if (month.match().certain()
                    && !known.hasMonth(month.number())
                    && !isCovered(search, month.match(), stated)) {
                strange.add(search.original(month.match()));
            }
        }
        for (var month : MonthFinder.numbered(search)) {
            if (!known.hasMonth(month.number()) && !known.has(BigDecimal.valueOf(month.number()))) {
                strange.add(search.original(month.match()));
            }
        }
        var named = strange.stream().limit(MOST_NAMED).collect(Collectors.joining("], [", "[", "]"));
        return strange.isEmpty()
                ? List.of()
                : List.of("it holds a number or date that is no value of the fields: " + named
                        + "; state nothing that is not among them");
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

    /** Whether a number is small and whole, or looks so without its point. */
    private static boolean isCount(List<BigDecimal> readings) {
        return readings.stream()
                .anyMatch(reading -> reading.compareTo(LARGEST_COUNT) <= 0
                        && reading.stripTrailingZeros().scale() <= 0);
    }

    /** A fraction or an exponent in one character is read as more digits than it is. */
    private static boolean isSymbol(String written) {
        return written.codePoints().anyMatch(point -> Character.getType(point) == Character.OTHER_NUMBER);
    }
}
