package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.FixtureException;
import io.github.syntheticsource.extraction.Span;
import io.github.syntheticsource.internal.fixture.ResolvedEntries;
import io.github.syntheticsource.internal.fixture.file.MultilineText;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a text and the positions of its values from a fixture. */
final class TextEntryReader {

    private TextEntryReader() {}

    /**
     * Returns the text of an entry.
     *
     * @throws FixtureException if there is none
     */
    static String text(ResolvedEntries.Entry entry, Path file) {
        var text = MultilineText.join(entry.data().get("text"));
        if (text == null) {
            throw new FixtureException("""
                    %s:%s is damaged: the `text` of the entry %s is neither a text nor a list of lines
                     -> fix the line, or restore the file with `git checkout -- %s`, or delete the file to record it again""".formatted(file, entry.line(), entry.id(), file));
        }
        return text;
    }

    /** Returns the positions of each value, or null if they are unknown, such as after an edit. */
    static @Nullable Map<String, List<Span>> spans(ResolvedEntries.Entry entry, String text) {
        if (!(entry.data().get("spans") instanceof Map<?, ?> paths)) {
            return null;
        }
        var spans = new LinkedHashMap<String, List<Span>>();
        for (var path : paths.entrySet()) {
            var places = places(path.getValue(), text.length());
            if (places == null) {
                return null;
            }
            spans.put(path.getKey().toString(), places);
        }
        return spans;
    }

    private static @Nullable List<Span> places(@Nullable Object value, int length) {
        if (!(value instanceof List<?> pairs)) {
            return null;
        }
        var places = new ArrayList<Span>();
        for (var pair : pairs) {
            if (!(pair instanceof List<?> ends)
                    || ends.size() != 2
                    || !(ends.get(0) instanceof BigDecimal start)
                    || !(ends.get(1) instanceof BigDecimal end)
                    || start.signum() < 0
                    || start.compareTo(end) > 0
                    || end.compareTo(BigDecimal.valueOf(length)) > 0) {
                return null;
            }
            places.add(new Span(start.intValue(), end.intValue()));
        }
        return places;
    }
}
