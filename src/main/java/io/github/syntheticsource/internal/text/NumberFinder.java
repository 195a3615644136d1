package io.github.syntheticsource.internal.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a text, in digits and in words, with their possible readings. */
public final class NumberFinder {

    private static final Pattern DIGITS = Pattern.compile(
            "(?<![0-9])[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?(?![0-9]|[.,][0-9])|(?<![0-9])[0-9]+(?:[.,'][0-9]+)*");
    private static final Pattern EXPONENT =
            Pattern.compile("\\G(?:e|\\s?[x×*]\\s?10\\^?)([-+]?[0-9]{1,3})(?![\\p{L}0-9])");
    private static final Pattern SCALE = Pattern.compile(
            "\\G(?:((?:\\s(?=[a-z]{1,2}\\s?\\p{Sc}))?(?:k|m|mn|bn|b))(?![\\p{L}0-9])|\\s?-?(thousand|millions?|billions?"
                    + "|mio\\.?|mrd\\.?|crores?|lakhs?|mille|milliards?|mil|mill[oó]n|millones|tausend|millionen|milliarden)(?![\\p{L}0-9])|\\s?(万|萬|億|亿|만|억|천))");
    /** {@code 1.2 M}, which may be a unit. */
    private static final Pattern SPACED_LETTER = Pattern.compile("\\G (k|m|mn|bn|b)(?![\\p{L}0-9])");

    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");
    private static final Pattern PERCENT =
            Pattern.compile("\\G\\s?(?:%|percent|per cent|pour cent|por ciento|prozent|퍼센트|프로)");
    private static final Pattern CURRENCY_AFTER =
            Pattern.compile("\\G\\s?(?:\\p{Sc}|元|圆|円|원|달러|유로|美元|欧元|([a-z]{3,8})(?![a-z]))");
    private static final Pattern CURRENCY_BEFORE = Pattern.compile("(?:\\p{Sc}|(?<![a-z])([a-z]{3}))\\s?-?$");
    private static final Pattern REST = Pattern.compile("\\G\\s?([0-9]{1,4})\\s?([천千백百])?(?![0-9.,])");
    private static final Pattern CENTS =
            Pattern.compile("\\G\\s?(?:cents?|pence|centimes?|c[eé]ntimos?|centavos?)(?![\\p{L}])");
    private static final Pattern AND_CENTS =
            Pattern.compile("\\s?(?:\\p{Sc}|[a-zéó]{3,8}),? ?(?:and |et |y |con |und )?");
    private static final Set<String> UNITS = Set.of(
            "kg", "g", "mg", "mcg", "ml", "l", "cl", "km", "m", "cm", "mm", "mi", "ft", "in", "lb", "lbs", "oz", "h",
            "hr", "hrs", "min", "mins", "s", "sec", "ms", "st", "nd", "rd", "th", "er", "e", "ème", "eme", "º", "ª",
            "x", "yo", "y", "am", "pm", "gb", "mb", "tb", "kb", "c", "f", "w", "kw", "v", "a", "hz", "mph", "kmh", "pp",
            "px", "p");

    /**
     * A number in the text.
     *
     * @param values the readings
     * @param others less likely readings
     * @param isMoney whether a currency is next to it
     */
    public record Figure(TextMatch mention, List<BigDecimal> values, List<BigDecimal> others, boolean isMoney) {}

    private final TextSearch search;
    private final String text;
    private final @Nullable Locale locale;
    private final List<TextMatch> dates;

    /**
     * Finds numbers.
     *
     * @param locale the locale that numbers are written in, or null to use the text's language
     * @param dates the dates of the text, whose numbers are skipped
     */
    public NumberFinder(TextSearch search, @Nullable Locale locale, List<TextMatch> dates) {
        this.search = search;
        this.text = search.text();
        this.locale = locale;
        this.dates = dates;
    }

    /** Returns every number of the text. */
    public List<Figure> all() {
        var numbers = new ArrayList<Figure>();
        for (var run : runs()) {
            var whole = read(run);
            if (whole != null) {
                numbers.add(whole);
            }
            // {@code 12 250} can be one number or two
            for (var part : split(run)) {
                var number = read(part);
                if (number != null) {
                    numbers.add(new Figure(number.mention.doubtful(), number.values, number.others, number.isMoney));
                }
            }
        }
        NumberWordParser.of(search)
                .forEach(word -> numbers.add(new Figure(
                        word.mention(),
                        List.of(word.value()),
                        List.of(),
                        isMoney(word.mention().start(), word.mention().end()))));
        withCents(numbers);
        return numbers;
    }

