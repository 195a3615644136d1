package io.github.syntheticsource;

import io.github.syntheticsource.internal.run.DocumentRequestBuilder;
import io.github.syntheticsource.internal.run.ProjectRun;
import io.github.syntheticsource.internal.run.SetRequestBuilder;
import io.github.syntheticsource.internal.run.TestRun;
import java.lang.reflect.Type;

/**
 * Entry point for requesting records and documents from code.
 *
 * <pre>{@code
 * List<MedicalBilling> bills = SyntheticData.configured()
 *         .records(MedicalBilling.class).subject("medical billing").count(10).get();
 * }</pre>
 *
 * <p>Thread-safe. Records are replayed from {@code fixtures-cache/}. Missing records are generated if the mode allows it.
 *
 * @since 0.1.0
 */
public final class SyntheticData {

    private final ProjectRun run;

    SyntheticData(ProjectRun run) {
        this.run = run;
    }

    /**
     * Returns the data of the project that the calling class belongs to, configured by system properties, the environment and
     * {@code .env}.
     *
     * @return a view of the fixtures, budget and summary that all classes of the project share in a run
     * @throws SyntheticException if a setting is invalid
     */
    public static SyntheticData configured() {
        var caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass();
        return new SyntheticData(TestRun.current().projectOf(caller));
    }

    /**
     * Requests records of a type.
     *
     * @param <T> the records' type
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return a query to build and run
     */
    public <T> RecordQuery<T> records(Class<T> type) {
        return new RecordQuery<>(run, recordsOfType(type));
    }

    /**
     * Requests records of a generic type.
     *
     * @param type such as the type of a parameter {@code Page<MedicalBilling>}
     * @return a query to build and run
     */
    public RecordQuery<Object> recordsOf(Type type) {
        return new RecordQuery<>(run, recordsOfType(type));
    }

    /**
     * Builds an extractor whose answers are recorded, so that its tests replay without a model.
     *
     * @param <T> the records' type
     * @param name the extractor's name, which is also the name of its file: {@code fixtures-cache/<Type>/<name>.answers.json}
     * @param type a record or a class that Jackson can write and read
     * @return a builder
     * @throws ConfigurationException if the name is blank
     */
    public <T> RecordedExtractorBuilder<T> recorded(String name, Class<T> type) {
        return RecordedExtractorBuilder.of(run.answers(), name, type);
    }

    /**
     * Requests documents: texts written from records of a type, together with the records.
     *
     * @param <T> the records' type
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return a query to build and run
     */
    public <T> DocumentQuery<T> documents(Class<T> type) {
        return new DocumentQuery<>(run, documentsOfType(type));
    }

    /**
     * Requests documents: texts written from records of a generic type, together with the records.
     *
     * @param type such as the argument of {@code SyntheticDocument<Page<Actor>>}
     * @return a query to build and run
     */
    public DocumentQuery<Object> documentsOf(Type type) {
        return new DocumentQuery<>(run, documentsOfType(type));
    }

    /**
     * Returns a text that states every value of some fields, replayed from {@code Text/fields.text.json} or written now. It is
     * keyed by the fields and the preferences.
     *
     * @param fields a record, a map, a list, or a list of them
     * @param preferences its style and length
     * @return the text, with LF as line separator
     * @throws ConfigurationException if there is nothing to state
     * @throws SyntheticException if it can be neither replayed nor written
     */
    public String text(Object fields, Preferences preferences) {
        return run.text(fields, preferences);
    }

    private static SetRequestBuilder recordsOfType(Type type) {
        return new SetRequestBuilder(type, "SyntheticData.records(" + type.getTypeName() + ")", null);
    }

    private static <T> DocumentRequestBuilder<T> documentsOfType(Type type) {
        return new DocumentRequestBuilder<>(type, "SyntheticData.documents(" + type.getTypeName() + ")", null);
    }
}
