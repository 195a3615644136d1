package io.github.syntheticsource.internal.junit;

import io.github.syntheticsource.SyntheticRecord;
import io.github.syntheticsource.internal.run.ProjectRun;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers which record each instance is, so that a failure can name it. */
final class InjectedRecords {

    private final Map<Object, Note> notes = Collections.synchronizedMap(new IdentityHashMap<>());

    /** What a failure says of a record; the sentence is made only when it is needed. */
    private record Note(
            ProjectRun project,
            SyntheticRecord<?> record,
            @Nullable String test) {

        String sentence() {
            return project.describe(record, test);
        }
    }

    void add(ProjectRun project, SyntheticRecord<?> record, @Nullable String test) {
        notes.put(record.value(), new Note(project, record, test));
    }

    /** The sentence about an instance, or null if it is not one of ours. */
    @Nullable
    String sentenceAbout(@Nullable Object instance) {
        var note = instance == null ? null : notes.get(instance);
        return note == null ? null : note.sentence();
    }
}
