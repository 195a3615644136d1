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

/** Takes missing components from complete records, for generators that cannot complete records. */
final class WholeRecordComponents {

    private WholeRecordComponents() {}

    /** Returns the missing components in the order of the incomplete records; null where the response has no record. */
    static GeneratedRecords cutOut(RecipeRequest request, GeneratedRecords whole) {
        var parts = new ArrayList<@Nullable Object>();
        for (var i = 0; i < request.count(); i++) {
            var record = i < whole.candidates().size() ? whole.candidates().get(i) : null;
            var lacking = request.incompleteRecords().get(i).lacking();
            parts.add(record == null ? null : part(lacking.root(), record));
        }
        return new GeneratedRecords(parts, whole.model(), whole.usage(), whole.rejected());
    }

    /** Returns the parts of the value that the schema names. A short list is repeated until it has enough items. */
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
