package io.github.syntheticsource.internal.generation.check;

import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.NumberSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringFormat;
import io.github.syntheticsource.internal.schema.StringSchema;
import io.github.syntheticsource.internal.text.TextExcerpt;
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
 * The values that a set already uses, as a short list for the prompt: those of the {@code unique} components, else of the
 * first free-text component, else of the first text or number. For a large set, only the latest values are listed.
 */
public final class UsedValueList {

    private static final int MOST_VALUES = 200;
    private static final int MOST_CHARACTERS = 4_000;
    private static final int LONGEST_VALUE = 80;

    private UsedValueList() {}

    /** Returns one line per component, <code>name: ["value",…]</code>, or an empty string. */
    public static String of(Recipe recipe, List<Map<String, @Nullable Object>> records) {
        var names = names(recipe);
        return names.stream()
                .map(name -> line(name, records, names.size()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> names(Recipe recipe) {
        var components = TopLevelComponents.of(recipe.schema());
        if (!recipe.unique().isEmpty()) {
            return recipe.unique();
        }
        return first(components, schema -> schema instanceof StringSchema text && isFree(text))
                .or(() -> first(components, UsedValueList::isOpen))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<String> first(Map<String, Schema> components, Predicate<Schema> condition) {
        return components.entrySet().stream()
                .filter(component -> condition.test(component.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isFree(StringSchema text) {
        return text.kind() == StringFormat.TEXT && text.constants().isEmpty();
    }

    private static boolean isOpen(Schema schema) {
        return schema instanceof NumberSchema
                || (schema instanceof StringSchema text && text.constants().isEmpty());
    }

    private static String line(String name, List<Map<String, @Nullable Object>> records, int share) {
        var values = new LinkedHashSet<String>();
        var characters = 0;
        for (var i = records.size() - 1; i >= 0 && values.size() < MOST_VALUES / share; i--) {
            var value = displayed(records.get(i).get(name));
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

    private static String displayed(@Nullable Object value) {
        if (value instanceof String text) {
            return JsonValues.write(TextExcerpt.of(text, LONGEST_VALUE));
        }
        return value == null ? "" : TextExcerpt.of(JsonValues.write(value), LONGEST_VALUE);
    }
}
