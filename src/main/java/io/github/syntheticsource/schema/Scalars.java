package io.github.syntheticsource.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The types that are one JSON value each, by name, so that asking loads none of them. */
final class Scalars {

    private static final Map<String, Supplier<Schema>> BY_NAME = Map.ofEntries(
            Map.entry("java.lang.String", () -> StringSchema.of(TextKind.TEXT)),
            Map.entry("java.lang.CharSequence", () -> StringSchema.of(TextKind.TEXT)),
            Map.entry("char", () -> StringSchema.of(TextKind.CHAR)),
            Map.entry("java.lang.Character", () -> StringSchema.of(TextKind.CHAR)),
            Map.entry("boolean", () -> new BooleanSchema(null, false, null)),
            Map.entry("java.lang.Boolean", () -> new BooleanSchema(null, false, null)),
            Map.entry("byte", () -> between(Byte.MIN_VALUE, Byte.MAX_VALUE)),
            Map.entry("java.lang.Byte", () -> between(Byte.MIN_VALUE, Byte.MAX_VALUE)),
            Map.entry("short", () -> between(Short.MIN_VALUE, Short.MAX_VALUE)),
            Map.entry("java.lang.Short", () -> between(Short.MIN_VALUE, Short.MAX_VALUE)),
            Map.entry("int", NumberSchema::whole),
            Map.entry("java.lang.Integer", NumberSchema::whole),
            Map.entry("long", NumberSchema::whole),
            Map.entry("java.lang.Long", NumberSchema::whole),
            Map.entry("java.math.BigInteger", NumberSchema::whole),
            Map.entry("float", NumberSchema::decimal),
            Map.entry("java.lang.Float", NumberSchema::decimal),
            Map.entry("double", NumberSchema::decimal),
            Map.entry("java.lang.Double", NumberSchema::decimal),
            Map.entry("java.lang.Number", NumberSchema::decimal),
            Map.entry("java.math.BigDecimal", NumberSchema::decimal),
            Map.entry("java.util.OptionalInt", () -> NumberSchema.whole().orNull()),
            Map.entry("java.util.OptionalLong", () -> NumberSchema.whole().orNull()),
            Map.entry("java.util.OptionalDouble", () -> NumberSchema.decimal().orNull()),
            Map.entry("java.util.UUID", () -> StringSchema.of(TextKind.UUID)),
            Map.entry("java.net.URI", () -> StringSchema.of(TextKind.URI)),
            Map.entry("java.net.URL", () -> StringSchema.of(TextKind.URI)),
            Map.entry("java.util.Currency", () -> StringSchema.of(TextKind.CURRENCY)),
            Map.entry("java.util.Locale", () -> StringSchema.of(TextKind.LOCALE)),
            Map.entry("java.util.Date", () -> StringSchema.of(TextKind.INSTANT)),
            Map.entry("java.time.LocalDate", () -> StringSchema.of(TextKind.DATE)),
            Map.entry("java.time.LocalTime", () -> StringSchema.of(TextKind.TIME)),
            Map.entry("java.time.OffsetTime", () -> StringSchema.of(TextKind.OFFSET_TIME)),
            Map.entry("java.time.LocalDateTime", () -> StringSchema.of(TextKind.DATE_TIME)),
            Map.entry("java.time.OffsetDateTime", () -> StringSchema.of(TextKind.OFFSET_DATE_TIME)),
            Map.entry("java.time.ZonedDateTime", () -> StringSchema.of(TextKind.OFFSET_DATE_TIME)),
            Map.entry("java.time.Instant", () -> StringSchema.of(TextKind.INSTANT)),
            Map.entry("java.time.Duration", () -> StringSchema.of(TextKind.DURATION)),
            Map.entry("java.time.Period", () -> StringSchema.of(TextKind.PERIOD)),
            Map.entry(
                    "java.time.Year",
                    () -> NumberSchema.whole().atLeast(BigDecimal.ONE, false).atMost(new BigDecimal(9999), false)),
            Map.entry("java.time.YearMonth", () -> StringSchema.of(TextKind.YEAR_MONTH)),
            Map.entry("java.time.MonthDay", () -> StringSchema.of(TextKind.MONTH_DAY)),
            Map.entry("java.time.ZoneId", () -> StringSchema.of(TextKind.ZONE)),
            Map.entry("java.time.ZoneOffset", () -> StringSchema.of(TextKind.ZONE_OFFSET)));

    private Scalars() {}

    /** The schema of a single-valued type, or null for any other. */
    static @Nullable Schema of(Class<?> type) {
        var known = BY_NAME.get(type.getName());
        return known == null ? null : known.get();
    }

    private static NumberSchema between(long min, long max) {
        return NumberSchema.whole()
                .atLeast(new BigDecimal(BigInteger.valueOf(min)), false)
                .atMost(new BigDecimal(BigInteger.valueOf(max)), false);
    }
}
