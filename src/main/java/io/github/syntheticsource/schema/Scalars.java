package io.github.syntheticsource.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The types that are one JSON value each, by name: a replay loads neither these types nor a lambda for each. */
final class Scalars {

    private Scalars() {}

    /** The schema of a single-valued type, or null for any other. */
    static @Nullable Schema of(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String", "java.lang.CharSequence" -> StringSchema.of(TextKind.TEXT);
            case "char", "java.lang.Character" -> StringSchema.of(TextKind.CHAR);
            case "boolean", "java.lang.Boolean" -> new BooleanSchema(null, false, null);
            case "byte", "java.lang.Byte" -> between(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case "short", "java.lang.Short" -> between(Short.MIN_VALUE, Short.MAX_VALUE);
            case "int", "java.lang.Integer", "long", "java.lang.Long", "java.math.BigInteger" -> NumberSchema.whole();
            case "float", "java.lang.Float", "double", "java.lang.Double", "java.lang.Number", "java.math.BigDecimal" ->
                NumberSchema.decimal();
            case "java.util.OptionalInt", "java.util.OptionalLong" ->
                NumberSchema.whole().orNull();
            case "java.util.OptionalDouble" -> NumberSchema.decimal().orNull();
            case "java.util.UUID" -> StringSchema.of(TextKind.UUID);
            case "java.net.URI", "java.net.URL" -> StringSchema.of(TextKind.URI);
            case "java.util.Currency" -> StringSchema.of(TextKind.CURRENCY);
            case "java.util.Locale" -> StringSchema.of(TextKind.LOCALE);
            case "java.util.Date", "java.time.Instant" -> StringSchema.of(TextKind.INSTANT);
            case "java.time.LocalDate" -> StringSchema.of(TextKind.DATE);
            case "java.time.LocalTime" -> StringSchema.of(TextKind.TIME);
            case "java.time.OffsetTime" -> StringSchema.of(TextKind.OFFSET_TIME);
            case "java.time.LocalDateTime" -> StringSchema.of(TextKind.DATE_TIME);
            case "java.time.OffsetDateTime", "java.time.ZonedDateTime" -> StringSchema.of(TextKind.OFFSET_DATE_TIME);
            case "java.time.Duration" -> StringSchema.of(TextKind.DURATION);
            case "java.time.Period" -> StringSchema.of(TextKind.PERIOD);
            case "java.time.Year" ->
                NumberSchema.whole().atLeast(BigDecimal.ONE, false).atMost(new BigDecimal(9999), false);
            case "java.time.YearMonth" -> StringSchema.of(TextKind.YEAR_MONTH);
            case "java.time.MonthDay" -> StringSchema.of(TextKind.MONTH_DAY);
            case "java.time.ZoneId" -> StringSchema.of(TextKind.ZONE);
            case "java.time.ZoneOffset" -> StringSchema.of(TextKind.ZONE_OFFSET);
            default -> null;
        };
    }

    private static NumberSchema between(long min, long max) {
        return NumberSchema.whole()
                .atLeast(new BigDecimal(BigInteger.valueOf(min)), false)
                .atMost(new BigDecimal(BigInteger.valueOf(max)), false);
    }
}
