package io.github.syntheticsource.internal.extraction.mutation;

import io.github.syntheticsource.extraction.MutationResult.Change;
import io.github.syntheticsource.internal.extraction.field.FieldPaths;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.UnionSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All single-value mutations of a record, as JSON. */
public final class RecordMutations {

    /** A record with one changed value. */
    public record Mutation(String field, Change change, String json) {}

    /** The record around a value. */
    private interface Whole {

        /** Returns the record with the value replaced. */
        @Nullable
        Object with(@Nullable Object other);
    }

    private final ContrastingValues others;
    private final TypeSchema type;
    private final List<Mutation> all = new ArrayList<>();

    private RecordMutations(TypeSchema type) {
        this.type = type;
        this.others = new ContrastingValues(type);
    }

    public static List<Mutation> of(TypeSchema type, @Nullable Object tree) {
        var mutations = new RecordMutations(type);
        mutations.visit(type.root(), tree, "", other -> other);
        return mutations.all;
    }

    /** Adds the mutations of one value. */
    private void visit(Schema declared, @Nullable Object value, String field, Whole whole) {
        var schema = type.resolve(declared);
        if (value == null) {
            add(field, Change.INVENTED, others.any(schema), null, whole);
        } else if (value instanceof Map<?, ?> members && object(schema, members) != null) {
            visitMembers(object(schema, members), members, field, whole);
        } else if (value instanceof List<?> items && schema instanceof ArraySchema array) {
            visitItems(array, items, field, whole);
        } else {
            add(field, Change.WRONG, others.differentFrom(schema, value), value, whole);
            add(field, Change.DROPPED, null, value, whole);
        }
    }

    private void visitMembers(@Nullable ObjectSchema object, Map<?, ?> members, String field, Whole whole) {
        for (var property : object == null ? List.<Schema.Property>of() : object.properties()) {
            visit(
                    property.schema(),
                    members.get(property.name()),
                    FieldPaths.member(field, property.name()),
                    other -> whole.with(with(members, property.name(), other)));
        }
    }

    private void visitItems(ArraySchema array, List<?> items, String field, Whole whole) {
        for (var i = 0; i < items.size(); i++) {
            var index = i;
            visit(array.items(), items.get(i), field, other -> whole.with(with(items, index, other)));
        }
        var last = lastWithValue(items);
        var more = new ArrayList<@Nullable Object>(items);
        more.add(last < 0 ? others.any(array.items()) : others.differentFrom(array.items(), items.get(last)));
        add(field, Change.ITEM_ADDED, more, items, whole);
        if (last >= 0) {
            var fewer = new ArrayList<@Nullable Object>(items);
            fewer.remove(last);
            add(field, Change.ITEM_DROPPED, fewer, items, whole);
        }
    }

    /** Dropping an item without any value, such as an empty list, cannot be noticed. */
    private static int lastWithValue(List<?> items) {
        for (var i = items.size() - 1; i >= 0; i--) {
            if (holdsValue(items.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean holdsValue(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            return members.values().stream().anyMatch(RecordMutations::holdsValue);
        }
        return value instanceof List<?> items ? lastWithValue(items) >= 0 : value != null;
    }

    private void add(String field, Change change, @Nullable Object mutated, @Nullable Object original, Whole whole) {
        if (!JsonValues.same(mutated, original)) {
            all.add(new Mutation(field, change, JsonValues.write(whole.with(mutated))));
        }
    }

    private static @Nullable ObjectSchema object(Schema schema, Map<?, ?> members) {
        if (schema instanceof ObjectSchema object) {
            return object;
        }
        return schema instanceof UnionSchema choice ? TypeSchema.branch(choice, members) : null;
    }

    private static Map<String, @Nullable Object> with(Map<?, ?> members, String name, @Nullable Object value) {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        members.forEach((key, member) -> copy.put(String.valueOf(key), member));
        copy.put(name, value);
        return copy;
    }

    private static List<@Nullable Object> with(List<?> items, int index, @Nullable Object value) {
        var copy = new ArrayList<@Nullable Object>(items);
        copy.set(index, value);
        return copy;
    }
}
