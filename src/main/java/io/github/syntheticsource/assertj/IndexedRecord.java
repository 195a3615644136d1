package io.github.syntheticsource.assertj;

import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of a data set with its label and JSON.
 *
 * @param label its name in messages
 * @param value the record, or null
 * @param tree the record as JSON, or null
 * @param problem why it cannot be written as JSON, or null
 */
record IndexedRecord(
        String label,
        @Nullable Object value,
        @Nullable Object tree,
        @Nullable String problem) {

    static List<IndexedRecord> all(Iterable<?> records) {
        var all = new ArrayList<IndexedRecord>();
        if (records instanceof SyntheticDataset<?> dataset) {
            for (var i = 0; i < dataset.size(); i++) {
                var record = dataset.record(i);
                all.add(of(record.label(), record.value()));
            }
            return all;
        }
        for (Object record : records) {
            all.add(of("record " + (all.size() + 1), record));
        }
        return all;
    }

    private static IndexedRecord of(String label, @Nullable Object value) {
        if (value == null) {
            return new IndexedRecord(label, null, null, "must not be null");
        }
        try {
            return new IndexedRecord(
                    label, value, JsonValues.parse(JsonBinder.shared().write(value)), null);
        } catch (JsonException e) {
            return new IndexedRecord(label, value, null, "cannot be written as JSON: " + e.problem());
        }
    }
}
