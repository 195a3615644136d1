package io.github.syntheticsource.assertj;

import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.json.JsonBinder;
import io.github.syntheticsource.json.JsonException;
import io.github.syntheticsource.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a data set as assertions see it.
 *
 * @param label how messages call it
 * @param value the record, or null
 * @param tree the record as JSON, or null
 * @param problem why it cannot be written as JSON, or null
 */
record NumberedRecord(
        String label,
        @Nullable Object value,
        @Nullable Object tree,
        @Nullable String problem) {

    static List<NumberedRecord> all(Iterable<?> records) {
        var all = new ArrayList<NumberedRecord>();
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

    private static NumberedRecord of(String label, @Nullable Object value) {
        if (value == null) {
            return new NumberedRecord(label, null, null, "must not be null");
        }
        try {
            return new NumberedRecord(
                    label, value, JsonTree.parse(JsonBinder.shared().write(value)), null);
        } catch (JsonException e) {
            return new NumberedRecord(label, value, null, "cannot be written as JSON: " + e.problem());
        }
    }
}
