package io.github.syntheticsource.generation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a text is to be written: names with values in free words, such as {@code style} = {@code informal}.
 *
 * @since 0.1.0
 */
public final class Preferences {

    private static final Preferences NONE = new Preferences(Map.of());

    private final Map<String, String> values;

    private Preferences(Map<String, String> values) {
        this.values = values;
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
     * @param name what it is about, such as {@code style}
     * @param value the wish in free words
     * @return preferences with that one
     * @throws IllegalArgumentException if the name is blank
     */
    public static Preferences of(String name, String value) {
        return NONE.and(name, value);
    }

    /**
     * The same with one more; a name that is there already takes the new value.
     *
     * @param name what it is about
     * @param value the wish in free words
     * @return new preferences
     * @throws IllegalArgumentException if the name is blank
     */
    public Preferences and(String name, String value) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "a preference needs a name, but it was blank; its value is [" + value + "]");
        }
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Preferences(more);
    }

    /**
     * The preferences by name, in the order they were given.
     *
     * @return an unmodifiable copy
     */
    public Map<String, String> values() {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
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
