package io.github.syntheticsource.internal.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes records from the recipe that they were recorded for to another one. */
public final class SchemaMigration {

    private final Map<String, @Nullable Object> recorded;
    private final RecordedSchema before;
    private final Recipe asked;

    private SchemaMigration(Map<String, @Nullable Object> recorded, Recipe asked) {
        this.recorded = recorded;
        this.before = RecordedSchema.of(recorded.get("schema"));
        this.asked = asked;
    }

    /**
     * Begins one.
     *
     * @param recorded the recipe in the fixture
     * @param asked the recipe of the test
     */
    public static SchemaMigration of(Map<String, @Nullable Object> recorded, Recipe asked) {
        return new SchemaMigration(recorded, asked);
    }

    /**
     * Does with a record what can be done with it alone.
     *
     * @param json the record as it stands in the fixture
     */
    public RecordMigration migrate(String json) {
        return new RecordMigration(asked, before, json);
    }

    /**
     * What becomes of the records, in words as short as {@code +copay}, {@code -memo}, {@code name -> fullName}; and which
     * other parts of the recipe are others.
     */
    public List<String> changes(List<RecordMigration> records) {
        var changes = new LinkedHashSet<String>();
        records.forEach(record -> changes.addAll(record.changes()));
        var isSchemaSaid = !changes.isEmpty();
        var names = new LinkedHashSet<>(asked.toJson().keySet());
        names.addAll(recorded.keySet());
        names.remove("fingerprint");
        for (var name : names) {
            if (!(name.equals("schema") && isSchemaSaid) && isOther(name)) {
                changes.add(name);
            }
        }
        return new ArrayList<>(changes);
    }

    private boolean isOther(String name) {
        return !RecipeDiff.between(part(name, recorded), part(name, asked.toJson()))
                .isEmpty();
    }

    private static Map<String, @Nullable Object> part(String name, Map<String, @Nullable Object> recipe) {
        var part = new LinkedHashMap<String, @Nullable Object>();
        if (recipe.containsKey(name)) {
            part.put(name, recipe.get(name));
        }
        return part;
    }
}
