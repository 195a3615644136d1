package io.github.syntheticsource.internal.generation.batch;

import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.text.TextExcerpt;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answers in the result files of batches, by set. Files may belong to several batches and sets, in any order, and may
 * be read twice. A line that cannot be read does not affect the others.
 */
public final class BatchResults {

    private final Map<String, List<Answer>> bySet = new HashMap<>();
    private final List<String> damaged = new ArrayList<>();

    /**
     * A line of a result file.
     *
     * @param body the body of the response, or null if there was an error
     * @param error the error, or empty
     * @param where the file and line
     */
    record Answer(BatchId id, @Nullable String body, String error, String where) {

        boolean isError() {
            return body == null;
        }
    }

    /**
     * Reads the lines of a file.
     *
     * @param name the file as shown in messages
     * @param content the content in UTF-8
     */
    public void read(String name, byte[] content) {
        var from = startsWithMark(content) ? 3 : 0;
        for (var line = 1; from < content.length; line++) {
            var to = from;
            while (to < content.length && content[to] != '\n') {
                to++;
            }
            if (!isBlank(content, from, to)) {
                readLine(name + ":" + line, content, from, to - from);
            }
            from = to + 1;
        }
    }

    /** Returns the answers for a recipe of a set, ordered by records, without errors of calls that were answered later. */
    List<Answer> of(String set, String fingerprint) {
        var own = bySet.getOrDefault(set, List.of()).stream()
                .filter(answer -> answer.id().recipe().equals(BatchId.recipe(fingerprint)))
                .toList();
        var answered =
                own.stream().filter(answer -> !answer.isError()).map(Answer::id).collect(Collectors.toSet());
        var bodies = new HashSet<@Nullable String>();
        return own.stream()
                .filter(answer -> answer.isError() ? !answered.contains(answer.id()) : bodies.add(answer.body()))
                .sorted(Comparator.comparingInt((Answer answer) -> answer.id().first())
                        .thenComparingInt(answer -> answer.id().last()))
                .toList();
    }

    /** Returns how many lines belong to another recipe of the set. */
    int countOtherRecipes(String set, String fingerprint) {
        return (int) bySet.getOrDefault(set, List.of()).stream()
                .filter(answer -> !answer.id().recipe().equals(BatchId.recipe(fingerprint)))
                .count();
    }

    /** Returns the lines that could not be read, each with file, line and reason. */
    List<String> damaged() {
        return List.copyOf(damaged);
    }

    private void readLine(String where, byte[] content, int from, int length) {
        try {
            if (!(JsonValues.parse(content, from, length) instanceof Map<?, ?> line)
                    || !(line.get("custom_id") instanceof String text)) {
                damaged.add(where + " is not an answer of a batch: it has no custom_id");
                return;
            }
            if (!line.containsKey("response") && !line.containsKey("error")) {
                damaged.add(where + " is not an answer of a batch: it has neither response nor error");
                return;
            }
            var id = BatchId.parse(text);
            if (id != null) {
                bySet.computeIfAbsent(id.set(), set -> new ArrayList<>()).add(answer(id, line, where));
            }
        } catch (JsonException e) {
            damaged.add(where + " is not valid JSON: " + e.problem());
        }
    }

    private static Answer answer(BatchId id, Map<?, ?> line, String where) {
        var error = line.get("error");
        if (error != null) {
            return new Answer(id, null, description(error), where);
        }
        if (!(line.get("response") instanceof Map<?, ?> response)) {
            return new Answer(id, null, "the line has no response", where);
        }
        var status = String.valueOf(response.get("status_code"));
        if (status.equals("200") && response.get("body") instanceof Map<?, ?> body) {
            return new Answer(id, JsonValues.write(body), "", where);
        }
        return new Answer(id, null, "status " + status + why(response.get("body")), where);
    }

    private static String why(@Nullable Object body) {
        var error = body instanceof Map<?, ?> members ? members.get("error") : null;
        return error == null ? "" : ", " + description(error);
    }

    private static String description(Object error) {
        if (error instanceof Map<?, ?> members && members.get("message") instanceof String message) {
            var code = members.get("code");
            return onOneLine(code == null ? message : code + ": " + message);
        }
        return onOneLine(JsonValues.write(error));
    }

    private static String onOneLine(String text) {
        return TextExcerpt.ofLine(text, 200);
    }

    private static boolean startsWithMark(byte[] content) {
        return content.length >= 3 && new String(content, 0, 3, StandardCharsets.UTF_8).equals("\ufeff");
    }

    private static boolean isBlank(byte[] content, int from, int to) {
        for (var i = from; i < to; i++) {
            if (content[i] != ' ' && content[i] != '\t' && content[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
