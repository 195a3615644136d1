package io.github.syntheticsource.extraction;

import io.github.syntheticsource.json.JsonBinder;
import io.github.syntheticsource.json.JsonException;
import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.json.RecordBinder;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Internal. Binds the JSON of an answer, whether it was just given or is replayed, and bends nothing: what is missing,
 * null for a primitive or unknown is a failure. The JSON is scored all the same.
 *
 * @param <T> what is extracted: a record, or a list of records
 */
public final class AnswerBinder<T> {

    private final Type type;
    private final boolean several;

    private AnswerBinder(Type type, boolean several) {
        this.type = type;
        this.several = several;
    }

    /** For one record of that type. */
    public static <T> AnswerBinder<T> of(Class<T> type) {
        return new AnswerBinder<>(type, false);
    }

    /** For a list of such records. */
    public AnswerBinder<List<T>> forSeveral() {
        return new AnswerBinder<>(type, true);
    }

    /** What was extracted, if that is its JSON; {@code null} is nothing found. */
    @SuppressWarnings("unchecked") // the binder reads what it is asked for
    public Extracted<T> bind(String json) {
        try {
            var tree = JsonTree.parse(json);
            if (tree == null) {
                return Extracted.ofJson(null, json);
            }
            if (!several) {
                return Extracted.ofJson((T) record(tree), json);
            }
            return tree instanceof List<?> items
                    ? (Extracted<T>) list(items, json)
                    : unreadable("is no " + name() + ": it is a single value", json);
        } catch (JsonException e) {
            return unreadable("is no " + name() + ": " + place("", e) + e.problem(), json);
        }
    }

    private Extracted<?> list(List<?> items, String json) {
        var records = new ArrayList<>();
        for (var item : items) {
            try {
                records.add(record(item));
            } catch (JsonException e) {
                var place = place("[" + records.size() + "]", e);
                return unreadable("is no " + name() + ": " + place + e.problem(), json);
            }
        }
        return Extracted.ofJson(List.copyOf(records), json);
    }

    private static String place(String item, JsonException e) {
        var dot = item.isEmpty() || e.path().isEmpty() || e.path().startsWith("[") ? "" : ".";
        var place = item + dot + e.path();
        return place.isEmpty() ? "" : place + ": ";
    }

    /** What was extracted, if an answer was given that cannot be read; the problem goes on after "the answer". */
    public Extracted<T> unreadable(String problem, String answer) {
        return Extracted.refused(
                new ExtractionException("""
                        The answer %s
                         -> answer: %s
                        Change the prompt or the model, or give a component that a text may leave out a type that takes null.""".formatted(problem, answer.isBlank() ? "nothing" : Shown.excerpt(answer))),
                answer);
    }

    /** What was extracted, if an answer was given and this is the message of the failure that it was. */
    public static <T> Extracted<T> refused(String message, String answer) {
        return Extracted.refused(new ExtractionException(message), answer);
    }

    /** The JSON that {@link #bind} reads as an equal value. */
    public String write(@Nullable T value) {
        return value == null ? "null" : JsonBinder.shared().write(value);
    }

    private Object record(@Nullable Object tree) {
        var json = JsonTree.write(tree).getBytes(StandardCharsets.UTF_8);
        return RecordBinder.bind(json, 0, json.length, type);
    }

    private String name() {
        var name = type instanceof Class<?> raw ? raw.getSimpleName() : type.getTypeName();
        return several ? "list of " + name : name;
    }
}
