package io.github.syntheticsource.internal.generation.model;

import io.github.syntheticsource.LengthUnit;
import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.generation.ModelResponse.Finish;
import io.github.syntheticsource.generation.TextGenerator;
import io.github.syntheticsource.generation.TextRequest;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.text.TextExcerpt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Generates texts with a chat model: several per call, in the response format <code>{"texts":["…"]}</code>. */
public final class ModelTextGenerator implements TextGenerator {

    private static final PromptTemplate SYSTEM = PromptTemplate.resource("texts-system.txt");
    private static final PromptTemplate USER = PromptTemplate.resource("texts-user.txt");
    private static final int CHARACTERS_A_WORD = 6;
    private static final int CHARACTERS_A_CALL = 12_000;
    private static final int USUAL_LENGTH = 400;
    private static final int MOST_REJECTIONS = 20;
    private static final int LONGEST_CANDIDATE = 2_000;

    private final String name;
    private final ChatClient client;

    /** Creates a generator with the name that the provenance shows. */
    public ModelTextGenerator(String name, ChatClient client) {
        this.name = name;
        this.client = client;
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * Sends one request to the model.
     *
     * @throws ChatException if there is no response
     */
    @Override
    public GeneratedRecords write(TextRequest request) {
        var response = client.send(request(request));
        var texts = AnswerParser.readTexts(response);
        var bare = response.text() == null ? "" : response.text().strip();
        return isBareText(request, response, texts, bare)
                ? new GeneratedRecords(List.of(bare), response.model(), response.usage())
                : texts;
    }

    @Override
    public int maxTextsPerRequest(Preferences preferences) {
        return CHARACTERS_A_CALL / expectedLength(preferences);
    }

    @Override
    public long estimatedTokens(TextRequest request) {
        return request(request).expectedTokens();
    }

    /** Returns whether the response is the text itself, as from servers without structured output. */
    private static boolean isBareText(TextRequest request, ModelResponse response, GeneratedRecords read, String bare) {
        return request.facts().size() == 1
                && read.candidates().isEmpty()
                && response.finish() == Finish.STOP
                && !bare.isEmpty()
                && !bare.startsWith("{");
    }

    /** Creates the model request for the texts. */
    private static ModelRequest request(TextRequest request) {
        var count = request.facts().size();
        var system = SYSTEM.fill(Map.of("preferences", preferences(request.preferences())));
        var user =
                USER.fill(Map.of("count", String.valueOf(count), "facts", facts(request), "mend", rejections(request)));
        var schema = JsonValues.write(schema(count));
        var sent = TokenEstimator.tokens(system, user, schema);
        var answered = TokenEstimator.tokens((long) count * expectedLength(request.preferences()));
        return new ModelRequest(system, user, "texts", schema, request.model(), request.temperature(), sent + answered);
    }

    /** Estimates the length of a text in characters. */
    private static int expectedLength(Preferences preferences) {
        var unit = preferences.unit() == LengthUnit.WORDS ? CHARACTERS_A_WORD : 1;
        var least = Math.min(preferences.minLength(), 1_000_000) * unit;
        var most = preferences.maxLength() < 1_000_000 ? preferences.maxLength() * unit : Integer.MAX_VALUE;
        return Math.max(1, Math.min(most, Math.max(USUAL_LENGTH, least * 5 / 4)));
    }

    private static Map<String, @Nullable Object> schema(int count) {
        var texts = new LinkedHashMap<String, @Nullable Object>();
        texts.put("type", "array");
        texts.put("items", Map.of("type", "string"));
        texts.put("minItems", count);
        texts.put("maxItems", count);
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("type", "object");
        answer.put("properties", Map.of("texts", texts));
        answer.put("required", List.of("texts"));
        answer.put("additionalProperties", false);
        return answer;
    }

    /** Returns the preferences in their order, one per line. */
    private static String preferences(Preferences preferences) {
        return preferences.values().entrySet().stream()
                .filter(preference -> !preference.getKey().equals("unit"))
                .map(preference -> line(preference.getKey(), preference.getValue(), preferences.unit()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String name, String value, LengthUnit unit) {
        return switch (name) {
            case "minLength" -> "- Length of each text: at least " + value + " " + unit.key() + ".";
            case "maxLength" -> "- Length of each text: at most " + value + " " + unit.key() + ".";
            case "language" ->
                "- Language: "
                        + Locale.forLanguageTag(value.replace('_', '-')).getDisplayName(Locale.ENGLISH) + " [" + value
                        + "]. Names, titles, codes and identifiers stay as they are in the fields.";
            default -> "- " + name + ": " + value;
        };
    }

    private static String facts(TextRequest request) {
        return IntStream.range(0, request.facts().size())
                .mapToObj(i -> (i + 1) + ". " + request.facts().get(i).name() + " "
                        + JsonValues.write(request.facts().get(i).tree()))
                .collect(Collectors.joining("\n"));
    }

    private static String rejections(TextRequest request) {
        return request.rejected().stream()
                .limit(MOST_REJECTIONS)
                .map(rejection -> (rejection.candidate() == null
                                ? "- no text"
                                : "- " + TextExcerpt.of(rejection.candidate(), LONGEST_CANDIDATE))
                        + "\n  refused: " + String.join("; ", rejection.reasons()))
                .collect(Collectors.joining("\n"));
    }
}
