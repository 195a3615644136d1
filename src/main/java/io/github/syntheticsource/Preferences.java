package io.github.syntheticsource;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Style and length preferences for a text, as name-value pairs such as {@code style} = {@code informal}.
 *
 * <p>Four names are checked, and a text that violates them is rejected: {@code minLength} and {@code maxLength}, in
 * {@code unit} ({@code characters} by default, or {@code words}), and {@code language}, a language tag, if it is {@code en},
 * {@code fr}, {@code es}, {@code ko} or {@code zh}. All others are passed to the generator unchanged.
 *
 * @since 0.1.0
 */
public final class Preferences {

    private static final Preferences NONE = new Preferences(Map.of());

    private static final String MIN_LENGTH = "minLength";
    private static final String MAX_LENGTH = "maxLength";
    private static final String UNIT = "unit";
    private static final String LANGUAGE = "language";
    private static final List<String> LENGTHS = List.of(MIN_LENGTH, MAX_LENGTH);

    private final Map<String, String> values;

    private Preferences(Map<String, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * Returns no preferences.
     *
     * @return empty preferences
     */
    public static Preferences none() {
        return NONE;
    }

    /**
     * Returns preferences with one entry.
     *
     * @param name the name of the preference, such as {@code style} or {@code minLength}
     * @param value free text, or a number
     * @return the preferences
     * @throws IllegalArgumentException if the name is blank, or the value is not valid for that name
     */
    public static Preferences of(String name, Object value) {
        return NONE.and(name, value);
    }

    /**
     * Returns these preferences with one more. It replaces an earlier one of the same name.
     *
     * @param name the name of the preference
     * @param value free text, or a number
     * @return new preferences
     * @throws IllegalArgumentException if the name is blank, or the value is not valid for that name
     */
    public Preferences and(String name, Object value) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "a preference needs a name, but it was blank; its value is [" + value + "]");
        }
        var more = new LinkedHashMap<>(values);
        more.put(name, String.valueOf(value).strip());
        var preferences = new Preferences(more);
        preferences.check(name);
        return preferences;
    }

    private void check(String name) {
        if (LENGTHS.contains(name) && minLength() > maxLength()) {
            throw new IllegalArgumentException("the preference `minLength` must be at most `maxLength` but was "
                    + minLength() + ", and `maxLength` is " + maxLength());
        }
        if (name.equals(UNIT)) {
            unit();
        }
        if (name.equals(LANGUAGE) && language().isEmpty()) {
            throw new IllegalArgumentException("the preference `language` must be a language tag such as fr, but was ["
                    + values.get(LANGUAGE) + "]");
        }
    }

    /**
     * Returns the preferences by name, in the order in which they were added.
     *
     * @return an unmodifiable map
     */
    public Map<String, String> values() {
        return values;
    }

    /**
     * Returns the minimum length of a text.
     *
     * @return {@code minLength} in {@link #unit()}, or 0
     */
    public int minLength() {
        return length(MIN_LENGTH, 0);
    }

    /**
     * Returns the maximum length of a text.
     *
     * @return {@code maxLength} in {@link #unit()}, or {@link Integer#MAX_VALUE}
     */
    public int maxLength() {
        return length(MAX_LENGTH, Integer.MAX_VALUE);
    }

    /**
     * Returns the unit of the lengths.
     *
     * @return {@code unit}, or {@link LengthUnit#CHARACTERS}
     */
    public LengthUnit unit() {
        var name = values.get(UNIT);
        return name == null ? LengthUnit.CHARACTERS : LengthUnit.named(name);
    }

    /**
     * Returns the language of the text.
     *
     * @return the language of {@code language} without its region, such as {@code zh}, or an empty string
     */
    public String language() {
        var tag = values.get(LANGUAGE);
        return tag == null ? "" : Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    }

    private int length(String name, int defaultValue) {
        var value = values.get(name);
        if (value == null) {
            return defaultValue;
        }
        try {
            var length = Integer.parseInt(value);
            if (length >= 0) {
                return length;
            }
        } catch (NumberFormatException notANumber) {
            // reported below
        }
        throw new IllegalArgumentException(
                "the preference `" + name + "` must be a whole number of at least 0 but was [" + value + "]");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Preferences that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
