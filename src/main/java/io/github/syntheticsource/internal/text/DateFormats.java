package io.github.syntheticsource.internal.text;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parses user-declared date formats. */
public final class DateFormats {

    private DateFormats() {}

    /** Returns the formats of patterns such as {@code dd/MM/yyyy}. */
    public static List<DateTimeFormatter> of(String[] patterns, @Nullable Locale locale) {
        return Arrays.stream(patterns).map(pattern -> of(pattern, locale)).toList();
    }

    private static DateTimeFormatter of(String pattern, @Nullable Locale locale) {
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    // `yyyy` is the year of an era, which strict resolving requires
                    .appendPattern(pattern.replace('y', 'u'))
                    .toFormatter(locale == null ? Locale.ENGLISH : locale)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "[" + pattern + "] is not a date format: " + e.getMessage()
                            + "; write it like dd/MM/yyyy, as DateTimeFormatter takes it",
                    e);
        }
    }
}
