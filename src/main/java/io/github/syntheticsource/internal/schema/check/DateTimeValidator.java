package io.github.syntheticsource.internal.schema.check;

import io.github.syntheticsource.internal.schema.StringFormat;
import io.github.syntheticsource.internal.schema.StringSchema;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Validates dates and times strictly and, if the schema requires it, compares them with the present. */
final class DateTimeValidator {

    private static final Pattern WORDS = Pattern.compile("[MLQq]{3,}|[EaBGecOzv]");

    private DateTimeValidator() {}

    /** Returns the problem of a text, or null. */
    static @Nullable String problem(StringSchema schema, String text) {
        try {
            var pattern = schema.datePattern();
            var formatter = pattern == null ? null : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
            var side = side(schema.kind(), text, formatter);
            return side == null || schema.when() == null || lies(schema.when(), side) ? null : demand(schema.when());
        } catch (DateTimeException e) {
            return hasWords(schema.datePattern()) ? null : "must be " + expected(schema);
        }
    }

    /**
     * Whether the pattern has names of months or days. Their language depends on {@code @JsonFormat}, so the binder
     * checks them.
     */
    private static boolean hasWords(@Nullable String pattern) {
        return pattern != null && WORDS.matcher(pattern).find();
    }

    /** Returns -1, 0 or 1 for before, at or after the present; null if the format has no such order. */
    private static @Nullable Integer side(StringFormat kind, String text, @Nullable DateTimeFormatter formatter) {
        return switch (kind) {
            case DATE ->
                (formatter == null ? LocalDate.parse(text) : LocalDate.parse(text, formatter))
                        .compareTo(LocalDate.now(ZoneOffset.UTC));
            case DATE_TIME ->
                (formatter == null ? LocalDateTime.parse(text) : LocalDateTime.parse(text, formatter))
                        .compareTo(LocalDateTime.now(ZoneOffset.UTC));
            case OFFSET_DATE_TIME -> offsetDateTime(text, formatter).compareTo(Instant.now());
            case INSTANT -> formatter == null ? Instant.parse(text).compareTo(Instant.now()) : null;
            case YEAR_MONTH ->
                (formatter == null ? YearMonth.parse(text) : YearMonth.parse(text, formatter))
                        .compareTo(YearMonth.now(ZoneOffset.UTC));
            case TIME -> none(formatter == null ? LocalTime.parse(text) : LocalTime.parse(text, formatter));
            case OFFSET_TIME -> none(formatter == null ? OffsetTime.parse(text) : OffsetTime.parse(text, formatter));
            case DURATION -> none(Duration.parse(text));
            case PERIOD -> none(Period.parse(text));
            case MONTH_DAY -> none(formatter == null ? MonthDay.parse(text) : MonthDay.parse(text, formatter));
            default -> null;
        };
    }

    private static Instant offsetDateTime(String text, @Nullable DateTimeFormatter formatter) {
        return formatter == null
                ? ZonedDateTime.parse(text).toInstant()
                : OffsetDateTime.parse(text, formatter).toInstant();
    }

    private static @Nullable Integer none(Object unusedValue) {
        return null;
    }

    private static boolean lies(StringSchema.When when, int side) {
        return switch (when) {
            case PAST -> side < 0;
            case PAST_OR_PRESENT -> side <= 0;
            case FUTURE -> side > 0;
            case FUTURE_OR_PRESENT -> side >= 0;
        };
    }

    private static String demand(StringSchema.When when) {
        return switch (when) {
            case PAST -> "must be in the past";
            case PAST_OR_PRESENT -> "must not be in the future";
            case FUTURE -> "must be in the future";
            case FUTURE_OR_PRESENT -> "must not be in the past";
        };
    }

    private static String expected(StringSchema schema) {
        if (schema.datePattern() != null) {
            return "written as " + schema.datePattern();
        }
        return switch (schema.kind()) {
            case DATE -> "a date such as 2026-11-21";
            case TIME -> "a time such as 14:05:00";
            case OFFSET_TIME -> "a time such as 14:05:00+01:00";
            case DATE_TIME -> "a date and time such as 2026-11-21T14:05:00";
            case OFFSET_DATE_TIME -> "a date and time such as 2026-11-21T14:05:00+01:00";
            case INSTANT -> "a date and time such as 2026-11-21T14:05:00Z";
            case DURATION -> "a duration such as PT1H30M";
            case PERIOD -> "a period such as P1Y2M";
            case YEAR_MONTH -> "a month such as 2026-11";
            default -> "a day such as --11-21";
        };
    }
}
