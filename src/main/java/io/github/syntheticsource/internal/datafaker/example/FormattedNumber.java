package io.github.syntheticsource.internal.datafaker.example;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number in a written form, such as {@code $1,500.00}, {@code 1 500,00 €} or {@code 35,000원}.
 *
 * @param prefix the text before the digits
 * @param value the number, with the scale in which it was written
 * @param isGrouped whether it has thousands separators
 * @param suffix the text after the digits
 */
public record FormattedNumber(String prefix, BigDecimal value, boolean isGrouped, String suffix) {

    private static final Pattern FORM = Pattern.compile(
            "(\\p{Sc}|[A-Z]{3} ?|US\\$ ?|-(?!\\s*-))?\\s*(-?\\d{1,3}(?:[, .'\\u00a0]\\d{3})+|-?\\d+)(?:([.,])(\\d+))?(\\s*(?:\\p{Sc}|[A-Z]{3}|%|원|元|円)?)");

    /** Parses a number; returns null if the text is not one. */
    public static @Nullable FormattedNumber read(String text) {
        var matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        var prefix = matcher.group(1) == null ? "" : matcher.group(1);
        var whole = matcher.group(2);
        var digits = whole.replaceAll("[^\\d-]", "");
        var fraction = matcher.group(4) == null ? "" : "." + matcher.group(4);
        var isGrouped = digits.length() < whole.length();
        if (isGrouped && fraction.isEmpty() && whole.matches("-?\\d{1,3}\\.\\d{3}")) {
            return new FormattedNumber(prefix, new BigDecimal(whole), false, matcher.group(5));
        }
        var sign = prefix.equals("-") ? "-" : "";
        return new FormattedNumber(
                prefix.equals("-") ? "" : prefix,
                new BigDecimal(sign + digits + fraction),
                isGrouped,
                matcher.group(5));
    }

    /** Returns the number of an example's value, which may be a number or text; empty if it is neither. */
    public static List<BigDecimal> numberIn(Object value) {
        if (value instanceof BigDecimal number) {
            return List.of(number);
        }
        var amount = read(value.toString());
        return amount == null ? List.of() : List.of(amount.value());
    }

    /** Returns whether the number was written with more than digits. */
    public boolean isDecorated() {
        return !prefix.isEmpty() || !suffix.isEmpty() || isGrouped;
    }

    /** Formats another number in the same form. */
    public String write(BigDecimal other) {
        var number = isGrouped ? String.format(Locale.ROOT, "%,." + other.scale() + "f", other) : other.toPlainString();
        return prefix + number + suffix;
    }
}
