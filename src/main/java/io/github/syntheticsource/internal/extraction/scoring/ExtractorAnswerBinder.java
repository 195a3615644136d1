package io.github.syntheticsource.internal.extraction.scoring;

import io.github.syntheticsource.extraction.ExtractionException;
import io.github.syntheticsource.extraction.ExtractorResult;
import io.github.syntheticsource.internal.extraction.field.MessageValues;
import io.github.syntheticsource.internal.json.FixtureRecordBinder;
import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Binds the JSON of a new or replayed answer strictly: a missing or unknown component, or null for a primitive, is a
 * failure. The JSON is scored nevertheless.
 *
 * @param <T> what is extracted: a record, or a list of records
 */
public final class ExtractorAnswerBinder<T> {

    private final Type type;
    private final boolean several;

    private ExtractorAnswerBinder(Type type, boolean several) {
        this.type = type;
        this.several = several;
    }

    /** Creates a binder for one record of that type. */
    public static <T> ExtractorAnswerBinder<T> of(Class<T> type) {
        return new ExtractorAnswerBinder<>(type, false);
    }

    /** Creates a binder for a list of such records. */
    public ExtractorAnswerBinder<List<T>> forSeveral() {
        return new ExtractorAnswerBinder<>(type, true);
    }

    /** Binds the JSON of an answer; {@code null} means that nothing was found. */
    @SuppressWarnings("unchecked") // the binder returns the requested type
    public ExtractorResult<T> bind(String json) {
        try {
            var tree = JsonValues.parse(json);
            if (tree == null) {
                return ExtractorResult.ofJson(null, json);
            }
            if (!several) {
                return ExtractorResult.ofJson((T) record(tree), json);
            }
            return tree instanceof List<?> items
                    ? (ExtractorResult<T>) list(items, json)
                    : unreadable("is not a valid " + name() + ": it is a single value", json);
        } catch (JsonException e) {
            return unreadable("is not a valid " + name() + ": " + place("", e) + e.problem(), json);
        }
    }

    private ExtractorResult<?> list(List<?> items, String json) {
        var records = new ArrayList<>();
        for (var item : items) {
            try {
                records.add(record(item));
            } catch (JsonException e) {
                var place = place("[" + records.size() + "]", e);
                return unreadable("is not a valid " + name() + ": " + place + e.problem(), json);
            }
        }
        return ExtractorResult.ofJson(List.copyOf(records), json);
    }

    private static String place(String item, JsonException e) {
        var dot = item.isEmpty() || e.path().isEmpty() || e.path().startsWith("[") ? "" : ".";
        var place = item + dot + e.path();
        return place.isEmpty() ? "" : place + ": ";
    }

    /** Returns the result for an answer that cannot be read; the problem continues "The answer". */
    public ExtractorResult<T> unreadable(String problem, String answer) {
        return ExtractorResult.invalid(
                new ExtractionException(
                        """
                        The answer %s
                         -> answer: %s
                        Change the prompt or the model, or use a nullable type for a component that a text may omit.""".formatted(problem, answer.isBlank() ? "nothing" : MessageValues.excerpt(answer))),
                answer);
    }

    /** Returns the result for a rejected answer with the message of its failure. */
    public static <T> ExtractorResult<T> rejected(String message, String answer) {
        return ExtractorResult.invalid(new ExtractionException(message), answer);
    }

    /** Returns the JSON that {@link #bind} reads as an equal value. */
    public String write(@Nullable T value) {
        return value == null ? "null" : JsonBinder.shared().write(value);
    }

    private Object record(@Nullable Object tree) {
        var json = JsonValues.write(tree).getBytes(StandardCharsets.UTF_8);
        return FixtureRecordBinder.bind(json, 0, json.length, type);
    }

    private String name() {
        var name = type instanceof Class<?> raw ? raw.getSimpleName() : type.getTypeName();
        return several ? "list of " + name : name;
    }
}
