package io.github.syntheticsource.extraction;

import io.github.syntheticsource.internal.extraction.field.FieldPaths;
import io.github.syntheticsource.internal.extraction.mutation.RecordMutations;
import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mutation test for the assertions of an extractor's test: it takes perfect extractions, changes one field at a time,
 * and checks that the assertions fail. No extractor, model or network is involved.
 *
 * <pre>{@code
 * ExtractionMutation.of(Bill.class)
 *         .documents(documents)
 *         .check(extraction -> assertThat(extraction).textStatesEveryField().recoversEveryField());
 * }</pre>
 *
 * <p>Each value is replaced by another one of its type, and dropped; each null is replaced by a value; one item is
 * added to each list, and one removed. Not thread-safe.
 *
 * @param <T> the records' type
 * @since 0.1.0
 */
public final class ExtractionMutation<T> {

    private final Class<T> type;
    private final List<SyntheticDocument<T>> documents = new ArrayList<>();
    private final Set<String> ignored = new LinkedHashSet<>();

    /**
     * The assertions under test.
     *
     * @param <T> the records' type
     * @since 0.1.0
     */
    @FunctionalInterface
    public interface Assertions<T> {

        /**
         * Asserts on an extraction. Any {@link AssertionError} or exception counts as noticing the change.
         *
         * @param extraction a perfect extraction, or one with one change
         * @throws Exception if the assertions do
         */
        void check(Extraction<T> extraction) throws Exception;
    }

    private ExtractionMutation(Class<T> type) {
        this.type = type;
    }

    /**
     * Starts a mutation test.
     *
     * @param type the records' type
     * @param <T> the records' type
     * @return a mutation test without documents
     */
    public static <T> ExtractionMutation<T> of(Class<T> type) {
        return new ExtractionMutation<>(type);
    }

    /**
     * Adds documents, each of one record. A few are enough; but a field that is null in all of them is never dropped,
     * and a list that is empty in all of them never loses an item.
     *
     * @param more the documents
     * @return this
     */
    public ExtractionMutation<T> documents(List<SyntheticDocument<T>> more) {
        documents.addAll(more);
        return this;
    }

    /**
     * Adds documents, each of one record.
     *
     * @param more the documents
     * @return this
     */
    @SafeVarargs
    public final ExtractionMutation<T> documents(SyntheticDocument<T>... more) {
        for (var document : more) {
            documents.add(document);
        }
        return this;
    }

    /**
     * Adds records without texts. The JSON of each record is used as its text.
     *
     * @param more the records
     * @return this
     */
    public ExtractionMutation<T> records(List<? extends T> more) {
        for (T record : more) {
            documents.add(
                    SyntheticDocument.<T>builder(record, JsonBinder.shared().write(record))
                            .type(type)
                            .build());
        }
        return this;
    }

    /**
     * Ignores fields and everything nested in them; the assertions need not notice changes there.
     *
     * @param fields paths such as {@code id}, {@code lines.code}. Defaults to none
     * @return this
     */
    public ExtractionMutation<T> ignoring(String... fields) {
        for (var field : fields) {
            ignored.add(FieldPaths.field(field));
        }
        return this;
    }

    /**
     * Runs the assertions on every change and fails if any change goes unnoticed.
     *
     * @param assertions the assertions under test
     * @throws AssertionError if a change goes unnoticed, with a table of fields and changes
     * @throws ExtractionException if the assertions fail on a perfect extraction, or there is nothing to change
     */
    public void check(Assertions<T> assertions) {
        var result = run(assertions);
        if (!result.unnoticed().isEmpty()) {
            throw new AssertionError(result.toString());
        }
    }

    /**
     * Runs the assertions on every change.
     *
     * @param assertions the assertions under test
     * @return the changes and how many of them were noticed
     * @throws ExtractionException if the assertions fail on a perfect extraction, or there is nothing to change
     */
    public MutationResult run(Assertions<T> assertions) {
        if (documents.isEmpty()) {
            throw new ExtractionException(
                    "ExtractionMutation.of(" + type.getSimpleName() + ".class) has nothing to change"
                            + "\n -> it has no documents\nAdd some: .documents(documents), or .records(records)");
        }
        var schema = SchemaDeriver.derive(type);
        var tallies = new LinkedHashMap<MutationResult.Key, int[]>();
        for (var document : documents) {
            requirePass(document, assertions);
            var tree = JsonValues.parse(JsonBinder.shared().write(document.record()));
            for (var mutation : RecordMutations.of(schema, tree)) {
                if (!isIgnored(mutation.field())) {
                    var tally = tallies.computeIfAbsent(
                            new MutationResult.Key(mutation.field(), mutation.change()), key -> new int[2]);
                    tally[0]++;
                    tally[1] += notices(assertions, extraction(document, mutation.json())) ? 1 : 0;
                }
            }
        }
        return MutationResult.of(type.getSimpleName(), tallies);
    }

    private void requirePass(SyntheticDocument<T> document, Assertions<T> assertions) {
        var perfect = extraction(document, JsonBinder.shared().write(document.record()));
        var failure = failure(assertions, perfect);
        if (failure != null) {
            throw new ExtractionException(
                    "The assertions fail on a perfect extraction of " + type.getSimpleName()
                            + ", so they cannot be checked"
                            + "\n -> " + document.label() + ": " + failure.getMessage()
                            + "\nAssert only what is true of a perfect extraction.",
                    failure);
        }
    }

    private Extraction<T> extraction(SyntheticDocument<T> document, String json) {
        return document.extractedBy(new Extractor<>() {
            @Override
            public @Nullable T extract(String text) {
                return type.cast(JsonBinder.shared().bind(json, type));
            }

            @Override
            public ExtractorResult<T> read(String text) {
                try {
                    return ExtractorResult.ofJson(extract(text), json);
                } catch (JsonException e) {
                    return ExtractorResult.invalid(e, json);
                }
            }
        });
    }

    private static <T> boolean notices(Assertions<T> assertions, Extraction<T> extraction) {
        return failure(assertions, extraction) != null;
    }

    private static <T> @Nullable Throwable failure(Assertions<T> assertions, Extraction<T> extraction) {
        try {
            assertions.check(extraction);
            return null;
        } catch (Exception | AssertionError noticed) {
            return noticed;
        }
    }

    private boolean isIgnored(String field) {
        return ignored.stream().anyMatch(outer -> field.equals(outer) || field.startsWith(outer + "."));
    }
}
