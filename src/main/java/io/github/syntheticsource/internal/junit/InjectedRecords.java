package io.github.syntheticsource.internal.junit;

import io.github.syntheticsource.SyntheticRecord;
import io.github.syntheticsource.internal.run.ProjectRun;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps injected instances to their records, so that a failure can name them. */
final class InjectedRecords {

    private final Map<Object, Note> notes = Collections.synchronizedMap(new IdentityHashMap<>());

    /** The note for a record; its sentence is created on demand. */
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

    /** Returns the sentence about an instance, or null if it was not injected. */
    @Nullable
    String sentenceAbout(@Nullable Object instance) {
        var note = instance == null ? null : notes.get(instance);
        return note == null ? null : note.sentence();
    }
}
