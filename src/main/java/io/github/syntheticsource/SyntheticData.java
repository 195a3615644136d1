package io.github.syntheticsource;

import io.github.syntheticsource.internal.run.DocumentRequestBuilder;
import io.github.syntheticsource.internal.run.ProjectRun;
import io.github.syntheticsource.internal.run.SetRequestBuilder;
import io.github.syntheticsource.internal.run.TestRun;
import java.lang.reflect.Type;

/**
 * The entry point to synthetic records for code, where annotations do not suffice.
 *
 * <pre>{@code
 * List<MedicalBilling> bills = SyntheticData.configured()
 *         .records(MedicalBilling.class).subject("medical billing").count(10).get();
 * }</pre>
 *
 * <p>Thread-safe. Records are replayed from {@code fixtures-cache/} and made only where they are missing and the mode
 * allows it.
 *
 * @since 0.1.0
 */
public final class SyntheticData {

    private final ProjectRun run;

    SyntheticData(ProjectRun run) {
        this.run = run;
    }

    /**
     * The data of the project that the calling class belongs to, configured by system properties, the environment and
     * {@code .env}.
     *
     * @return a view of what all classes of one project share in a run: its fixtures, its budget and its summary
     * @throws SyntheticException if a setting is wrong
     */
    public static SyntheticData configured() {
        var caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass();
        return new SyntheticData(TestRun.current().projectOf(caller));
    }

    /**
     * Asks for records of a type.
     *
     * @param <T> the records' type
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return a query to be filled in
     */
    public <T> RecordQuery<T> records(Class<T> type) {
        return new RecordQuery<>(run, recordsOfType(type));
    }

    /**
     * Asks for records of a generic type.
     *
     * @param type such as the type of a parameter {@code Page<MedicalBilling>}
     * @return a query to be filled in
     */
    public RecordQuery<Object> recordsOf(Type type) {
        return new RecordQuery<>(run, recordsOfType(type));
    }

    /**
     * Asks for an extractor whose answers are recorded, so that a test of it replays without a model.
     *
     * @param <T> the records' type
     * @param name the extractor's name, which is its file's: {@code fixtures-cache/<Type>/<name>.answers.json}
     * @param type a record or a class that Jackson can write and read
     * @return a query to be filled in
     * @throws ConfigurationException if the name is blank
     */
    public <T> RecordedExtractorBuilder<T> recorded(String name, Class<T> type) {
        return RecordedExtractorBuilder.of(run.answers(), name, type);
    }

    /**
     * Asks for texts that state records of a type, together with the records.
     *
     * @param <T> the records' type
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return a query to be filled in
     */
    public <T> DocumentQuery<T> documents(Class<T> type) {
        return new DocumentQuery<>(run, documentsOfType(type));
    }

    /**
     * Asks for texts that state records of a generic type.
     *
     * @param type such as the argument of {@code SyntheticDocument<Page<Actor>>}
     * @return a query to be filled in
     */
    public DocumentQuery<Object> documentsOf(Type type) {
        return new DocumentQuery<>(run, documentsOfType(type));
    }

    /**
     * A text that states every value of some fields, replayed from {@code Text/fields.text.json} or written now. It is filed
     * under the fields and the preferences together.
     *
     * @param fields a record, a map, a list, or a list of them
     * @param preferences how it is to be written
     * @return the text, lines ended by LF
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
