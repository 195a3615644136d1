package io.github.syntheticsource.extraction;

import io.github.syntheticsource.internal.extraction.comparison.TreeComparison;
import io.github.syntheticsource.internal.extraction.field.ComparisonRules;
import io.github.syntheticsource.internal.extraction.field.ValueSchema;
import io.github.syntheticsource.internal.extraction.grounding.ValueGrounder;
import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.text.TextSearch;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks up values in a text, in any notation that the text may use.
 *
 * @since 0.1.0
 */
public final class Grounder {

    private final ComparisonRules rules;

    private Grounder(ComparisonRules rules) {
        this.rules = rules;
    }

    /**
     * Returns a grounder that knows only the types.
     *
     * @return a grounder
     */
    public static Grounder standard() {
        return with(Comparison.standard());
    }

    /**
     * Returns a grounder that also uses the aliases, date formats, locale and ignored fields of a comparison.
     *
     * @param comparison the rules for fields
     * @return a grounder
     */
    public static Grounder with(Comparison comparison) {
        return new Grounder(comparison.rules());
    }

    /**
     * Looks up each value of a record.
     *
     * @param type the record's type
     * @param record the record; a map or a list is also accepted
     * @param text the text
     * @return one entry for each value that is not null and not ignored, in the order of the components
     */
    public List<FieldGrounding> ground(Type type, Object record, String text) {
        return groundJson(type, JsonBinder.shared().write(record), text);
    }

    /**
     * Looks up each value of several records that one text states; paths begin with the index: {@code [1].name}.
     *
     * @param type the records' type
     * @param records the records
     * @param text the text
     * @return one entry for each value that is not null and not ignored, record by record
     */
    public List<FieldGrounding> groundAll(Type type, List<?> records, String text) {
        return ground(
                ValueSchema.listOf(type), JsonValues.parse(JsonBinder.shared().write(records)), text);
    }

    /**
     * Looks up each value of a record given as JSON.
     *
     * @param type the record's type; {@code Object.class} for any JSON
     * @param json the record
     * @param text the text
     * @return one entry for each value that is not null and not ignored, in the order of the components
     */
    public List<FieldGrounding> groundJson(Type type, String json, String text) {
        return groundTree(type, JsonValues.parse(json), text);
    }

    /**
     * Looks up each value of a record given as a JSON tree.
     *
     * @param type the record's type; {@code Object.class} for any JSON
     * @param tree the record as maps, lists, texts, {@link java.math.BigDecimal}s, {@link Boolean}s and nulls
     * @param text the text
     * @return one entry for each value that is not null and not ignored, in the order of the components
     */
    public List<FieldGrounding> groundTree(Type type, @Nullable Object tree, String text) {
        return ground(ValueSchema.of(type), tree, text);
    }

    private List<FieldGrounding> ground(ValueSchema schema, @Nullable Object tree, String text) {
        var values = new ValueGrounder(new TextSearch(text, rules.locale()), rules);
        var fields = new ArrayList<FieldGrounding>();
        for (var value : new TreeComparison(rules).compare(schema, tree, null, "")) {
            if (value.outcome() == Outcome.MISSED && value.expected() != null) {
                var found = values.ground(value.schema(), value.path(), value.expected());
                fields.add(new FieldGrounding(value.path(), value.expected(), found.grounding(), found.spans()));
            }
        }
        return List.copyOf(fields);
    }
}
