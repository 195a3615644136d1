package io.github.syntheticsource.internal.extraction.comparison;

import io.github.syntheticsource.internal.schema.StringFormat;
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
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parses dates and times, so that different notations of the same value are equal. */
public final class TemporalValue {

    private TemporalValue() {}

    /**
     * Returns the parsed value, comparable by {@code equals} with others of the kind, or null if the text is not valid.
     */
    public static @Nullable Object of(
            StringFormat kind, String text, @Nullable String pattern, List<DateTimeFormatter> formats) {
        var written = text.strip();
        if (pattern != null) {
            var read = read(kind, written, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
            if (read != null) {
                return read;
            }
        }
        for (var format : formats) {
            var read = read(kind, written, format);
            if (read != null) {
                return read;
            }
        }
        return iso(kind, written);
    }

    private static @Nullable Object read(StringFormat kind, String text, DateTimeFormatter format) {
        try {
            TemporalAccessor read = format.parse(text);
            return switch (kind) {
                case DATE -> LocalDate.from(read);
                case TIME -> LocalTime.from(read);
                case DATE_TIME -> LocalDateTime.from(read);
                case INSTANT -> Instant.from(read);
                case OFFSET_DATE_TIME -> OffsetDateTime.from(read).toInstant();
                case YEAR_MONTH -> YearMonth.from(read);
                case MONTH_DAY -> MonthDay.from(read);
                default -> null;
            };
        } catch (DateTimeException other) {
            return null;
        }
    }

    private static @Nullable Object iso(StringFormat kind, String text) {
        try {
            return switch (kind) {
                case DATE -> LocalDate.parse(text);
                case TIME -> LocalTime.parse(text);
                case OFFSET_TIME -> OffsetTime.parse(text);
                case DATE_TIME -> LocalDateTime.parse(text.replace(' ', 'T'));
                case INSTANT, OFFSET_DATE_TIME ->
                    ZonedDateTime.parse(text.replaceFirst("(?<=[0-9]) (?=[0-9])", "T"))
                            .toInstant();
                case DURATION -> Duration.parse(text);
                case PERIOD -> Period.parse(text);
                case YEAR_MONTH -> YearMonth.parse(text);
                case MONTH_DAY -> MonthDay.parse(text);
                default -> null;
            };
        } catch (DateTimeException other) {
            return null;
        }
    }
}