    /** {@code 19 dollars and 99 cents} is 19.99, and {@code 99 cents} is 0.99. */
    private void withCents(List<Figure> numbers) {
        for (var cents : List.copyOf(numbers)) {
            var end = cents.mention.end();
            var match = at(CENTS, end);
            if (match == null) {
                continue;
            }
            var parts =
                    cents.values.stream().map(value -> value.movePointLeft(2)).toList();
            var place = new TextMatch(cents.mention.start(), match.end(), true);
            numbers.add(new Figure(place, parts, List.of(), true));
            for (var whole : List.copyOf(numbers)) {
                if (whole.mention.end() < cents.mention.start()
                        && AND_CENTS
                                .matcher(text.substring(whole.mention.end(), cents.mention.start()))
                                .matches()) {
                    numbers.add(new Figure(
                            new TextMatch(whole.mention.start(), match.end(), true),
                            List.of(whole.values.get(0).add(parts.get(0))),
                            List.of(),
                            true));
                }
            }
        }
    }

    /** Finds every run of digits, including the separators that one number may contain. */
    public List<TextMatch> runs() {
        return DIGITS.matcher(text)
                .results()
                .map(match -> new TextMatch(match.start(), match.end(), true))
                .toList();
    }

    /** Returns the parts of a run that can be one number or several, such as {@code 12 250}; otherwise nothing. */
    public List<TextMatch> split(TextMatch run) {
        var parts = new ArrayList<TextMatch>();
        var start = run.start();
        for (var part : text.substring(run.start(), run.end()).split(" ", -1)) {
            parts.add(new TextMatch(start, start + part.length(), false));
            start += part.length() + 1;
        }
        return parts.size() > 1 ? parts : List.of();
    }

    /** Returns all readings of a run by itself, including the number without separators. */
    public List<BigDecimal> bareReadings(TextMatch run) {
        var digits = text.substring(run.start(), run.end());
        var readings = new ArrayList<BigDecimal>();
        readings.add(new BigDecimal(NO_DIGITS.matcher(digits).replaceAll("")));
        var number = ParsedNumber.digits(digits, locale);
        if (number != null) {
            readings.addAll(number.values());
        }
        return readings;
    }

    /** Returns all readings of a run by itself and with the words next to it. */
    public List<BigDecimal> readings(TextMatch run) {
        var readings = bareReadings(run);
        var letter = at(SPACED_LETTER, run.end());
        if (letter != null) {
            var power = ParsedNumber.scale(letter.group(1));
            bareReadings(run).forEach(reading -> readings.add(reading.scaleByPowerOfTen(power)));
        }
        var figure = read(run);
        if (figure != null) {
            readings.addAll(figure.values);
            readings.addAll(figure.others);
        }
        return readings;
    }

    private @Nullable Figure read(TextMatch run) {
        var start = run.start();
        var end = run.end();
        var digits = text.substring(start, end);
        var reading = ParsedNumber.digits(digits, locale);
        if (reading == null) {
            return null;
        }
        var certain = isFree(start, end)
                && !(digits.length() > 1
                        && digits.startsWith("0")
                        && reading.values().get(0).scale() == 0);
        var after = end;
        var others = new ArrayList<BigDecimal>();
        var values = primary(reading, digits, others);
        var exponent = at(EXPONENT, after);
        if (exponent != null) {
            values = scaled(values, Integer.parseInt(exponent.group(1)), others);
            after = exponent.end();
        }
        var scale = at(SCALE, after);
        if (scale != null) {
            var word = scale.group().replace("-", "").strip();
            values = scaled(values, ParsedNumber.scale(word), others);
            after = scale.end();
            var rest = scale.group(3) == null ? null : at(REST, after);
            if (rest != null) {
                var more = new BigDecimal(rest.group(1)).scaleByPowerOfTen(hundreds(rest.group(2)));
                others.addAll(values);
                values = values.stream().map(value -> value.add(more)).toList();
                after = rest.end();
            }
        } else {
            certain &= endsFreely(after);
        }
        var percent = at(PERCENT, after);
        if (percent != null) {
            values = new ParsedNumber(values, false).orHundredth().values();
            after = percent.end();
        }
        var first = start;
        var negated = values.stream().map(BigDecimal::negate).toList();
        if (isNegative(start)) {
            others.addAll(values);
            values = negated;
            first = text.lastIndexOf('-', start);
        } else {
            others.addAll(negated);
            values = isBracketed(start, after) ? both(values, negated) : values;
        }
        return new Figure(new TextMatch(first, after, certain), values, others, isMoney(first, after));
    }

