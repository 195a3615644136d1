package io.github.syntheticsource.internal.datafaker.context;

import io.github.syntheticsource.internal.datafaker.component.ComponentRuleMatch;
import io.github.syntheticsource.internal.datafaker.random.SeededRandom;
import io.github.syntheticsource.internal.datafaker.random.ValuePosition;
import io.github.syntheticsource.internal.datafaker.word.WordTable;
import io.github.syntheticsource.internal.schema.Schema;
import java.util.List;

/**
 * A request for the value of one component.
 *
 * @param context the object that contains the component
 * @param position the position of the component
 * @param match the rule that matches its name
 * @param schema its schema
 */
public record FieldRequest(ObjectContext context, ValuePosition position, ComponentRuleMatch match, Schema schema) {

    /** Returns a new random generator for this component, with the same sequence at every call. */
    public SeededRandom random() {
        return position.draw("value");
    }

    public RecipeContext recipeContext() {
        return context.recipeContext();
    }

    /** Returns a section of the language's word lists. */
    public WordTable table(String section) {
        return recipeContext().wordLists().table(section);
    }

    /** Returns the words of a section: its first column. */
    public List<String> words(String section) {
        return table(section).words();
    }

    /** Returns this request for another attempt. */
    public FieldRequest retry(int attempt) {
        return new FieldRequest(context, position.retry(attempt), match, schema);
    }
}
