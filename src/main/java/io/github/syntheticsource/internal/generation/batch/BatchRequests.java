package io.github.syntheticsource.internal.generation.batch;

import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.Rejection;
import io.github.syntheticsource.internal.generation.RecipeRequest;
import io.github.syntheticsource.internal.generation.model.ModelRecordGenerator;
import io.github.syntheticsource.internal.generation.model.PromptTemplate;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.text.Plural;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the calls that a set still needs, one line per call. */
final class BatchRequests {

    private static final PromptTemplate PART = PromptTemplate.resource("records-part.txt");
    private static final int LETTERS = 26;
    private static final int STEP = 7; // coprime to 26, so that all letters are used

    private final String set;
    private final BatchTarget place;
    private final BatchProtocol protocol;
    private final int batchSize;

    /**
     * The result of writing calls.
     *
     * @param calls how many calls
     * @param records how many records they request
     * @param files the files that contain them
     */
    record Written(int calls, int records, List<String> files) {

        /** Returns a summary such as {@code 3 calls for 25 records are in requests.jsonl}. */
        String sentence() {
            return Plural.of(calls, "call") + " for " + Plural.of(records, "record") + (calls == 1 ? " is" : " are")
                    + " in " + String.join(", ", files);
        }
    }

    BatchRequests(String set, BatchTarget place, BatchProtocol protocol, int batchSize) {
        this.set = set;
        this.place = place;
        this.protocol = protocol;
        this.batchSize = batchSize;
    }

    /** Writes the calls for the missing records of a set, replacing those written before. */
    Written write(Recipe recipe, List<Map<String, @Nullable Object>> existing, int missing, List<Rejection> rejected) {
        var records = place.target(existing.size() + missing) - existing.size();
        var calls = (records + batchSize - 1) / batchSize;
        var fingerprint = recipe.fingerprint();
        var lines = new ArrayList<String>();
        for (var call = 0; call < calls; call++) {
            var from = existing.size() + call * batchSize;
            var to = Math.min(from + batchSize, existing.size() + records);
            var positions = IntStream.range(from, to).boxed().toList();
            var request = ModelRecordGenerator.request(new RecipeRequest(recipe, positions, 0, existing, rejected));
            lines.add(line(BatchId.of(set, fingerprint, from + 1, to), withHint(request, call, calls)));
        }
        return new Written(calls, records, place.write(lines));
    }

    /** Deletes the calls of a set that is complete. */
    void clear() {
        place.write(List.of());
    }

    /**
     * Adds a hint that makes the records of this call differ from those of the others, since no call sees the responses
     * to the others. A single call gets no hint.
     */
    private static ModelRequest withHint(ModelRequest request, int call, int calls) {
        if (calls == 1) {
            return request;
        }
        var hint = PART.fill(Map.of(
                "part", String.valueOf(call + 1),
                "parts", String.valueOf(calls),
                "letters", letters(call)));
        return new ModelRequest(
                request.system(),
                request.user().stripTrailing() + "\n\n" + hint,
                request.schemaName(),
                request.schema(),
                request.model(),
                request.temperature(),
                request.expectedTokens());
    }

    /** Returns three letters, which differ from call to call. */
    private static String letters(int call) {
        return letter(call * 3) + ", " + letter(call * 3 + 1) + " or " + letter(call * 3 + 2 + call / LETTERS);
    }

    private static String letter(int number) {
        return String.valueOf((char) ('A' + (number * STEP) % LETTERS));
    }

    private String line(BatchId id, ModelRequest request) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("custom_id", id.text());
        line.put("method", "POST");
        line.put("url", "/v1/chat/completions");
        line.put("body", body(request));
        return JsonValues.write(line);
    }

    /** Returns the body with the model first, for tools that split files by model. */
    private Map<String, @Nullable Object> body(ModelRequest request) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        try {
            if (JsonValues.parse(protocol.body(request)) instanceof Map<?, ?> members) {
                body.put("model", members.get("model"));
                members.forEach((name, value) -> body.put(String.valueOf(name), value));
            }
            return body;
        } catch (JsonException e) {
            throw new IllegalStateException("a protocol's body is JSON", e);
        }
    }
}
