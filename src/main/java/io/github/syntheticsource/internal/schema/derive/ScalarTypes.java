package io.github.syntheticsource.internal.schema.derive;

import io.github.syntheticsource.internal.schema.BooleanSchema;
import io.github.syntheticsource.internal.schema.NumberSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringFormat;
import io.github.syntheticsource.internal.schema.StringSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of single-valued types, looked up by class name so that a replay loads neither the classes nor lambdas.
 */
final class ScalarTypes {

    private ScalarTypes() {}

    /** The schema of a single-valued type, or null for other types. */
    static @Nullable Schema of(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String", "java.lang.CharSequence" -> StringSchema.of(StringFormat.TEXT);
            case "char", "java.lang.Character" -> StringSchema.of(StringFormat.CHAR);
            case "boolean", "java.lang.Boolean" -> new BooleanSchema(null, false, null);
            case "byte", "java.lang.Byte" -> between(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case "short", "java.lang.Short" -> between(Short.MIN_VALUE, Short.MAX_VALUE);
            case "int", "java.lang.Integer", "long", "java.lang.Long", "java.math.BigInteger" -> NumberSchema.whole();
            case "float", "java.lang.Float", "double", "java.lang.Double", "java.lang.Number", "java.math.BigDecimal" ->
                NumberSchema.decimal();
            case "java.util.OptionalInt", "java.util.OptionalLong" ->
                NumberSchema.whole().orNull();
            case "java.util.OptionalDouble" -> NumberSchema.decimal().orNull();
            case "java.util.UUID" -> StringSchema.of(StringFormat.UUID);
            case "java.net.URI", "java.net.URL" -> StringSchema.of(StringFormat.URI);
            case "java.util.Currency" -> StringSchema.of(StringFormat.CURRENCY);
            case "java.util.Locale" -> StringSchema.of(StringFormat.LOCALE);
            case "java.util.Date", "java.time.Instant" -> StringSchema.of(StringFormat.INSTANT);
            case "java.time.LocalDate" -> StringSchema.of(StringFormat.DATE);
            case "java.time.LocalTime" -> StringSchema.of(StringFormat.TIME);
            case "java.time.OffsetTime" -> StringSchema.of(StringFormat.OFFSET_TIME);
            case "java.time.LocalDateTime" -> StringSchema.of(StringFormat.DATE_TIME);
            case "java.time.OffsetDateTime", "java.time.ZonedDateTime" ->
                StringSchema.of(StringFormat.OFFSET_DATE_TIME);
            case "java.time.Duration" -> StringSchema.of(StringFormat.DURATION);
            case "java.time.Period" -> StringSchema.of(StringFormat.PERIOD);
            case "java.time.Year" ->
                NumberSchema.whole().atLeast(BigDecimal.ONE, false).atMost(new BigDecimal(9999), false);
            case "java.time.YearMonth" -> StringSchema.of(StringFormat.YEAR_MONTH);
            case "java.time.MonthDay" -> StringSchema.of(StringFormat.MONTH_DAY);
            case "java.time.ZoneId" -> StringSchema.of(StringFormat.ZONE);
            case "java.time.ZoneOffset" -> StringSchema.of(StringFormat.ZONE_OFFSET);
            default -> null;
        };
    }

    private static NumberSchema between(long min, long max) {
        return NumberSchema.whole()
                .atLeast(new BigDecimal(BigInteger.valueOf(min)), false)
                .atMost(new BigDecimal(BigInteger.valueOf(max)), false);
    }
}
