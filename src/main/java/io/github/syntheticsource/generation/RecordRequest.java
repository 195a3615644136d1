package io.github.syntheticsource.generation;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for records, passed to a {@link RecordGenerator}. It is implemented by the library.
 *
 * @since 0.1.0
 */
public interface RecordRequest {

    /**
     * Returns the type of the records.
     *
     * @return a class, or a generic type with its type arguments
     */
    Type type();

    /**
     * Returns the JSON Schema of one record, with all constraints.
     *
     * @return a JSON object as text
     */
    String jsonSchema();

    /**
     * Returns what the records are about.
     *
     * @return the subject, or an empty string if the test sets none
     */
    String subject();

    /**
     * Returns additional instructions in natural language.
     *
     * @return the instructions, or an empty string if the test sets none
     */
    String instructions();

    /**
     * Returns the few-shot examples.
     *
     * @return one record each, as free text or as a JSON object
     */
    List<String> examples();

    /**
     * Returns the language and region of the values.
     *
     * @return a BCP 47 language tag such as {@code fr}, or null for English
     */
    @Nullable
    String locale();

    /**
     * Returns the components whose values must be unique within the set.
     *
     * @return the names of the components, as in JSON
     */
    List<String> unique();

    /**
     * Returns the positions of the requested records in the set, one for each record.
     *
     * @return positions from 0, in ascending order
     */
    List<Integer> positions();

    /**
     * Returns how many records are requested.
     *
     * @return the number of positions, at least 1
     */
    default int count() {
        return positions().size();
    }

    /**
     * Returns how often these positions have been requested before.
     *
     * @return 0 for the first request, then 1, 2, …
     */
    int round();

    /**
     * Returns the records that the set already contains. Candidates must differ from them.
     *
     * @return the members of each record by name, as JSON trees
     */
    List<Map<String, @Nullable Object>> existing();

    /**
     * Returns the candidates that have been rejected before, with the reasons.
     *
     * @return the rejections, in the order in which they occurred
     */
    List<Rejection> rejected();

    /**
     * Returns the existing records at these positions, if they lack components of a changed schema.
     *
     * @return a JSON object for each position, or an empty list if new records are requested
     * @see RecordGenerator#completesRecords()
     */
    List<String> incomplete();
}
