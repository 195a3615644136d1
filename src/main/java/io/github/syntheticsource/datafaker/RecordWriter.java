package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.schema.ArraySchema;
import io.github.syntheticsource.schema.BooleanSchema;
import io.github.syntheticsource.schema.ChoiceSchema;
import io.github.syntheticsource.schema.NumberSchema;
import io.github.syntheticsource.schema.ObjectSchema;
import io.github.syntheticsource.schema.RefSchema;
import io.github.syntheticsource.schema.Schema;
import io.github.syntheticsource.schema.StringSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one record as a tree. */
final class RecordWriter {

    private final Studio studio;
    private final Recursion recursion;

    RecordWriter(Studio studio) {
        this.studio = studio;
        this.recursion = new Recursion(studio.recipe().schema());
    }

    Map<String, @Nullable Object> record(Spot spot) {
        var type = studio.recipe().schema();
        var root = type.resolve(type.root());
        return object(Scene.root(studio, spot, branch(root, spot, 0)), 0);
    }

    Map<String, @Nullable Object> object(Scene scene, int depth) {
        var values = scene.values();
        for (var parts : List.of(false, true)) {
            for (var property : scene.object().properties()) {
                if (isPart(scene, property) == parts) {
                    values.put(property.name(), component(scene, property, depth));
                }
            }
        }
        Totals.settle(scene.object(), values);
        var ordered = new LinkedHashMap<String, @Nullable Object>();
        scene.object().properties().forEach(property -> ordered.put(property.name(), values.get(property.name())));
        return ordered;
    }

    /** Parts of an amount are made once the amount is known. */
    private static boolean isPart(Scene scene, Schema.Property property) {
        return property.schema() instanceof NumberSchema
                && scene.match(property).row().is("share");
    }

    private @Nullable Object component(Scene scene, Schema.Property property, int depth) {
        return value(
                scene,
                scene.spot().child(property.name()),
                property.name(),
                property.schema(),
                scene.match(property),
                depth);
    }

    private @Nullable Object value(Scene scene, Spot spot, String name, Schema declared, Match match, int depth) {
        var deeper = declared instanceof RefSchema ? depth + 1 : depth;
        var schema = studio.recipe().schema().resolve(declared);
        if (schema.nullable()
                && (recursion.mustStop(declared, deeper) || Turns.isNull(Absence.nullsPerTen(name), spot))) {
            return null;
        }
        if (schema instanceof ObjectSchema || schema instanceof ChoiceSchema) {
            var object = branch(schema, spot, deeper);
            var isItem = spot.path().endsWith("[]");
            return object(isItem ? scene.item(spot, object) : scene.inner(spot, object, name), deeper);
        }
        if (schema instanceof ArraySchema array) {
            return ListWriter.write(new Ask(scene, spot, match, array), name, array, recursion, deeper, this::item);
        }
        return scalar(new Ask(scene, spot, match, schema), schema);
    }

    private @Nullable Object item(Ask ask, String name, Schema items, int depth) {
        return value(ask.scene(), ask.spot(), name, items, ask.match(), depth);
    }

    private static Object scalar(Ask ask, Schema schema) {
        if (schema instanceof NumberSchema number) {
            return NumberWriter.write(ask, number);
        }
        if (schema instanceof StringSchema text) {
            return TextWriter.write(ask, text);
        }
        var odds = Makers.make(ask);
        var only = schema instanceof BooleanSchema bool ? bool.only() : null;
        return only != null ? only : Turns.flag(odds instanceof Material.Odds known ? known.percent() : 50, ask.spot());
    }

    private ObjectSchema branch(Schema schema, Spot spot, int depth) {
        if (schema instanceof ChoiceSchema choice) {
            var branches = recursion.branches(choice, depth);
            return branches.get(spot.balancedIndex("branch", branches.size()));
        }
        return (ObjectSchema) schema;
    }
}
