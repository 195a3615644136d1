package io.github.syntheticsource.assertj;

import static java.util.stream.Collectors.joining;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.SchemaException;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.Violation;
import io.github.syntheticsource.internal.schema.check.SchemaValidator;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import io.github.syntheticsource.internal.text.Plural;
import io.github.syntheticsource.internal.text.TextExcerpt;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.AbstractIterableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the records of a data set, in addition to AssertJ's assertions on an {@link Iterable}.
 *
 * <p>Records are compared as JSON: by the values of their components, not by {@code equals}; {@code 1.0} and
 * {@code 1.00} are the same number. Components are named by their JSON names, nested ones with a dot
 * ({@code customer.city}); a list on the path stands for each of its items ({@code lines.code}).
 *
 * @param <T> the records' type
 * @since 0.1.0
 */
public class RecordsAssert<T>
        extends AbstractIterableAssert<RecordsAssert<T>, Iterable<? extends T>, T, ObjectAssert<T>> {

    /** The maximum number of details in a message; the rest is counted. */
    private static final int MOST_LINES = 20;

    private static final int WIDEST = 100;

    private @Nullable Type type;

    /**
     * Creates the assertions.
     *
     * @param actual the records; null fails every assertion except {@code isNull}
     */
    public RecordsAssert(@Nullable Iterable<? extends T> actual) {
        super(actual, RecordsAssert.class);
    }

    /**
     * Sets the type of the records, needed if it cannot be inferred from them: a generic type, or an interface that
     * they implement. Defaults to the data set's type, or else to the records' class or their common sealed type.
     *
     * @param recordType the type, such as a {@link Class}
     * @return this
     */
    public RecordsAssert<T> ofType(Type recordType) {
        type = recordType;
        return this;
    }

    /**
     * Verifies that every record is valid according to its schema, its Jakarta Validation constraints and its
     * constructor. An empty data set is valid.
     *
     * @return this
     * @throws AssertionError if a record is invalid; the message lists each violation
     * @throws SchemaException if the type does not support synthetic data
     */
    public RecordsAssert<T> isValid() {
        isNotNull();
        var records = IndexedRecord.all(actual);
        var problems = new ArrayList<String>();
        var invalid = 0;
        for (var record : records) {
            var found = problems(record, records);
            found.forEach(problem -> problems.add(record.label() + ": " + problem));
            invalid += found.isEmpty() ? 0 : 1;
        }
        if (invalid > 0) {
            fail("to be valid", records, (invalid == 1 ? "1 is" : invalid + " are") + " not", problems, fixHint());
        }
        return this;
    }

    /**
     * Verifies that no two records have the same values.
     *
     * @return this
     * @throws AssertionError if records are equal; the message lists them
     */
    public RecordsAssert<T> hasNoDuplicates() {
        isNotNull();
        var records = IndexedRecord.all(actual);
        var labelsByValue = new LinkedHashMap<String, List<String>>();
        for (var record : records) {
            labelsByValue
                    .computeIfAbsent(JsonValues.canonical(readable(record)), key -> new ArrayList<>())
                    .add(record.label());
        }
        failOnDuplicates("to have no duplicates", records, labelsByValue);
        return this;
    }

    /**
     * Verifies that no value of a component occurs twice, except null.
     *
     * @param paths the components, each checked separately
     * @return this
     * @throws AssertionError if a value occurs twice; the message lists the values and their records
     * @throws ConfigurationException if there is no such component
     */
    public RecordsAssert<T> hasNoDuplicates(String... paths) {
        isNotNull();
        for (var path : paths) {
            hasNoDuplicateValues(new ComponentPath(path));
        }
        return this;
    }

    private void hasNoDuplicateValues(ComponentPath path) {
        var records = IndexedRecord.all(actual);
        if (records.isEmpty()) {
            return;
        }
        path.requireIn(schema(records));
        var labelsByValue = new LinkedHashMap<String, List<String>>();
        for (var record : records) {
            for (var place : path.valuesIn(readable(record))) {
                if (place.value() != null) {
                    var at = place.path().equals(path.text()) ? "" : " at " + place.path();
                    labelsByValue
                            .computeIfAbsent(JsonValues.canonical(place.value()), key -> new ArrayList<>())
                            .add(record.label() + at);
                }
            }
        }
        failOnDuplicates("to have no duplicates of [" + path.text() + "]", records, labelsByValue);
    }

    private void failOnDuplicates(
            String expectation, List<IndexedRecord> records, Map<String, List<String>> labelsByValue) {
        var repeated = labelsByValue.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> TextExcerpt.of(entry.getKey(), WIDEST) + " in " + String.join(", ", entry.getValue()))
                .toList();
        if (!repeated.isEmpty()) {
            var what = repeated.size() == 1 ? "1 value occurs" : repeated.size() + " values occur";
            fail(expectation, records, what + " more than once", repeated, fixHint());
        }
    }

    /**
     * Verifies that no record is a copy of one of these examples. A copy has the same values as a record or a JSON
     * object, or at least two values, one of them a text, all of which a free text states.
     *
     * @param others the examples that a model was shown: free texts, JSON objects, or records
     * @return this
     * @throws AssertionError if a record is a copy; the message lists the copies
     * @throws IllegalArgumentException if an example is null
     */
    public RecordsAssert<T> containsNoneOf(Object... others) {
        return containsNoneOf(Arrays.asList(others));
    }

    /**
     * Verifies that no record is a copy of one of these examples. A copy has the same values as a record or a JSON
     * object, or at least two values, one of them a text, all of which a free text states.
     *
     * @param others the examples that a model was shown: free texts, JSON objects, or records
     * @return this
     * @throws AssertionError if a record is a copy; the message lists the copies
     * @throws IllegalArgumentException if an example is null
     */
    public RecordsAssert<T> containsNoneOf(Iterable<?> others) {
        isNotNull();
        var fewShotExamples = FewShotExamples.of(others);
        var records = IndexedRecord.all(actual);
        var copies = new ArrayList<String>();
        for (var record : records) {
            var tree = readable(record);
            var number =
                    tree == null ? 0 : fewShotExamples.copiedBy(schema(records).type(), tree);
            if (number > 0) {
                copies.add(record.label() + " is example " + number + ": "
                        + TextExcerpt.of(JsonValues.write(tree), WIDEST));
            }
        }
        if (!copies.isEmpty()) {
            var what = copies.size() == 1 ? "1 is a copy" : copies.size() + " are copies";
            fail("to be none of the " + fewShotExamples.size() + " examples", records, what, copies, fixHint());
        }
        return this;
    }

    /**
     * Verifies that every possible value of a component occurs: every enum constant, both booleans, every subtype of a
     * sealed type by its discriminator. Null need not occur.
     *
     * @param paths the components, each checked separately
     * @return this
     * @throws AssertionError if a value is missing; the message lists the missing values and the frequency of the
     *     others
     * @throws ConfigurationException if there is no such component, or it is neither an enum nor a boolean
     */
    public RecordsAssert<T> covers(String... paths) {
        isNotNull();
        for (var path : paths) {
            coversAll(new ComponentPath(path));
        }
        return this;
    }

    private void coversAll(ComponentPath path) {
        var records = IndexedRecord.all(actual);
        if (records.isEmpty() && type == null) {
            throw failure("%s", "\nExpecting every value of [" + path.text() + "] to occur\nbut there are no records.");
        }
        var counts = new LinkedHashMap<Object, Integer>();
        path.choicesIn(schema(records)).forEach(choice -> counts.put(choice, 0));
        for (var record : records) {
            for (var place : path.valuesIn(readable(record))) {
                ComponentPath.items(place)
                        .forEach(item -> counts.computeIfPresent(orNone(item.value()), (key, count) -> count + 1));
            }
        }
        var missing = counts.keySet().stream()
                .filter(choice -> Objects.equals(counts.get(choice), 0))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        var found = new LinkedHashSet<>(counts.keySet());
        missing.forEach(found::remove);
        var message = "\nExpecting every value of [" + path.text() + "] to occur in " + counted(records) + "\nbut "
                + missing.size() + " of " + counts.size() + (missing.size() == 1 ? " does" : " do") + " not: "
                + missing.stream().map(Object::toString).collect(joining(", ")) + "\n\n"
                + counts.entrySet().stream()
                        .map(count -> "  " + count.getKey() + ": " + count.getValue())
                        .collect(joining("\n"));
        throw DiffableError.of(failure("%s", message), List.copyOf(counts.keySet()), List.copyOf(found));
    }

    private static Object orNone(@Nullable Object value) {
        return value == null ? "" : value;
    }

    private List<String> problems(IndexedRecord record, List<IndexedRecord> records) {
        if (record.problem() != null) {
            return List.of(record.problem());
        }
        var schema = schema(records);
        var violations = SchemaValidator.violations(schema, record.tree());
        if (!violations.isEmpty()) {
            return violations.stream().map(Violation::toString).toList();
        }
        try {
            JsonBinder.shared().bind(JsonValues.write(record.tree()), schema.type());
            return List.of();
        } catch (JsonException e) {
            return List.of(new Violation(e.path(), e.problem()).toString());
        }
    }

    private @Nullable Object readable(IndexedRecord record) {
        if (record.problem() != null && record.value() != null) {
            throw failure(
                    "%s", "\nExpecting records that can be compared\nbut " + record.label() + " " + record.problem());
        }
        return record.tree();
    }

    private TypeSchema schema(List<IndexedRecord> records) {
        if (type != null) {
            return SchemaDeriver.derive(type);
        }
        if (actual instanceof SyntheticDataset<?> dataset) {
            return SchemaDeriver.derive(dataset.type());
        }
        var classes = records.stream()
                .map(IndexedRecord::value)
                .filter(Objects::nonNull)
                .<Class<?>>map(Object::getClass)
                .distinct()
                .toList();
        if (classes.isEmpty()) {
            throw unknownType("there is no record that is not null");
        }
        return classes.size() == 1 ? SchemaDeriver.derive(classes.get(0)) : SchemaDeriver.derive(sealedParent(classes));
    }

    /** Returns the common sealed type of all the records. */
    private static Class<?> sealedParent(List<Class<?>> classes) {
        var open = new ArrayDeque<Class<?>>(List.of(classes.get(0)));
        while (!open.isEmpty()) {
            var candidate = open.remove();
            if (candidate.isSealed() && classes.stream().allMatch(candidate::isAssignableFrom)) {
                return candidate;
            }
            open.addAll(List.of(candidate.getInterfaces()));
            if (candidate.getSuperclass() != null) {
                open.add(candidate.getSuperclass());
            }
        }
        throw unknownType("they are "
                + classes.stream().map(Class::getSimpleName).collect(joining(", ")) + ", without a sealed parent");
    }

    private static ConfigurationException unknownType(String why) {
        return new ConfigurationException("The type of the records cannot be determined\n -> " + why
                + "\nSpecify it: assertThatRecords(records).ofType(Bill.class)");
    }

    private String fixHint() {
        return actual instanceof SyntheticDataset<?> dataset
                ? "\nFix or delete these records in " + dataset.file()
                        + ": missing records are generated by the next run in mode auto."
                : "";
    }

    private void fail(String expectation, List<IndexedRecord> records, String what, List<String> details, String fix) {
        var message =
                new StringBuilder("\nExpecting " + counted(records) + " " + expectation + "\nbut " + what + ":\n");
        details.stream()
                .limit(MOST_LINES)
                .forEach(detail -> message.append("\n  ").append(detail));
        if (details.size() > MOST_LINES) {
            message.append("\n  … and ").append(details.size() - MOST_LINES).append(" more");
        }
        throw failure("%s", message + (fix.isEmpty() ? "" : "\n" + fix));
    }

    private String counted(List<IndexedRecord> records) {
        var number = Plural.of(records.size(), "record");
        if (actual instanceof SyntheticDataset<?> dataset) {
            return "the " + number + " of "
                    + SchemaDeriver.derive(dataset.type()).name() + "/" + dataset.set();
        }
        return "the " + number;
    }

    @Override
    protected ObjectAssert<T> toAssert(T value, String description) {
        return Assertions.assertThatObject(value).as(description);
    }

    @Override
    protected RecordsAssert<T> newAbstractIterableAssert(Iterable<? extends T> iterable) {
        return new RecordsAssert<>(iterable);
    }
}
