package io.github.syntheticsource.internal.generation.check;

import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.BooleanSchema;
import io.github.syntheticsource.internal.schema.NumberSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringSchema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.text.NormalizedText;
import io.github.syntheticsource.internal.text.ParsedNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts values of a candidate to the types of its schema if that is lossless and unambiguous. All other values are left
 * unchanged, so that validation rejects them.
 *
 * <p>A number written as text may have a sign, a currency symbol and grouped thousands. A lone comma or dot before
 * exactly three digits ({@code 1,250}, {@code 1.250}) is ambiguous, so the value stays text. So do leading zeros.
 */
public final class Coercion {

    /** Longer texts are not converted to numbers. */
    private static final int LONGEST_NUMBER = 60;

    /** A number with at most one kind of thousands separator and without leading zeros. */
    private static final Pattern NUMBER = Pattern.compile("(?<sign>-?)(?:\\p{Sc} ?(?<inner>-?))?"
            + "(?<digits>(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?<group>[,. '’\u00a0\u202f])[0-9]{3}(?:\\k<group>[0-9]{3})*)"
            + "(?:[.,][0-9]+)?)(?:[ \u00a0\u202f]?\\p{Sc})?");

    private final TypeSchema type;

    public Coercion(TypeSchema type) {
        this.type = type;
    }

    /** Converts a candidate where that is safe. A missing component that is nullable becomes null. */
    public @Nullable Object of(@Nullable Object candidate) {
        return coerce(type.root(), candidate);
    }

    private @Nullable Object coerce(Schema declared, @Nullable Object value) {
        var schema = type.resolve(declared);
        if (value instanceof Map<?, ?> members) {
            return object(schema, members);
        }
        if (value instanceof List<?> items && schema instanceof ArraySchema array) {
            var coerced = new ArrayList<@Nullable Object>();
            items.forEach(item -> coerced.add(coerce(array.items(), item)));
            return coerced;
        }
        if (schema instanceof NumberSchema number) {
            return number(number, value);
        }
        if (schema instanceof StringSchema) {
            return text(value);
        }
        return schema instanceof BooleanSchema ? flag(value) : value;
    }

    private Map<String, @Nullable Object> object(Schema schema, Map<?, ?> members) {
        var coerced = new LinkedHashMap<String, @Nullable Object>();
        members.forEach((name, value) -> coerced.put(String.valueOf(name), value));
        var object = TopLevelComponents.objectFor(schema, members);
        if (object != null) {
            for (var property : object.properties()) {
                if (coerced.containsKey(property.name())
                        || type.resolve(property.schema()).nullable()) {
                    coerced.put(property.name(), coerce(property.schema(), coerced.get(property.name())));
                }
            }
        }
        return coerced;
    }

    private static @Nullable Object number(NumberSchema schema, @Nullable Object value) {
        var number = value instanceof String text ? read(text) : decimal(value);
        if (number == null) {
            return value;
        }
        var isWhole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        return schema.integer() && isWhole ? number.setScale(0) : number;
    }

    /** Converts any Java number to {@link BigDecimal}, since custom generators may return other classes. */
    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof Double number && Double.isFinite(number)) {
            return BigDecimal.valueOf(number);
        }
        return value instanceof BigDecimal number ? number : null;
    }

    private static @Nullable BigDecimal read(String text) {
        var match = NUMBER.matcher(text);
        if (text.length() > LONGEST_NUMBER || !match.matches()) {
            return null;
        }
        var number = ParsedNumber.digits(NormalizedText.normal(match.group("digits")), null);
        var minus = match.group("sign") + Objects.requireNonNullElse(match.group("inner"), "");
        if (number == null || number.ambiguous() || minus.length() > 1) {
            return null;
        }
        var value = number.values().get(0);
        return minus.isEmpty() ? value : value.negate();
    }

    /** Returns a number as the model wrote it, without an exponent, which could be written in several ways. */
    private static @Nullable Object text(@Nullable Object value) {
        return value instanceof BigDecimal number
                        && number.scale() >= 0
                        && !number.toString().contains("E")
                ? number.toString()
                : value;
    }

    private static @Nullable Object flag(@Nullable Object value) {
        if (value instanceof String text && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
            return Boolean.valueOf(text);
        }
        return value;
    }
}
