package io.github.syntheticsource.internal.schema;

import org.jspecify.annotations.Nullable;

/**
 * The format of a text value.
 *
 * <p>Its word is part of every recipe's fingerprint and never changes. The {@code format} and {@code pattern} sent to a
 * model are not part of it and may change.
 */
public enum StringFormat {
    /** Free text. */
    TEXT(null, null, null),
    /** One of the constants of an enum, by its Jackson name. */
    ENUM(null, null, null),
    /** Exactly one character. */
    CHAR("char", null, "^.$"),
    UUID("uuid", "uuid", null),
    /** Has no format: the strict subset does not support {@code uri}. */
    URI("uri", null, null),
    EMAIL("email", "email", null),
    /** {@code 2026-11-21}. */
    DATE("date", "date", null),
    /** {@code 14:05:00}. */
    TIME("local-time", null, "^[0-2][0-9]:[0-5][0-9]:[0-5][0-9]$"),
    /** {@code 14:05:00+01:00}. */
    OFFSET_TIME("time", "time", null),
    /** {@code 2026-11-21T14:05:00}, without a zone. */
    DATE_TIME("local-date-time", null, "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]$"),
    /** {@code 2026-11-21T14:05:00+01:00}. */
    OFFSET_DATE_TIME("date-time", "date-time", null),
    /** {@code 2026-11-21T14:05:00Z}. */
    INSTANT("instant", "date-time", null),
    /** {@code PT1H30M}. */
    DURATION("duration", "duration", null),
    /** {@code P1Y2M}. */
    PERIOD("period", null, "^P([0-9]+Y)?([0-9]+M)?([0-9]+D)?$"),
    /** {@code 2026-11}. */
    YEAR_MONTH("year-month", null, "^[0-9]{4}-[0-1][0-9]$"),
    /** {@code --11-21}. */
    MONTH_DAY("month-day", null, "^--[0-1][0-9]-[0-3][0-9]$"),
    /** {@code Europe/Paris}. */
    ZONE("zone", null, null),
    /** {@code +01:00}. */
    ZONE_OFFSET("zone-offset", null, "^[+-][0-1][0-9]:[0-5][0-9]$"),
    /** {@code EUR}. */
    CURRENCY("currency", null, "^[A-Z]{3}$"),
    /** {@code fr-FR}. */
    LOCALE("locale", null, null);

    private final @Nullable String word;
    private final @Nullable String format;
    private final @Nullable String pattern;

    StringFormat(@Nullable String word, @Nullable String format, @Nullable String pattern) {
        this.word = word;
        this.format = format;
        this.pattern = pattern;
    }

    /** The name in a recipe, or null if the recipe has none. */
    @Nullable
    String word() {
        return word;
    }

    /** The {@code format} sent to a model, or null. */
    public @Nullable String format() {
        return format;
    }

    /** The {@code pattern} sent to a model, or null. */
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
