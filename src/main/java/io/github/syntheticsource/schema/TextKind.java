package io.github.syntheticsource.schema;

import org.jspecify.annotations.Nullable;

/** What a piece of text stands for, with its name in JSON Schema's {@code format} where the strict subset has one. */
public enum TextKind {
    /** Free text. */
    TEXT(null, null),
    /** One of the constants of an enum, by its Jackson name. */
    ENUM(null, null),
    /** Exactly one character. */
    CHAR(null, "^.$"),
    UUID("uuid", null),
    /** Has no format here: the strict subset does not know {@code uri}. */
    URI(null, null),
    EMAIL("email", null),
    /** {@code 2026-11-21}. */
    DATE("date", null),
    /** {@code 14:05:00}. */
    TIME(null, "^[0-2][0-9]:[0-5][0-9]:[0-5][0-9]$"),
    /** {@code 14:05:00+01:00}. */
    OFFSET_TIME("time", null),
    /** {@code 2026-11-21T14:05:00}, of no zone. */
    DATE_TIME(null, "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]$"),
    /** {@code 2026-11-21T14:05:00+01:00}. */
    OFFSET_DATE_TIME("date-time", null),
    /** {@code 2026-11-21T14:05:00Z}. */
    INSTANT("date-time", null),
    /** {@code PT1H30M}. */
    DURATION("duration", null),
    /** {@code P1Y2M}. */
    PERIOD(null, "^P([0-9]+Y)?([0-9]+M)?([0-9]+D)?$"),
    /** {@code 2026-11}. */
    YEAR_MONTH(null, "^[0-9]{4}-[0-1][0-9]$"),
    /** {@code --11-21}. */
    MONTH_DAY(null, "^--[0-1][0-9]-[0-3][0-9]$"),
    /** {@code Europe/Paris}. */
    ZONE(null, null),
    /** {@code +01:00}. */
    ZONE_OFFSET(null, "^[+-][0-1][0-9]:[0-5][0-9]$"),
    /** {@code EUR}. */
    CURRENCY(null, "^[A-Z]{3}$"),
    /** {@code fr-FR}. */
    LOCALE(null, null);

    private final @Nullable String format;
    private final @Nullable String pattern;

    TextKind(@Nullable String format, @Nullable String pattern) {
        this.format = format;
        this.pattern = pattern;
    }

    /** The {@code format} that a model is told, or null. */
    public @Nullable String format() {
        return format;
    }

    /** The {@code pattern} that a model is told where no format says it, or null. */
    public @Nullable String pattern() {
        return pattern;
    }

    /** Whether this is a date or a time. */
    public boolean isTime() {
        return switch (this) {
            case DATE,
                    TIME,
                    OFFSET_TIME,
                    DATE_TIME,
                    OFFSET_DATE_TIME,
                    INSTANT,
                    DURATION,
                    PERIOD,
                    YEAR_MONTH,
                    MONTH_DAY -> true;
            default -> false;
        };
    }
}
