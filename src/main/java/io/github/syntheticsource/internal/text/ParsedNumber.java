package io.github.syntheticsource.internal.text;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The possible readings of a written number: {@code $1,250.00}, {@code (123)}, {@code 1.5e3}, {@code 12 %},
 * {@code 1.2M}. An ambiguous number ({@code 1,250}) keeps both readings unless a locale resolves it. A percentage is
 * read as written and as a hundredth of that.
 *
 * @param values the readings, most likely first
 * @param ambiguous whether a thousands separator and a decimal point cannot be distinguished
 */
public record ParsedNumber(List<BigDecimal> values, boolean ambiguous) {

    /** Longer texts are not numbers. */
    private static final int LONGEST = 60;

    private static final Pattern WHOLE = Pattern.compile("(?<open>\\()?(?<sign>[-+])?\\s?"
            + "(?:(?<before>\\p{Sc}|[a-z]{1,2}\\p{Sc}|[a-z]{3}(?![a-z]))\\s?(?<inner>[-+])?)?"
            + "(?<digits>[0-9][0-9.,'’ ]*|[.][0-9]+)(?:e(?<exponent>[-+]?[0-9]{1,3}))?\\s?"
            + "(?<scale>(?:k|m|mn|mio\\.?|bn|b|thousand|million|millions|billion|billions|mille|milliard|milliards|mil|millon"
            + "|millón|millones|tausend|millionen|milliarden)(?![a-z])|[万萬億亿만억천])?\\s?"
            + "(?<after>\\p{Sc}|%|[a-z]{3,8}|元|圆|円|원|달러|유로|美元|欧元)?(?<close>\\))?");

    private static final Pattern PLAIN = Pattern.compile("[0-9]+");
    private static final Pattern SPACED = Pattern.compile("[0-9]{1,3}(?:[ '][0-9]{3})+(?:[.,][0-9]+)?");
    private static final Pattern GROUPED =
            Pattern.compile("[1-9][0-9]{0,2}(?:(?<group>[.,])[0-9]{3})(?:\\k<group>[0-9]{3})+|[1-9][0-9]{0,2}(?:"
                    + "(?<other>[.,])[0-9]{3})(?:\\k<other>[0-9]{3})*(?!\\k<other>)[.,][0-9]+");
    private static final Pattern INDIAN = Pattern.compile("[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}(?:\\.[0-9]+)?");
    private static final Pattern TWO_READINGS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]*[.,][0-9]+");

    /** Returns the readings of a text that is a single number, or null if it is not. */
    public static @Nullable ParsedNumber of(String text, @Nullable Locale locale) {
        var normal = NormalizedText.normal(text);
        if (normal.length() > LONGEST) {
            return null;
        }
        var match = WHOLE.matcher(normal);
        if (!match.matches() || (match.group("open") == null) != (match.group("close") == null)) {
            return null;
        }
        if (isWord(match.group("before")) || isWord(match.group("after"))) {
            return null;
        }
        var sign = String.valueOf(match.group("sign")) + match.group("inner");
        var minus = sign.contains("-") || match.group("open") != null;
        var reading = digits(match.group("digits").strip(), locale);
        if (reading == null) {
            return null;
        }
        var exponent = match.group("exponent") == null ? 0 : Integer.parseInt(match.group("exponent"));
        reading = reading.scaled(exponent + scale(match.group("scale")));
        reading = minus ? reading.negated() : reading;
        return "%".equals(match.group("after")) ? reading.orHundredth() : reading;
    }

    /** Returns the readings of digits with separators, or null if they are not a number. */
    public static @Nullable ParsedNumber digits(String digits, @Nullable Locale locale) {
        if (PLAIN.matcher(digits).matches()) {
            return one(digits);
        }
        if (SPACED.matcher(digits).matches()) {
            return one(digits.replace(" ", "").replace("'", "").replace(',', '.'));
        }
        if (INDIAN.matcher(digits).matches()) {
            return one(digits.replace(",", ""));
        }
        if (GROUPED.matcher(digits).matches()) {
            var last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
            var mark = digits.charAt(last);
            return digits.indexOf(mark) == last
                    ? one(digits.substring(0, last).replaceAll("[.,]", "") + "." + digits.substring(last + 1))
                    : one(digits.replaceAll("[.,]", ""));
        }
        if (TWO_READINGS.matcher(digits).matches()) {
            return twoReadings(digits, locale);
        }
        return DECIMAL.matcher(digits).matches() ? one(digits.replace(',', '.')) : null;
    }

    private static ParsedNumber twoReadings(String digits, @Nullable Locale locale) {
        var mark = digits.contains(",") ? ',' : '.';
        var grouped = new BigDecimal(digits.replaceAll("[.,]", ""));
        var decimal = new BigDecimal(digits.replace(',', '.'));
        if (locale != null) {
            var point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
            return new ParsedNumber(List.of(point == mark ? decimal : grouped), false);
        }
        return new ParsedNumber(mark == ',' ? List.of(grouped, decimal) : List.of(decimal, grouped), true);
    }

    private static ParsedNumber one(String digits) {
        return new ParsedNumber(List.of(new BigDecimal(digits)), false);
    }

    private static boolean isWord(@Nullable String unit) {
        return unit != null
                && unit.length() >= 3
                && unit.codePoints().allMatch(point -> point < 0x80 && Character.isLetter(point))
                && !CurrencyWords.isWord(unit);
    }

    /** Returns the power of ten that a word stands for. */
    static int scale(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "k", "thousand", "mille", "mil", "tausend", "천" -> 3;
            case "万", "萬", "만" -> 4;
            case "lakh", "lakhs" -> 5;
            case "crore", "crores" -> 7;
            case "m", "mn", "mio", "mio.", "million", "millions", "millon", "millón", "millones", "millionen" -> 6;
            case "億", "亿", "억" -> 8;
            case "b", "bn", "mrd", "mrd.", "billion", "billions", "milliard", "milliards", "milliarden" -> 9;
            default -> 0;
        };
    }

    ParsedNumber scaled(int power) {
        return power == 0
                ? this
                : new ParsedNumber(
                        values.stream()
                                .map(value -> value.scaleByPowerOfTen(power))
                                .toList(),
                        ambiguous);
    }

    ParsedNumber negated() {
        return new ParsedNumber(values.stream().map(BigDecimal::negate).toList(), ambiguous);
    }

    ParsedNumber orHundredth() {
        var both = new ArrayList<>(values);
        values.forEach(value -> both.add(value.movePointLeft(2)));
        return new ParsedNumber(List.copyOf(both), ambiguous);
    }

    /** Whether the number is one of the readings. */
    public boolean has(BigDecimal number) {
        return values.stream().anyMatch(value -> value.compareTo(number) == 0);
    }
}
