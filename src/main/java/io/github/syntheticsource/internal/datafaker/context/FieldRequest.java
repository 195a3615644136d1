package io.github.syntheticsource.internal.datafaker.context;

import io.github.syntheticsource.internal.datafaker.component.ComponentRuleMatch;
import io.github.syntheticsource.internal.datafaker.random.SeededRandom;
import io.github.syntheticsource.internal.datafaker.random.ValuePosition;
import io.github.syntheticsource.internal.datafaker.word.WordTable;
import io.github.syntheticsource.internal.schema.Schema;
import java.util.List;

/**
 * What a generator is asked: the value of one component.
 *
 * @param context the object that holds the component
 * @param position where the component stands
 * @param match how its name was read
 * @param schema its schema
 */
public record FieldRequest(ObjectContext context, ValuePosition position, ComponentRuleMatch match, Schema schema) {

    /** Chance of its own for this component; it begins anew at every call. */
    public SeededRandom random() {
        return position.draw("value");
    }

    public RecipeContext recipeContext() {
        return context.recipeContext();
    }

    /** A section of the language's words. */
    public WordTable table(String section) {
        return recipeContext().wordLists().table(section);
    }

    /** The words of a section: its first column. */
    public List<String> words(String section) {
        return table(section).words();
    }

    /** The same with another draw. */
    public FieldRequest retry(int attempt) {
        return new FieldRequest(context, position.retry(attempt), match, schema);
    }
}
