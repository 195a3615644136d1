package io.github.syntheticsource.internal.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text, an enum constant, or a value written as text such as a date.
 *
 * @param kind the format of the text
 * @param constants the allowed texts, or empty for any
 * @param pattern the regular expression the whole text must match ({@code @Pattern}), in Java's dialect, or null
 * @param minLength the minimum number of characters
 * @param maxLength the maximum number of characters, or null for no bound
 * @param notBlank whether blank text is rejected
 * @param when the constraint on time ({@code @Past}, {@code @Future}, …), or null
 * @param datePattern the pattern of {@code @JsonFormat}, in {@link java.time.format.DateTimeFormatter}'s letters, or
 *     null
 */
public record StringSchema(
        StringFormat kind,
        List<String> constants,
        @Nullable String pattern,
        int minLength,
        @Nullable Integer maxLength,
        boolean notBlank,
        @Nullable When when,
        @Nullable String datePattern,
        boolean nullable,
        @Nullable String description)
        implements Schema {

    /** Whether a time must be before or after the present. */
    public enum When {
        PAST,
        PAST_OR_PRESENT,
        FUTURE,
        FUTURE_OR_PRESENT
    }

    public StringSchema {
        constants = List.copyOf(constants);
    }

    /** Returns a schema for any text of that format. */
    public static StringSchema of(StringFormat kind) {
        return new StringSchema(kind, List.of(), null, 0, null, false, null, null, false, null);
    }

    /** Returns a schema for one of these constants. */
    public static StringSchema oneOf(List<String> constants) {
        return new StringSchema(StringFormat.ENUM, constants, null, 0, null, false, null, null, false, null);
    }

    public StringSchema ofKind(StringFormat other) {
        return new StringSchema(
                other, constants, pattern, minLength, maxLength, notBlank, when, datePattern, nullable, description);
    }

    /** Returns this schema with a further regular expression to match. */
    public StringSchema matching(String regex) {
        var both = pattern == null || pattern.equals(regex) ? regex : "(?=(?:" + pattern + ")\\z)(?:" + regex + ")";
        return new StringSchema(
                kind, constants, both, minLength, maxLength, notBlank, when, datePattern, nullable, description);
    }

    /** Returns this schema with bounds on its length, where those are tighter than the existing ones. */
    public StringSchema sized(int min, @Nullable Integer max) {
        var longest = maxLength == null || (max != null && max < maxLength) ? max : maxLength;
        return new StringSchema(
                kind,
                constants,
                pattern,
                Math.max(minLength, min),
                longest,
                notBlank,
                when,
                datePattern,
                nullable,
                description);
    }

    public StringSchema refusingBlank() {
        return new StringSchema(
                kind,
                constants,
                pattern,
                Math.max(minLength, 1),
                maxLength,
                true,
                when,
                datePattern,
                nullable,
                description);
    }

    public StringSchema lying(When side) {
        return new StringSchema(
                kind, constants, pattern, minLength, maxLength, notBlank, side, datePattern, nullable, description);
    }

    public StringSchema written(String asPattern) {
        return new StringSchema(
                kind, constants, pattern, minLength, maxLength, notBlank, when, asPattern, nullable, description);
    }

    @Override
    public StringSchema orNull() {
        return new StringSchema(
                kind, constants, pattern, minLength, maxLength, notBlank, when, datePattern, true, description);
    }

    @Override
    public StringSchema describedAs(@Nullable String words) {
        return words == null
                ? this
                : new StringSchema(
                        kind, constants, pattern, minLength, maxLength, notBlank, when, datePattern, nullable, words);
    }
}
