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
 * Looks values up in a text, however they may be written there.
 *
 * @since 0.1.0
 */
public final class Grounder {

    private final ComparisonRules rules;

    private Grounder(ComparisonRules rules) {
        this.rules = rules;
    }

    /**
     * The grounder that knows nothing but the types.
     *
     * @return a grounder
     */
    public static Grounder standard() {
        return with(Comparison.standard());
    }

    /**
     * A grounder that also knows what a comparison knows of fields: aliases, date formats, locale, ignored fields.
     *
     * @param comparison what is known of fields
     * @return a grounder
     */
    public static Grounder with(Comparison comparison) {
        return new Grounder(comparison.rules());
    }

    /**
     * Looks up each value of a record.
     *
     * @param type the record's type
     * @param record the record; a map or a list goes as well
     * @param text the text
     * @return one entry for each value that is not null and not ignored, in the order of the components
     */
    public List<FieldGrounding> ground(Type type, Object record, String text) {
        return groundJson(type, JsonBinder.shared().write(record), text);
    }

    /**
     * Looks up each value of several records that one text states; paths begin with the place: {@code [1].name}.
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
     * Looks up each value of a record that is at hand as JSON.
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
     * Looks up each value of a record that is at hand as a JSON tree.
     *
     * @param type the record's type; {@code Object.class} for any JSON
     * @param tree the record as maps, lists, texts, {@link java.math.BigDecimal}s, {@link Boolean}s and nulls
     * @param text the text
     * @return one entry for each value that is not null and not ignored, in the order of the components
     */
    public List<FieldGrounding> groundTree(Type type, @Nullable Object tree, String text) {
        return ground(ValueSchema.of(type), tree, text);
    }

    private List<FieldGrounding> ground(ValueSchema pattern, @Nullable Object tree, String text) {
        var values = new ValueGrounder(new TextSearch(text, rules.locale()), rules);
        var fields = new ArrayList<FieldGrounding>();
        for (var value : new TreeComparison(rules).compare(pattern, tree, null, "")) {
            if (value.outcome() == Outcome.MISSED && value.expected() != null) {
                var found = values.ground(value.pattern(), value.path(), value.expected());
                fields.add(new FieldGrounding(value.path(), value.expected(), found.grounding(), found.spans()));
            }
        }
        return List.copyOf(fields);
    }
}
