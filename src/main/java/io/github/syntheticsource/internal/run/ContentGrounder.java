package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.extraction.FieldGrounding;
import io.github.syntheticsource.extraction.Grounder;
import io.github.syntheticsource.extraction.Grounding;
import io.github.syntheticsource.extraction.Span;
import io.github.syntheticsource.generation.TextContent;
import io.github.syntheticsource.internal.generation.check.ContentGrounding.Grounded;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content that one text states, with the types that determine how it may be stated.
 *
 * @param name the type's simple name
 * @param type the type of each part
 * @param parts the stated records as JSON trees, or a single tree of any kind
 * @param several whether paths start with the index of the part
 */
record ContentGrounder(String name, Type type, List<Object> parts, boolean several) {

    ContentGrounder {
        parts = List.copyOf(parts);
    }

    TextContent content() {
        return new TextContent(name, several ? parts : parts.get(0));
    }

    /** Searches a text for every value. */
    Grounded groundedIn(String text) {
        var unstated = new ArrayList<String>();
        var stated = new BitSet();
        for (var field : grounding(text)) {
            if (field.grounding() == Grounding.NOT_STATED) {
                unstated.add("it does not state " + path(field) + " [" + shown(field.value()) + "]");
            }
            field.spans().forEach(span -> stated.set(span.start(), span.end()));
        }
        return new Grounded(unstated, stated);
    }

    /** Returns the occurrences by path, each a pair of offsets in UTF-16 units. */
    Map<String, @Nullable Object> spansIn(String text) {
        var spans = new LinkedHashMap<String, @Nullable Object>();
        for (var field : grounding(text)) {
            if (!field.spans().isEmpty()) {
                spans.put(
                        field.path(),
                        field.spans().stream().map(ContentGrounder::pair).toList());
            }
        }
        return spans;
    }

    private List<FieldGrounding> grounding(String text) {
        var grounder = Grounder.standard();
        var found = new ArrayList<FieldGrounding>();
        for (var i = 0; i < parts.size(); i++) {
            for (var field : grounder.groundTree(type, parts.get(i), text)) {
                found.add(
                        several
                                ? new FieldGrounding(
                                        "[" + i + "]" + (field.path().startsWith("[") ? "" : ".") + field.path(),
                                        field.value(),
                                        field.grounding(),
                                        field.spans())
                                : field);
            }
        }
        return found;
    }

    private static String path(FieldGrounding field) {
        return field.path().isEmpty() ? "the value" : "`" + field.path() + "`";
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private static List<BigDecimal> pair(Span span) {
        return List.of(BigDecimal.valueOf(span.start()), BigDecimal.valueOf(span.end()));
    }
}
