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
 * Assertions on the records of a data set as a whole, beside all those that AssertJ has for an {@link Iterable}.
 *
 * <p>Records are compared as JSON: by the values of their components, not by {@code equals}; {@code 1.0} and {@code 1.00}
 * are the same number. Components are named as they are written in JSON, nested ones with a dot ({@code customer.city}); a
 * list on the way stands for each of its items ({@code lines.code}).
 *
 * @param <T> the records' type
 * @since 0.1.0
 */
public class RecordsAssert<T>
        extends AbstractIterableAssert<RecordsAssert<T>, Iterable<? extends T>, T, ObjectAssert<T>> {

    /** A message names at most so many; the rest is counted. */
    private static final int MOST_LINES = 20;

    private static final int WIDEST = 100;

    private @Nullable Type type;

    /**
     * Creates the assertions.
     *
     * @param actual the records; null fails every assertion but {@code isNull}
     */
    public RecordsAssert(@Nullable Iterable<? extends T> actual) {
        super(actual, RecordsAssert.class);
    }

    /**
     * Says the type of the records, where it cannot be seen from the records: a generic type, or an interface that they
     * implement. Defaults to a data set's own type, else to the records' class, or to the sealed type
     * that they all have.
     *
     * @param recordType as Jackson takes it, such as a {@link Class}
     * @return this
     */
    public RecordsAssert<T> ofType(Type recordType) {
        type = recordType;
        return this;
    }

    /**
     * Verifies that every record holds what its type asks for: the schema, the constraints (of Jakarta Validation) and the
     * record's own constructor. An empty data set is valid.
     *
     * @return this
     * @throws AssertionError naming each record that is not, and each violation
     * @throws SchemaException if the type is none that synthetic data can be made of
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
            fail("to be valid", records, (invalid == 1 ? "1 is" : invalid + " are") + " not", problems, repair());
        }
        return this;
    }

    /**
     * Verifies that no two records hold the same values.
     *
     * @return this
     * @throws AssertionError naming the records that do
     */
    public RecordsAssert<T> hasNoDuplicates() {
        isNotNull();
        var records = IndexedRecord.all(actual);
        var holders = new LinkedHashMap<String, List<String>>();
        for (var record : records) {
            holders.computeIfAbsent(JsonValues.canonical(readable(record)), key -> new ArrayList<>())
                    .add(record.label());
        }
        failOfDuplicates("to have no duplicates", records, holders);
        return this;
    }

    /**
     * Verifies that no value of a component occurs twice. Null may.
     *
     * @param paths the components, each on its own
     * @return this
     * @throws AssertionError naming the values and the records that share them
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
        var holders = new LinkedHashMap<String, List<String>>();
        for (var record : records) {
            for (var place : path.valuesIn(readable(record))) {
                if (place.value() != null) {
                    var at = place.path().equals(path.text()) ? "" : " at " + place.path();
                    holders.computeIfAbsent(JsonValues.canonical(place.value()), key -> new ArrayList<>())
                            .add(record.label() + at);
                }
            }
        }
        failOfDuplicates("to have no duplicates of [" + path.text() + "]", records, holders);
    }

    private void failOfDuplicates(String wish, List<IndexedRecord> records, Map<String, List<String>> holders) {
        var repeated = holders.entrySet().stream()
                .filter(holder -> holder.getValue().size() > 1)
                .map(holder -> TextExcerpt.of(holder.getKey(), WIDEST) + " in " + String.join(", ", holder.getValue()))
                .toList();
        if (!repeated.isEmpty()) {
            var what = repeated.size() == 1 ? "1 value occurs" : repeated.size() + " values occur";
            fail(wish, records, what + " more than once", repeated, repair());
        }
    }

    /**
     * Verifies that no record is a copy of one of these: has the same values as a record or a JSON object, or only values
     * that a free text states, of which there must be two at least, one of them a text.
     *
     * @param others the examples that a model was shown: free texts, JSON objects, or records
     * @return this
     * @throws AssertionError naming the records that are
     * @throws IllegalArgumentException if an example is null
     */
    public RecordsAssert<T> containsNoneOf(Object... others) {
        return containsNoneOf(Arrays.asList(others));
    }

    /**
     * Verifies that no record is a copy of one of these: has the same values as a record or a JSON object, or only values
     * that a free text states, of which there must be two at least, one of them a text.
     *
     * @param others the examples that a model was shown: free texts, JSON objects, or records
     * @return this
     * @throws AssertionError naming the records that are
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
            fail("to be none of the " + fewShotExamples.size() + " examples", records, what, copies, repair());
        }
        return this;
    }

    /**
     * Verifies that every value which a component can have occurs: every constant of an enum, both booleans, every type of
     * a sealed choice by its discriminator. Null need not occur.
     *
     * @param paths the components, each on its own
     * @return this
     * @throws AssertionError with the values that are missing, and how often the others occur
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

    /** The sealed type that all the records are of. */
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
        return new ConfigurationException("The type of the records cannot be told\n -> " + why
                + "\nSay it: assertThatRecords(records).ofType(Bill.class)");
    }

    private String repair() {
        return actual instanceof SyntheticDataset<?> dataset
                ? "\nMend or delete those records in " + dataset.file()
                        + ": what is missing is recorded by the next run in mode auto."
                : "";
    }

    private void fail(String wish, List<IndexedRecord> records, String what, List<String> details, String mend) {
        var message = new StringBuilder("\nExpecting " + counted(records) + " " + wish + "\nbut " + what + ":\n");
        details.stream()
                .limit(MOST_LINES)
                .forEach(detail -> message.append("\n  ").append(detail));
        if (details.size() > MOST_LINES) {
            message.append("\n  … and ").append(details.size() - MOST_LINES).append(" more");
        }
        throw failure("%s", message + (mend.isEmpty() ? "" : "\n" + mend));
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
