package io.github.syntheticsource.internal.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The possible readings of a written date: {@code 2024-03-05}, {@code 5 March 2024}, {@code March 5th, 2024},
 * {@code 05.03.2024}, {@code 2024年3月5日}. {@code 03/04/2024} has two readings unless a format is declared.
 *
 * @param values the readings
 */
public record ParsedDate(Set<LocalDate> values) {

    private static final String MONTH = "(?<month>" + MonthNames.ALTERNATIVES + ")\\.?";
    private static final String DAY = "(?<day>[0-3]?[0-9])(?:st|nd|rd|th|er|º|ª|°|\\.)?";
    private static final String YEAR = "(?<year>[12][0-9]{3}|'[0-9]{2})";

    /** The date patterns for normalized text; each has named groups. */
    static final List<Pattern> FORMS = List.of(
            Pattern.compile(
                    "(?<![0-9a-z.,/-])(?<year>[12][0-9]{3})(?<mark>[-/]|\\. ?)(?<monthnumber>[01]?[0-9])\\k<mark>"
                            + "(?<day>[0-3]?[0-9])(?![0-9])"),
            Pattern.compile("(?<![0-9.,/-])(?<first>[0-3]?[0-9])(?<mark>[-/.])(?<second>[0-3]?[0-9])\\k<mark>"
                    + "(?<year>[12][0-9]{3}|[0-9]{2})(?![0-9]|[-/.][0-9])"),
            Pattern.compile("(?<![0-9])" + DAY + "(?:\\s?-\\s?|\\s)?(?:of |de |del )?" + MONTH
                    + "(?:,?\\s?(?:of |de |del )?|-)" + YEAR + "(?![0-9])"),
            Pattern.compile(
                    "(?<![\\p{L}0-9])" + MONTH + "\\s?" + DAY + "(?:,\\s?|\\s(?:of |de )?)" + YEAR + "(?![0-9])"),
            Pattern.compile("(?<![\\p{L}0-9])(?<year>[12][0-9]{3})[ ,-]\\s?" + MONTH + "[ -]" + DAY + "(?![0-9])"),
            Pattern.compile(
                    "(?<![0-9])(?<year>(?:19|20)[0-9]{2})(?<monthnumber>0[1-9]|1[0-2])(?<day>[0-3][0-9])(?![0-9])"),
            Pattern.compile("(?<year>[12][0-9]{3})\\s?[年년]\\s?(?<monthnumber>[01]?[0-9])\\s?[月월]\\s?(?<day>[0-3]?[0-9])"
                    + "\\s?[日일号號]"));

    /** Returns the readings of a text that is a single date, or null if it is not; declared formats come first. */
    public static @Nullable ParsedDate of(String text, List<DateTimeFormatter> formats) {
        for (var format : formats) {
            try {
                return new ParsedDate(Set.of(LocalDate.parse(text.strip(), format)));
            } catch (DateTimeParseException other) {
                // try the next one
            }
        }
        var normal = NormalizedText.normal(text);
        for (var form : FORMS) {
            var match = form.matcher(normal);
            if (match.matches()) {
                var reading = read(match, form);
                return reading.values.isEmpty() ? null : reading;
            }
        }
        return null;
    }

    /** Returns the readings of a match; none if no such day exists. */
    static ParsedDate read(java.util.regex.Matcher match, Pattern form) {
        var readings = new LinkedHashSet<LocalDate>();
        var year = year(match.group("year"));
        if (form.pattern().contains("<first>")) {
            var first = Integer.parseInt(match.group("first"));
            var second = Integer.parseInt(match.group("second"));
            add(readings, year, second, first);
            if (!match.group("mark").equals(".")) {
                add(readings, year, first, second);
            }
        } else {
            var month = form.pattern().contains("<monthnumber>")
                    ? Integer.parseInt(match.group("monthnumber"))
                    : MonthNames.number(match.group("month"));
            add(readings, year, month, Integer.parseInt(match.group("day")));
        }
        return new ParsedDate(readings);
    }

    /** Returns the readings of a match by declared formats, which resolve ambiguous dates. */
    static ParsedDate read(java.util.regex.Matcher match, Pattern form, List<DateTimeFormatter> formats) {
        MatchResult found = match.toMatchResult();
        for (var format : formats) {
            try {
                return new ParsedDate(Set.of(LocalDate.parse(found.group(), format)));
            } catch (DateTimeParseException other) {
                // try the next one
            }
        }
        return read(match, form);
    }

    private static int year(String written) {
        var digits = written.startsWith("'") ? written.substring(1) : written;
        var year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static void add(Set<LocalDate> readings, int year, int month, int day) {
        try {
            readings.add(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            // 31/12/2024 has one reading only
        }
    }

    /** Whether day and month cannot be distinguished. */
    public boolean isAmbiguous() {
        return values.size() > 1;
    }
}
