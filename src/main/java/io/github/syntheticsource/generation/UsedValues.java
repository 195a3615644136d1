package io.github.syntheticsource.generation;

import io.github.syntheticsource.internal.text.TextExcerpt;
import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.recipe.Recipe;
import io.github.syntheticsource.schema.NumberSchema;
import io.github.syntheticsource.schema.Schema;
import io.github.syntheticsource.schema.StringSchema;
import io.github.syntheticsource.schema.TextKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values that a set uses already, as a short list for the prompt: those of the {@code unique} components, else of
 * the first component of free text, else of the first text or number. Of a large set the newest are listed.
 */
final class UsedValues {

    private static final int MOST_VALUES = 200;
    private static final int MOST_CHARACTERS = 4_000;
    private static final int LONGEST_VALUE = 80;

    private UsedValues() {}

    /** One line a component, <code>name: ["value",…]</code>, or empty. */
    static String of(Recipe recipe, List<Map<String, @Nullable Object>> records) {
        var names = names(recipe);
        return names.stream()
                .map(name -> line(name, records, names.size()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> names(Recipe recipe) {
        var components = Components.of(recipe.schema());
        if (!recipe.unique().isEmpty()) {
            return recipe.unique();
        }
        return first(components, schema -> schema instanceof StringSchema text && isFree(text))
                .or(() -> first(components, UsedValues::isOpen))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<String> first(Map<String, Schema> components, Predicate<Schema> wanted) {
        return components.entrySet().stream()
                .filter(component -> wanted.test(component.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isFree(StringSchema text) {
        return text.kind() == TextKind.TEXT && text.constants().isEmpty();
    }

    private static boolean isOpen(Schema schema) {
        return schema instanceof NumberSchema
                || (schema instanceof StringSchema text && text.constants().isEmpty());
    }

    private static String line(String name, List<Map<String, @Nullable Object>> records, int share) {
        var values = new LinkedHashSet<String>();
        var characters = 0;
        for (var i = records.size() - 1; i >= 0 && values.size() < MOST_VALUES / share; i--) {
            var value = shown(records.get(i).get(name));
            if (characters + value.length() > MOST_CHARACTERS / share) {
                break;
            }
            if (!value.isEmpty() && values.add(value)) {
                characters += value.length() + 1;
            }
        }
        var oldestFirst = new ArrayList<>(values);
        Collections.reverse(oldestFirst);
        return values.isEmpty() ? "" : name + ": [" + String.join(",", oldestFirst) + "]";
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof String text) {
            return JsonTree.write(TextExcerpt.of(text, LONGEST_VALUE));
        }
        return value == null ? "" : TextExcerpt.of(JsonTree.write(value), LONGEST_VALUE);
    }
}
