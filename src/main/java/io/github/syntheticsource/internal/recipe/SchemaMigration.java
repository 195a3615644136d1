package io.github.syntheticsource.internal.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Migrates records from the recorded recipe to another one. */
public final class SchemaMigration {

    private final Map<String, @Nullable Object> recorded;
    private final RecordedSchema before;
    private final Recipe requested;

    private SchemaMigration(Map<String, @Nullable Object> recorded, Recipe requested) {
        this.recorded = recorded;
        this.before = RecordedSchema.of(recorded.get("schema"));
        this.requested = requested;
    }

    /**
     * Creates a migration.
     *
     * @param recorded the recipe in the fixture
     * @param requested the recipe of the test
     */
    public static SchemaMigration of(Map<String, @Nullable Object> recorded, Recipe requested) {
        return new SchemaMigration(recorded, requested);
    }

    /**
     * Migrates a record.
     *
     * @param json the record as recorded in the fixture
     */
    public RecordMigration migrate(String json) {
        return new RecordMigration(requested, before, json);
    }

    /**
     * The changes to the records, such as {@code +copay}, {@code -memo}, {@code name -> fullName}, and the other
     * changed members of the recipe.
     */
    public List<String> changes(List<RecordMigration> records) {
        var changes = new LinkedHashSet<String>();
        records.forEach(record -> changes.addAll(record.changes()));
        var hasRecordChanges = !changes.isEmpty();
        var names = new LinkedHashSet<>(requested.toJson().keySet());
        names.addAll(recorded.keySet());
        names.remove("fingerprint");
        for (var name : names) {
            if (!(name.equals("schema") && hasRecordChanges) && hasChanged(name)) {
                changes.add(name);
            }
        }
        return new ArrayList<>(changes);
    }

    private boolean hasChanged(String name) {
        return !RecipeDiff.between(part(name, recorded), part(name, requested.toJson()))
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
