package io.github.syntheticsource.internal.generation.engine;

import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.internal.generation.RecipeRequest;
import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the components that records lack out of whole records, for generators that make nothing less. */
final class WholeRecordComponents {

    private WholeRecordComponents() {}

    /** The components in the order of the incomplete records that were requested; null where no record came. */
    static GeneratedRecords cutOut(RecipeRequest request, GeneratedRecords whole) {
        var parts = new ArrayList<@Nullable Object>();
        for (var i = 0; i < request.count(); i++) {
            var record = i < whole.candidates().size() ? whole.candidates().get(i) : null;
            var lacking = request.incompleteRecords().get(i).lacking();
            parts.add(record == null ? null : part(lacking.root(), record));
        }
        return new GeneratedRecords(parts, whole.model(), whole.usage(), whole.rejected());
    }

    /** What the schema names of the value. A list gives its items over and over until there are enough. */
    private static @Nullable Object part(Schema schema, @Nullable Object value) {
        if (schema instanceof ObjectSchema object && value instanceof Map<?, ?> members) {
            var part = new LinkedHashMap<String, @Nullable Object>();
            for (var property : object.properties()) {
                if (members.containsKey(property.name())) {
                    part.put(property.name(), part(property.schema(), members.get(property.name())));
                }
            }
            return part;
        }
        if (schema instanceof ArraySchema array
                && array.maxItems() != null
                && array.minItems() == array.maxItems()
                && value instanceof List<?> items
                && !items.isEmpty()) {
            var parts = new ArrayList<@Nullable Object>();
            for (var i = 0; i < array.minItems(); i++) {
                parts.add(part(array.items(), items.get(i % items.size())));
            }
            return parts;
        }
        return value;
    }
}
