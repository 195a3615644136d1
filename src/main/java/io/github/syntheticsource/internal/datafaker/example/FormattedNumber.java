package io.github.syntheticsource.internal.datafaker.example;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it: {@code $1,500.00}, {@code 1 500,00 €}, {@code 35,000원}.
 *
 * @param prefix what stands before the digits
 * @param value the number, with as many digits after the point as were written
 * @param isGrouped whether thousands were set apart
 * @param suffix what stands after the digits
 */
public record FormattedNumber(String prefix, BigDecimal value, boolean isGrouped, String suffix) {

    private static final Pattern FORM = Pattern.compile(
            "(\\p{Sc}|[A-Z]{3} ?|US\\$ ?|-(?!\\s*-))?\\s*(-?\\d{1,3}(?:[, .'\\u00a0]\\d{3})+|-?\\d+)(?:([.,])(\\d+))?(\\s*(?:\\p{Sc}|[A-Z]{3}|%|원|元|円)?)");

    /** The number in the text, or null if the text is no number. */
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

    /** The number that a value of an example is or says, or none. */
    public static List<BigDecimal> numberIn(Object value) {
        if (value instanceof BigDecimal number) {
            return List.of(number);
        }
        var amount = read(value.toString());
        return amount == null ? List.of() : List.of(amount.value());
    }

    /** Whether more than digits was written, so that a text should look so too. */
    public boolean isDecorated() {
        return !prefix.isEmpty() || !suffix.isEmpty() || isGrouped;
    }

    /** Another number in the same form. */
    public String write(BigDecimal other) {
        var number = isGrouped ? String.format(Locale.ROOT, "%,." + other.scale() + "f", other) : other.toPlainString();
        return prefix + number + suffix;
    }
}