    /** Returns the match at that index of a pattern that begins with {@code \G}, or null. */
    private @Nullable MatchResult at(Pattern pattern, int place) {
        var match = pattern.matcher(text);
        return match.find(place) ? match : null;
    }

    private static int hundreds(@Nullable String unit) {
        return unit == null ? 0 : "천千".contains(unit) ? 3 : 2;
    }

    private List<BigDecimal> primary(ParsedNumber reading, String digits, List<BigDecimal> others) {
        if (!reading.ambiguous()) {
            return reading.values();
        }
        var mark = digits.contains(",") ? ',' : '.';
        var grouped = mark == ',' ? reading.values().get(0) : reading.values().get(1);
        var decimal = mark == ',' ? reading.values().get(1) : reading.values().get(0);
        var isDecimal = mark == search.language().point();
        others.add(isDecimal ? grouped : decimal);
        return List.of(isDecimal ? decimal : grouped);
    }

    private static List<BigDecimal> scaled(List<BigDecimal> values, int power, List<BigDecimal> others) {
        others.addAll(values);
        return new ParsedNumber(values, false).scaled(power).values();
    }

    private static List<BigDecimal> both(List<BigDecimal> one, List<BigDecimal> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    /** Whether the number stands alone and is not part of a word, number, date or time. */
    private boolean isFree(int start, int end) {
        if (dates.stream().anyMatch(date -> date.overlaps(start, end)) && end - start != 4) {
            return false;
        }
        if (start > 0) {
            var before = text.charAt(start - 1);
            if (WritingSystem.of(text.codePointBefore(start)) == WritingSystem.LETTER && !isMoney(start, end)) {
                return false;
            }
            if ((before == ':' || before == '/' || before == '.')
                    && start > 1
                    && Character.isDigit(text.charAt(start - 2))) {
                return false;
            }
            if (before == '-' && start > 1 && Character.isLetterOrDigit(text.charAt(start - 2)) && end - start < 4) {
                return false;
            }
        }
        if (end + 1 < text.length()) {
            var after = text.charAt(end);
            return !((after == ':' || after == '/') && Character.isDigit(text.charAt(end + 1)));
        }
        return true;
    }

    /** Whether the number is followed by a unit or no letter at all. */
    private boolean endsFreely(int end) {
        var letters = end;
        while (letters < text.length() && WritingSystem.of(text.codePointAt(letters)) == WritingSystem.LETTER) {
            letters += Character.charCount(text.codePointAt(letters));
        }
        return letters == end
                || UNITS.contains(text.substring(end, letters))
                || CurrencyWords.isWord(text.substring(end, letters));
    }

    private boolean isNegative(int start) {
        var at = start - 1;
        while (at >= 0 && (Character.getType(text.charAt(at)) == Character.CURRENCY_SYMBOL || text.charAt(at) == ' ')) {
            if (text.charAt(at) == ' ' && at == start - 1) {
                return false;
            }
            at--;
        }
        return at >= 0
                && text.charAt(at) == '-'
                && (at == 0
                        || " (".indexOf(text.charAt(at - 1)) >= 0
                        || Character.getType(text.charAt(at - 1)) == Character.CURRENCY_SYMBOL);
    }

    private boolean isBracketed(int start, int end) {
        var at = start - 1;
        if (at >= 0 && Character.getType(text.charAt(at)) == Character.CURRENCY_SYMBOL) {
            at--;
        }
        return at >= 0 && text.charAt(at) == '(' && end < text.length() && text.charAt(end) == ')';
    }

    private boolean isMoney(int start, int end) {
        var before = CURRENCY_BEFORE.matcher(text.substring(Math.max(0, start - 6), start));
        if (before.find() && (before.group(1) == null || CurrencyWords.isWord(before.group(1)))) {
            return true;
        }
        var after = at(CURRENCY_AFTER, end);
        return after != null && (after.group(1) == null || CurrencyWords.isWord(after.group(1)));
    }
}
