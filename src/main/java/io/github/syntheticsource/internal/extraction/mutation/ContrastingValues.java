package io.github.syntheticsource.internal.extraction.mutation;

import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.BooleanSchema;
import io.github.syntheticsource.internal.schema.NumberSchema;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringFormat;
import io.github.syntheticsource.internal.schema.StringSchema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.UnionSchema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Generates values of a schema that differ from a given one by more than any tolerance or similarity rule accepts. */
final class ContrastingValues {

    private static final int DEEPEST = 8;
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final int YEARS = 28;

    private final TypeSchema type;

    ContrastingValues(TypeSchema type) {
        this.type = type;
    }

    /** Returns any value, non-null if the type has one. */
    @Nullable
    Object any(Schema schema) {
        return any(schema, 0);
    }

    private @Nullable Object any(Schema declared, int depth) {
        var schema = type.resolve(declared);
        if (depth > DEEPEST) {
            return null;
        }
        if (schema instanceof UnionSchema choice) {
            return any(choice.branches().get(0), depth);
        }
        if (schema instanceof ObjectSchema object) {
            var members = new LinkedHashMap<String, @Nullable Object>();
            for (var property : object.properties()) {
                var inner = type.resolve(property.schema());
                members.put(property.name(), depth > 0 && inner.nullable() ? null : any(inner, depth + 1));
            }
            return members;
        }
        if (schema instanceof ArraySchema array) {
            var item = any(array.items(), depth + 1);
            return item == null ? List.of() : List.of(item);
        }
        if (schema instanceof NumberSchema number) {
            return number(number, BigDecimal.valueOf(17));
        }
        if (schema instanceof StringSchema string) {
            return string.constants().isEmpty()
                    ? sample(string)
                    : string.constants().get(0);
        }
        return !(schema instanceof BooleanSchema bool) || bool.only() == null || bool.only();
    }

    /** Returns a different value, or the same one if the type has no other. */
    @Nullable
    Object differentFrom(Schema declared, @Nullable Object value) {
        var schema = type.resolve(declared);
        if (value == null) {
            return any(schema);
        }
        if (value instanceof Map<?, ?> members) {
            return otherMembers(schema, members);
        }
        if (value instanceof List<?> items && schema instanceof ArraySchema array) {
            var others = new ArrayList<@Nullable Object>();
            items.forEach(item -> others.add(differentFrom(array.items(), item)));
            return others;
        }
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof BigDecimal decimal && schema instanceof NumberSchema number) {
            return number(number, decimal);
        }
        return value instanceof String text && schema instanceof StringSchema string ? text(string, text) : value;
    }

    private Object otherMembers(Schema schema, Map<?, ?> members) {
        var object = schema instanceof UnionSchema choice ? TypeSchema.branch(choice, members) : schema;
        var discriminator = schema instanceof UnionSchema choice ? choice.discriminator() : "";
        var others = new LinkedHashMap<String, @Nullable Object>();
        for (var property : object == null ? List.<Schema.Property>of() : object.properties()) {
            var member = members.get(property.name());
            others.put(
                    property.name(),
                    member == null || property.name().equals(discriminator)
                            ? member
                            : differentFrom(property.schema(), member));
        }
        return others;
    }

    /** Returns the first distant number within the bounds; if there is none, the bounds are violated. */
    private static BigDecimal number(NumberSchema schema, BigDecimal value) {
        var scale = schema.integer() ? 0 : Math.max(0, value.scale());
        var twice =
                value.multiply(BigDecimal.valueOf(2)).add(BigDecimal.valueOf(7)).setScale(scale, RoundingMode.HALF_UP);
        var half =
                value.divide(BigDecimal.valueOf(3), scale, RoundingMode.HALF_UP).subtract(BigDecimal.ONE);
        return Stream.of(twice, half, value.negate(), schema.maximum(), schema.minimum())
                .filter(Objects::nonNull)
                .filter(other -> other.compareTo(value) != 0 && isWithin(schema, other))
                .findFirst()
                .orElse(twice);
    }

    private static boolean isWithin(NumberSchema schema, BigDecimal number) {
        return (schema.minimum() == null || number.compareTo(schema.minimum()) >= (schema.minimumExclusive() ? 1 : 0))
                && (schema.maximum() == null
                        || number.compareTo(schema.maximum()) <= (schema.maximumExclusive() ? -1 : 0));
    }

    private static String text(StringSchema schema, String value) {
        if (!schema.constants().isEmpty()) {
            return schema.constants().stream()
                    .filter(constant -> !constant.equals(value))
                    .findFirst()
                    .orElse(value);
        }
        var other = switch (schema.kind()) {
            case DATE, DATE_TIME, OFFSET_DATE_TIME, INSTANT, YEAR_MONTH -> otherYear(value);
            default ->
                schema.kind() == StringFormat.TEXT || schema.kind() == StringFormat.CHAR
                        ? rotated(value)
                        : sample(schema);
        };
        return other.equals(value) ? rotated(value) : other;
    }

    /** Shifts the year by a multiple of four, so that a leap day stays valid. */
    private static String otherYear(String text) {
        return YEAR.matcher(text)
                .replaceFirst(year ->
                        String.format(Locale.ROOT, "%04d", Math.max(1, Integer.parseInt(year.group()) - YEARS)));
    }

    /** Returns a text of the same shape with every letter and digit replaced. */
    private static String rotated(String text) {
        var rotated = new StringBuilder();
        text.codePoints().map(ContrastingValues::rotated).forEach(rotated::appendCodePoint);
        return rotated.toString().equals(text) ? text + "x" : rotated.toString();
    }

    private static int rotated(int point) {
        if (point >= 'a' && point <= 'z') {
            return 'a' + (point - 'a' + 13) % 26;
        }
        if (point >= 'A' && point <= 'Z') {
            return 'A' + (point - 'A' + 13) % 26;
        }
        if (point >= '0' && point <= '9') {
            return '0' + (point - '0' + 5) % 10;
        }
        return Character.isLetter(point) ? (point % 2 == 0 ? 'x' : 'q') : point;
    }

    private static String sample(StringSchema schema) {
        return switch (schema.kind()) {
            case TEXT, ENUM -> "Quuxbar";
            case CHAR -> "q";
            case UUID -> "0b7e3c52-6f0d-4d3c-9a54-5a2b7c1d9e0f";
            case URI -> "https://example.org/quuxbar";
            case EMAIL -> "quuxbar@example.org";
            case DATE -> "1971-10-28";
            case TIME -> "03:17:29";
            case OFFSET_TIME -> "03:17:29+05:00";
            case DATE_TIME -> "1971-10-28T03:17:29";
            case OFFSET_DATE_TIME -> "1971-10-28T03:17:29+05:00";
            case INSTANT -> "1971-10-28T03:17:29Z";
            case DURATION -> "PT37H11M";
            case PERIOD -> "P3Y7M";
            case YEAR_MONTH -> "1971-10";
            case MONTH_DAY -> "--10-28";
            case ZONE -> "Pacific/Auckland";
            case ZONE_OFFSET -> "+11:00";
            case CURRENCY -> "NZD";
            case LOCALE -> "mi-NZ";
        };
    }
}
