package io.github.syntheticsource.internal.generation.model;

import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.Rejection;
import io.github.syntheticsource.internal.generation.RecipeRequest;
import io.github.syntheticsource.internal.generation.check.RecordVarietyPlan;
import io.github.syntheticsource.internal.generation.check.TopLevelComponents;
import io.github.syntheticsource.internal.generation.check.UsedValueList;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.recipe.RecordMigration;
import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.NumberSchema;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.text.Plural;
import io.github.syntheticsource.internal.text.TextExcerpt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The prompt for completing records. It contains the incomplete records; the schema of the response has only the missing
 * components, and the number of the record that they belong to.
 */
final class ComponentPrompt {

    private static final PromptTemplate SYSTEM = PromptTemplate.resource("components-system.txt");
    private static final PromptTemplate USER = PromptTemplate.resource("components-user.txt");
    private static final int LONGEST_RECORD = 8_000;

    private ComponentPrompt() {}

    /** Creates the request for the missing components. */
    static ModelRequest request(RecipeRequest request) {
        var shape = shape(request.incompleteRecords());
        var recipe = reduced(request.recipe(), shape);
        var words = new RecordPrompt(
                new RecipeRequest(recipe, request.positions(), request.round(), request.existing(), List.of()));
        var system = SYSTEM.fill(Map.of(
                "type", recipe.schema().name(),
                "subject", recipe.subject(),
                "instructions", recipe.instructions(),
                "prompt", recipe.prompt() == null ? "" : recipe.prompt(),
                "locale", words.locale(),
                "unique", String.join(", ", recipe.unique()),
                "rules", words.rules(),
                "examples", words.examples()));
        var user = USER.fill(Map.of(
                "records", records(request, recipe),
                "components",
                        String.join(", ", request.incompleteRecords().get(0).lacks()),
                "number", number(shape),
                "count", String.valueOf(request.incompleteRecords().size()),
                "used", recipe.unique().isEmpty() ? "" : UsedValueList.of(recipe, request.existing()),
                "rejected", RecordPrompt.rejections(request.rejected())));
        var count = request.incompleteRecords().size();
        return ModelRecordGenerator.request(
                recipe, system, user, numbered(shape).strictAnswer(count), count);
    }

    /** Returns a schema for what all records lack; lists keep their size if it is the same for all. */
    private static TypeSchema shape(List<RecordMigration> records) {
        var first = records.get(0).lacking();
        return records.stream().allMatch(record -> record.lacking().root().equals(first.root()))
                ? first
                : records.get(0).shape();
    }

    /** Returns the recipe reduced to the missing components. */
    private static Recipe reduced(Recipe recipe, TypeSchema shape) {
        var components = TopLevelComponents.of(shape).keySet();
        return new Recipe(
                shape,
                recipe.subject(),
                recipe.instructions(),
                recipe.examples(),
                recipe.prompt(),
                recipe.locale(),
                recipe.unique().stream().filter(components::contains).toList(),
                recipe.plan(),
                recipe.generator(),
                recipe.model(),
                recipe.temperature());
    }

    private static TypeSchema numbered(TypeSchema shape) {
        var root = (ObjectSchema) shape.root();
        var properties = new ArrayList<Schema.Property>();
        properties.add(new Schema.Property(number(shape), NumberSchema.whole()));
        properties.addAll(root.properties());
        return shape.withRoot(new ObjectSchema(root.name(), properties, false, root.description()));
    }

    /** Returns the name of the component for the record's number; it differs from all components of the record. */
    private static String number(TypeSchema shape) {
        var name = "record";
        while (((ObjectSchema) shape.root()).property(name) != null) {
            name = name + "_";
        }
        return name;
    }

    /** Returns the records, one per line, each with its variety plan and the sizes of lists with incomplete items. */
    private static String records(RecipeRequest request, Recipe recipe) {
        var plan = RecordVarietyPlan.of(recipe);
        return IntStream.range(0, request.incompleteRecords().size())
                .mapToObj(i -> {
                    var record = request.incompleteRecords().get(i);
                    var notes = new ArrayList<String>();
                    sizes(record.lacking().root(), "", notes);
                    var planned = plan.row(request.positions().get(i)).words();
                    if (!planned.isEmpty() && request.round() == 0 && notes.isEmpty()) {
                        notes.add(planned);
                    }
                    return (i + 1) + ". " + TextExcerpt.of(compact(record), LONGEST_RECORD)
                            + (notes.isEmpty() ? "" : " -> " + String.join(", ", notes));
                })
                .collect(Collectors.joining("\n"));
    }

    private static String compact(RecordMigration record) {
        return JsonValues.write(JsonValues.parse(record.json()));
    }

    private static void sizes(Schema schema, String path, List<String> sizes) {
        if (schema instanceof ObjectSchema object) {
            object.properties()
                    .forEach(property -> sizes(
                            property.schema(), path.isEmpty() ? property.name() : path + "." + property.name(), sizes));
        } else if (schema instanceof ArraySchema array
                && array.maxItems() != null
                && array.minItems() == array.maxItems()) {
            sizes.add(path + ": " + Plural.of(array.minItems(), "item"));
        }
    }

    /** Sorts the candidates by their record numbers; without any numbers their order is kept if none is missing. */
    static GeneratedRecords inOrder(GeneratedRecords response, RecipeRequest request) {
        var count = request.count();
        var number = number(shape(request.incompleteRecords()));
        var placed = new ArrayList<@Nullable Object>(Collections.nCopies(count, null));
        var rejected = new ArrayList<>(response.rejected());
        var candidates = response.candidates();
        var isNumbered = candidates.stream()
                .anyMatch(candidate -> candidate instanceof Map<?, ?> members && members.containsKey(number));
        for (var i = 0; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            var place = isNumbered ? place(candidate, number) : candidates.size() == count ? i : -1;
            if (place < 0 || place >= count || placed.get(place) != null) {
                rejected.add(new Rejection(
                        JsonValues.write(candidate),
                        List.of("must state in `" + number + "` which of the " + count
                                + " records it belongs to, each only once")));
            } else {
                placed.set(place, without(number, candidate));
            }
        }
        return new GeneratedRecords(placed, response.model(), response.usage(), rejected);
    }

    private static int place(@Nullable Object candidate, String number) {
        return candidate instanceof Map<?, ?> members && members.get(number) instanceof BigDecimal stated
                ? stated.subtract(BigDecimal.ONE).intValue()
                : -1;
    }

    private static @Nullable Object without(String number, @Nullable Object candidate) {
        if (!(candidate instanceof Map<?, ?> members)) {
            return candidate;
        }
        var others = new LinkedHashMap<String, @Nullable Object>();
        members.forEach((name, value) -> {
            if (!number.equals(name)) {
                others.put(String.valueOf(name), value);
            }
        });
        return others;
    }
}
