package io.github.syntheticsource.junit;

import io.github.syntheticsource.DocumentQuery;
import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.SyntheticRecord;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers which record each instance is, so that a failure can name it. */
final class Handouts {

    private final Map<Object, Note> notes = Collections.synchronizedMap(new IdentityHashMap<>());

    /** What a failure says of a record; the sentence is made only when it is needed. */
    private record Note(
            SyntheticData data,
            SyntheticRecord<?> record,
            @Nullable String test) {

        String sentence() {
            var sentence = (DocumentQuery.isDocument(record.value()) ? "Synthetic document: " : "Synthetic record: ")
                    + record.label() + " in " + data.shown(record.file()) + ":" + record.line();
            return test == null ? sentence : sentence + "; rerun it: " + data.rerunCommand(test, record.id());
        }
    }

    void add(SyntheticData data, SyntheticRecord<?> record, @Nullable String test) {
        notes.put(record.value(), new Note(data, record, test));
    }

    /** The sentence about an instance, or null if it is not one of ours. */
    @Nullable
    String sentenceAbout(@Nullable Object instance) {
        var note = instance == null ? null : notes.get(instance);
        return note == null ? null : note.sentence();
    }
}
