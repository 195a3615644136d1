package io.github.syntheticsource.internal.datafaker;

import io.github.syntheticsource.internal.datafaker.component.ComponentRuleMatch;
import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import io.github.syntheticsource.internal.datafaker.context.ObjectContext;
import io.github.syntheticsource.internal.datafaker.context.RecipeContext;
import io.github.syntheticsource.internal.datafaker.field.FieldGenerators;
import io.github.syntheticsource.internal.datafaker.field.FieldValue;
import io.github.syntheticsource.internal.datafaker.field.InvoiceTotals;
import io.github.syntheticsource.internal.datafaker.random.BalancedChoices;
import io.github.syntheticsource.internal.datafaker.random.ValuePosition;
import io.github.syntheticsource.internal.datafaker.value.NumberGenerator;
import io.github.syntheticsource.internal.datafaker.value.TextValueGenerator;
import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.BooleanSchema;
import io.github.syntheticsource.internal.schema.NumberSchema;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.ReferenceSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringSchema;
import io.github.syntheticsource.internal.schema.UnionSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Generates one record as a JSON tree. */
public final class RecordTreeGenerator {

    private final RecipeContext recipeContext;
    private final RecursionLimit recursionLimit;

    public RecordTreeGenerator(RecipeContext recipeContext) {
        this.recipeContext = recipeContext;
        this.recursionLimit = new RecursionLimit(recipeContext.recipe().schema());
    }

    Map<String, @Nullable Object> record(ValuePosition position) {
        var type = recipeContext.recipe().schema();
        var root = type.resolve(type.root());
        return object(ObjectContext.root(recipeContext, position, branch(root, position, 0)), 0);
    }

    public Map<String, @Nullable Object> object(ObjectContext context, int depth) {
        var values = context.values();
        for (var parts : List.of(false, true)) {
            for (var property : context.object().properties()) {
                if (isPart(context, property) == parts) {
                    values.put(property.name(), component(context, property, depth));
                }
            }
        }
        InvoiceTotals.settle(context.object(), values);
        var ordered = new LinkedHashMap<String, @Nullable Object>();
        context.object().properties().forEach(property -> ordered.put(property.name(), values.get(property.name())));
        return ordered;
    }

    /** Parts of an amount are generated after the amount. */
    private static boolean isPart(ObjectContext context, Schema.Property property) {
        return property.schema() instanceof NumberSchema
                && context.match(property).rule().is("share");
    }

    private @Nullable Object component(ObjectContext context, Schema.Property property, int depth) {
        return value(
                context,
                context.position().child(property.name()),
                property.name(),
                property.schema(),
                context.match(property),
                depth);
    }

    private @Nullable Object value(
            ObjectContext context,
            ValuePosition position,
            String name,
            Schema declared,
            ComponentRuleMatch match,
            int depth) {
        var deeper = declared instanceof ReferenceSchema ? depth + 1 : depth;
        var schema = recipeContext.recipe().schema().resolve(declared);
        if (schema.nullable()
                && (recursionLimit.mustStop(declared, deeper)
                        || BalancedChoices.isNull(NullProbability.nullsPerTen(name), position))) {
            return null;
        }
        if (schema instanceof ObjectSchema || schema instanceof UnionSchema) {
            var object = branch(schema, position, deeper);
            var isItem = position.path().endsWith("[]");
            return object(isItem ? context.item(position, object) : context.inner(position, object, name), deeper);
        }
        if (schema instanceof ArraySchema array) {
            return ListGenerator.write(
                    new FieldRequest(context, position, match, array), name, array, recursionLimit, deeper, this::item);
        }
        return scalar(new FieldRequest(context, position, match, schema), schema);
    }

    private @Nullable Object item(FieldRequest request, String name, Schema items, int depth) {
        return value(request.context(), request.position(), name, items, request.match(), depth);
    }

    private static Object scalar(FieldRequest request, Schema schema) {
        if (schema instanceof NumberSchema number) {
            return NumberGenerator.write(request, number);
        }
        if (schema instanceof StringSchema text) {
            return TextValueGenerator.write(request, text);
        }
        var odds = FieldGenerators.make(request);
        var only = schema instanceof BooleanSchema bool ? bool.only() : null;
        return only != null
                ? only
                : BalancedChoices.flag(
                        odds instanceof FieldValue.Odds known ? known.percent() : 50, request.position());
    }

    private ObjectSchema branch(Schema schema, ValuePosition position, int depth) {
        if (schema instanceof UnionSchema choice) {
            var branches = recursionLimit.branches(choice, depth);
            return branches.get(position.balancedIndex("branch", branches.size()));
        }
        return (ObjectSchema) schema;
    }
}
