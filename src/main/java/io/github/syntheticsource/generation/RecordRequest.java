package io.github.syntheticsource.generation;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is requested from a generator in one call. Generators read it; the library implements it.
 *
 * @since 0.1.0
 */
public interface RecordRequest {

    /**
     * The type of the records.
     *
     * @return a class, or a generic type with its arguments
     */
    Type type();

    /**
     * The JSON Schema of one record, with every constraint.
     *
     * @return a JSON object
     */
    String jsonSchema();

    /**
     * What the records are about.
     *
     * @return empty text if the test does not say
     */
    String subject();

    /**
     * Further wishes in free words.
     *
     * @return empty text if there are none
     */
    String instructions();

    /**
     * The few-shot examples.
     *
     * @return each a record in free text, or as a JSON object
     */
    List<String> examples();

    /**
     * The language and region of the values.
     *
     * @return a language tag such as {@code fr}, or null for English
     */
    @Nullable
    String locale();

    /**
     * The components whose values must not repeat within the set.
     *
     * @return names as in JSON
     */
    List<String> unique();

    /**
     * Where in the set the requested records will stand; one record is requested for each.
     *
     * @return numbers from 0, ascending
     */
    List<Integer> positions();

    /**
     * How many records are requested.
     *
     * @return at least 1
     */
    default int count() {
        return positions().size();
    }

    /**
     * How often these positions have been requested before.
     *
     * @return 0 for the first time, then 1, 2, …
     */
    int round();

    /**
     * The records that the set already holds, so that they can be avoided.
     *
     * @return the members of each by name, as JSON has them
     */
    List<Map<String, @Nullable Object>> existing();

    /**
     * What was generated for this set before and rejected, with the reason.
     *
     * @return in the order in which it was rejected
     */
    List<Rejection> rejected();

    /**
     * What there is already of the records at these positions, if they lack components of a changed schema.
     *
     * @return a JSON object for each position; empty if new records are requested
     */
    List<String> incomplete();
}
