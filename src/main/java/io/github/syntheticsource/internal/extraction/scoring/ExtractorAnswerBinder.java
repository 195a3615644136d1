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
 * Internal. Binds the JSON of an answer, whether it was just given or is replayed, and bends nothing: what is missing,
 * null for a primitive or unknown is a failure. The JSON is scored all the same.
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

    /** For one record of that type. */
    public static <T> ExtractorAnswerBinder<T> of(Class<T> type) {
        return new ExtractorAnswerBinder<>(type, false);
    }

    /** For a list of such records. */
    public ExtractorAnswerBinder<List<T>> forSeveral() {
        return new ExtractorAnswerBinder<>(type, true);
    }

    /** What was extracted, if that is its JSON; {@code null} is nothing found. */
    @SuppressWarnings("unchecked") // the binder reads what it is asked for
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
                    : unreadable("is no " + name() + ": it is a single value", json);
        } catch (JsonException e) {
            return unreadable("is no " + name() + ": " + place("", e) + e.problem(), json);
        }
    }

    private ExtractorResult<?> list(List<?> items, String json) {
        var records = new ArrayList<>();
        for (var item : items) {
            try {
                records.add(record(item));
            } catch (JsonException e) {
                var place = place("[" + records.size() + "]", e);
                return unreadable("is no " + name() + ": " + place + e.problem(), json);
            }
        }
        return ExtractorResult.ofJson(List.copyOf(records), json);
    }

    private static String place(String item, JsonException e) {
        var dot = item.isEmpty() || e.path().isEmpty() || e.path().startsWith("[") ? "" : ".";
        var place = item + dot + e.path();
        return place.isEmpty() ? "" : place + ": ";
    }

    /** What was extracted, if an answer was given that cannot be read; the problem goes on after "the answer". */
    public ExtractorResult<T> unreadable(String problem, String answer) {
        return ExtractorResult.invalid(
                new ExtractionException(
                        """
                        The answer %s
                         -> answer: %s
                        Change the prompt or the model, or give a component that a text may leave out a type that takes null.""".formatted(problem, answer.isBlank() ? "nothing" : MessageValues.excerpt(answer))),
                answer);
    }

    /** What was extracted, if an answer was given and this is the message of the failure that it was. */
    public static <T> ExtractorResult<T> rejected(String message, String answer) {
        return ExtractorResult.invalid(new ExtractionException(message), answer);
    }

    /** The JSON that {@link #bind} reads as an equal value. */
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
