package io.github.syntheticsource;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a text is to be written: names with values in free words, such as {@code style} = {@code informal}.
 *
 * <p>Four names are measured, and a text that does not hold to them is written again: {@code minLength} and
 * {@code maxLength}, in {@code unit} ({@code characters} unless said, or {@code words}), and {@code language}, a language tag,
 * where it is {@code en}, {@code fr}, {@code es}, {@code ko} or {@code zh}. All others are passed on as they are.
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
     * No preferences.
     *
     * @return preferences that say nothing
     */
    public static Preferences none() {
        return NONE;
    }

    /**
     * One preference.
     *
     * @param name what it is about, such as {@code style} or {@code minLength}
     * @param value the wish in free words, or a number
     * @return preferences with that one
     * @throws IllegalArgumentException if the name is blank, or the value is none that is known by that name
     */
    public static Preferences of(String name, Object value) {
        return NONE.and(name, value);
    }

    /**
     * The same with one more; a name that is there already takes the new value.
     *
     * @param name what it is about
     * @param value the wish in free words, or a number
     * @return new preferences
     * @throws IllegalArgumentException if the name is blank, or the value is none that is known by that name
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
     * The preferences by name, in the order they were given.
     *
     * @return an unmodifiable map
     */
    public Map<String, String> values() {
        return values;
    }

    /**
     * The shortest that a text may be.
     *
     * @return {@code minLength} in {@link #unit()}, or 0
     */
    public int minLength() {
        return length(MIN_LENGTH, 0);
    }

    /**
     * The longest that a text may be.
     *
     * @return {@code maxLength} in {@link #unit()}, or {@link Integer#MAX_VALUE}
     */
    public int maxLength() {
        return length(MAX_LENGTH, Integer.MAX_VALUE);
    }

    /**
     * What lengths are counted in.
     *
     * @return {@code unit}, or {@link LengthUnit#CHARACTERS}
     */
    public LengthUnit unit() {
        var name = values.get(UNIT);
        return name == null ? LengthUnit.CHARACTERS : LengthUnit.named(name);
    }

    /**
     * The language of the text.
     *
     * @return the language of {@code language} without its region, such as {@code zh}, or empty text
     */
    public String language() {
        var tag = values.get(LANGUAGE);
        return tag == null ? "" : Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    }

    private int length(String name, int otherwise) {
        var said = values.get(name);
        if (said == null) {
            return otherwise;
        }
        try {
            var length = Integer.parseInt(said);
            if (length >= 0) {
                return length;
            }
        } catch (NumberFormatException notWhole) {
            // told below
        }
        throw new IllegalArgumentException(
                "the preference `" + name + "` must be a whole number of at least 0 but was [" + said + "]");
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
