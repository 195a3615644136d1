package io.github.syntheticsource.generation;

import io.github.syntheticsource.schema.ArraySchema;
import io.github.syntheticsource.schema.ObjectSchema;
import io.github.syntheticsource.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has whole records made and takes from each what another one lacks, for generators that make nothing less. */
final class WholeRecords implements ComponentSource {

    private final RecordGenerator generator;

    WholeRecords(RecordGenerator generator) {
        this.generator = generator;
    }

    @Override
    public GeneratedRecords generate(Request request) {
        var made = generator.generate(new RecordRequest(
                request.recipe(), request.positions(), request.round(), request.others(), request.rejected()));
        var parts = new ArrayList<@Nullable Object>();
        for (var i = 0; i < request.records().size(); i++) {
            var whole = i < made.candidates().size() ? made.candidates().get(i) : null;
            var lacking = request.records().get(i).lacking();
            parts.add(whole == null ? null : part(lacking.root(), whole));
        }
        return new GeneratedRecords(parts, made.model(), made.usage(), made.fallen());
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
