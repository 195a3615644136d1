package io.github.syntheticsource.internal.generation.model;

import static io.github.syntheticsource.internal.generation.SampleBills.answer;
import static io.github.syntheticsource.internal.generation.SampleBills.bill;
import static io.github.syntheticsource.internal.generation.SampleBills.bills;
import static io.github.syntheticsource.internal.generation.SampleBills.prompted;
import static io.github.syntheticsource.internal.generation.SampleBills.recipe;
import static io.github.syntheticsource.internal.generation.SampleBills.request;
import static io.github.syntheticsource.internal.generation.SampleBills.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.RecordRequest;
import io.github.syntheticsource.generation.Rejection;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.generation.RecipeRequest;
import io.github.syntheticsource.internal.generation.SampleBills;
import io.github.syntheticsource.internal.generation.SampleBills.Model;
import io.github.syntheticsource.internal.generation.check.UsedValueList;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.RecipeBuilder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRecordGeneratorTest {

    private static final String NASTY =
            "{} {{count}} {{#examples}} {{/examples}} %s %1$d $1 \\ \\n \"quoted\" 'single'\n<b>\r\n\ttab 😀 שלום \u202e";

    private static final Recipe FULL = RecipeBuilder.of(MedicalBilling.class)
            .subject("medical billing")
            .instructions("Choose the name at random.")
            .examples("Patient ID: 123456, Patient Name: John Doe", bill(1))
            .locale("ko-KR")
            .unique("patientId", "patientName")
            .model("gpt-4o-mini")
            .temperature(0.7)
            .build();

    @Test
    void asksForTheStrictSchemaOfThatManyRecords() {
        var question = ask(request(FULL, 3));

        assertThat(question.schemaName()).isEqualTo("MedicalBilling");
        assertThat(question.schema())
                .isEqualTo(JsonValues.write(FULL.schema().strictAnswer(3)))
                .contains("\"minItems\":3,\"maxItems\":3");
        assertThat(question.model()).isEqualTo("gpt-4o-mini");
        assertThat(question.temperature()).isEqualTo(0.7);
    }

    @Test
    void theSystemMessageHoldsWhatStaysTheSame() {
        var system = ask(request(FULL, 3)).system();

        assertThat(system)
                .containsSubsequence(
                        "records of the type MedicalBilling",
                        "of no real person",
                        "no two alike",
                        "John Doe, Jane Smith, Emily Stone, Sarah Chen",
                        "Subject: medical billing\n",
                        "Instructions: Choose the name at random.\n",
                        "Language and region: Korean (South Korea) [ko-KR].",
                        "same value in: patientId, patientName\n",
                        "copy no value",
                        "- Patient ID: 123456, Patient Name: John Doe\n- " + bill(1) + "\n");
        assertThat(system).doesNotContain("{{").doesNotContain("\n\n\n");
    }

    @Test
    void whatIsEmptyLeavesNoTrace() {
        var system = ask(request(recipe(), 3)).system();
        var user = ask(request(recipe(), 3)).user();

        assertThat(system)
                .doesNotContain("Subject", "Instructions", "xamples", "Language", "No two records may", "{{", "Schema");
        assertThat(user).isEqualTo("""
                        Make 3. Answer in minified JSON: {"records":[…]}
                        """);
    }

    @Test
    void theSystemMessageIsTheSameWhateverVaries() {
        var later = new RecipeRequest(
                FULL,
                List.of(14),
                2,
                List.of(tree(bill(1)), tree(bill(2))),
                List.of(new Rejection(bill(3), List.of("claim exceeds charge"))));

        assertThat(ask(later).system()).isEqualTo(ask(request(FULL, 10)).system());
    }

    @Test
    void theUserMessageHoldsCountUsedValuesAndRefusals() {
        var user = ask(new RecipeRequest(
                        FULL,
                        List.of(4, 7),
                        1,
                        List.of(tree(bill(1)), tree(bill(2))),
                        List.of(
                                new Rejection(bill(3), List.of("claim exceeds charge", "patientId: must not repeat")),
                                new Rejection(null, List.of("the response was empty")))))
                .user();

        assertThat(user).isEqualTo("""
                        Make 2. Answer in minified JSON: {"records":[…]}

                        Values in use already; choose others:
                        patientId: [1,2]
                        patientName: ["Zoe {Mü\\"ller] 1","Zoe {Mü\\"ller] 2"]

                        Refused, each with the reason. Give each again, mended; what was no record, anew:
                        - %s
                          refused: claim exceeds charge; patientId: must not repeat
                        - no record: the response was empty
                        """.formatted(bill(3)));
    }

    @Test
    void valuesGoInVerbatim() {
        var recipe = SampleBills.recipe(NASTY, NASTY, List.of(NASTY, NASTY + 2));
        var refused = new RecipeRequest(
                recipe, List.of(0), 1, List.of(), List.of(new Rejection(NASTY, List.of(NASTY + "!"))));

        var question = ask(refused);

        assertThat(question.system())
                .contains("Subject: " + NASTY + "\n")
                .contains("Instructions: " + NASTY + "\n")
                .contains("<example>\n" + NASTY + "\n</example>\n<example>\n" + NASTY + "2\n</example>");
        assertThat(question.user()).contains("- " + NASTY + "\n  refused: " + NASTY + "!\n");
    }

    @Test
    void aPromptOfTheUsersOwnTakesTheSystemMessage() {
        var prompt = "Make {{count}} of {{subject}}: {{ instructions }}\n{{examples}}\n{{schema}} {\"like\":{}}"
                + " {{locale}} {{unique}} {{type}}";

        var question = ask(request(prompted(prompt, FULL), 3));

        assertThat(question.system())
                .isEqualTo("Make 3 of medical billing: Choose the name at random.\n"
                        + "- Patient ID: 123456, Patient Name: John Doe\n- " + bill(1) + "\n"
                        + JsonValues.write(FULL.schema().toJson())
                        + " {\"like\":{}} Korean (South Korea) [ko-KR] patientId, patientName MedicalBilling");
        assertThat(question.user()).startsWith("Make 3. ");
    }

    @Test
    void whatAPromptOfTheUsersOwnDoesNotMentionFollowsIt() {
        var question = ask(request(prompted("Bills, please: {{subject}}.", FULL), 3));

        assertThat(question.system())
                .startsWith("Bills, please: medical billing.")
                .containsSubsequence(
                        "\nInstructions: Choose the name at random.",
                        "\nLanguage and region: Korean",
                        "\nNo two records may have the same value in: patientId, patientName",
                        "\nExamples of form",
                        "John Doe\n")
                .doesNotContain("Subject:", "Rules beyond");
    }

    enum Measure {
        SMALL,
        LARGE
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Bolt.class, name = "bolt"),
        @JsonSubTypes.Type(value = Nut.class, name = "nut")
    })
    sealed interface Part permits Bolt, Nut {}

    record Bolt(@Min(1) int length) implements Part {}

    record Nut(String thread) implements Part {}

    record Line(@Pattern(regexp = "[A-Z]{3}") String code, Measure measure, LocalDate due) {}

    record Delivery(String note, @Max(9) int boxes, List<Line> lines, Part part) {}

    @Test
    void theRulesAreWhatAnAnswersSchemaMayLeaveOut() {
        var question = ask(request(Recipe.of(SchemaDeriver.derive(Delivery.class)), 1));

        assertThat(question.system())
                .contains(
                        "Rules beyond the schema of the answer:\n{\"properties\":{\"boxes\":{\"maximum\":9},",
                        "\"lines\":{\"items\":{\"properties\":{\"code\":{\"pattern\":\"[A-Z]{3}\"}}}},",
                        "\"part\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"kind\":{\"type\":\"string\",\"enum\":[\"bolt\"]},"
                                + "\"length\":{\"type\":\"integer\",\"minimum\":1}}",
                        "\"enum\":[\"nut\"]");
    }

    @Test
    void anUnknownPlaceholderIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> ask(request(prompted("Make {{count}} {{colour}} bills", FULL), 3)))
                .isInstanceOf(GenerationException.class)
                .hasMessage("""
                        The text of `prompt` contains the unknown placeholder {{colour}}
                         -> known placeholders: {{count}} {{examples}} {{instructions}} {{locale}} {{schema}} {{subject}} {{type}} {{unique}}
                        Remove it, or write it in another way: two braces around a single word are always a placeholder.""");
    }

    @Test
    void handsOnWhatTheAnswerHeld() {
        var generator = new ModelRecordGenerator("openai", new Model(answer(bills(0, 2))));

        var made = generator.generate(request(recipe(), 2));

        assertThat(made.candidates()).containsExactly(tree(bill(0)), tree(bill(1)));
        assertThat(made.model()).isEqualTo("gpt-test");
        assertThat(made.usage()).isEqualTo(new Usage(1, 0, 100, 0, 50));
        assertThat(generator.name()).isEqualTo("openai");
        assertThat(generator.maxAttempts()).isEqualTo(3);
        assertThat(generator.isDeterministic()).isFalse();
    }

    record Cash$Flow(int value) {}

    @Test
    void theSchemaNameHoldsWhatServersTake() {
        assertThat(ask(request(Recipe.of(SchemaDeriver.derive(Cash$Flow.class)), 1))
                        .schemaName())
                .isEqualTo("Cash_Flow");
    }

    record Numbers(boolean flag, int first, int second) {}

    record Flag(boolean flag) {}

    enum Status {
        PAID
    }

    record Note(Status status, java.util.UUID id, String text, String other) {}

    @Test
    void usedValuesAreThoseOfTheFirstOpenComponent() {
        assertThat(used(Note.class, "{\"status\":\"PAID\",\"id\":\"0\",\"text\":\"a, b\",\"other\":\"c\"}"))
                .isEqualTo("text: [\"a, b\"]");
        assertThat(used(Numbers.class, "{\"flag\":true,\"first\":1,\"second\":2}"))
                .isEqualTo("first: [1]");
        assertThat(used(Flag.class, "{\"flag\":true}")).isEmpty();
        assertThat(used(Note.class, "{\"text\":null}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 400})
    void usedValuesAreBoundedAndTheNewestStay(int width) {
        var records = IntStream.range(0, 1_000)
                .mapToObj(i -> Map.<String, @Nullable Object>of("text", i + "x".repeat(width)))
                .toList();

        var line = UsedValueList.of(Recipe.of(SchemaDeriver.derive(Note.class)), records);

        assertThat(line).hasSizeLessThan(4_100).contains("\"999x").doesNotContain("\"1x");
        assertThat(line.split(",")).hasSizeLessThanOrEqualTo(200).hasSizeGreaterThan(40);
        assertThat(line.indexOf("\"998x")).isLessThan(line.indexOf("\"999x"));
    }

    private static String used(Class<?> type, String record) {
        return UsedValueList.of(Recipe.of(SchemaDeriver.derive(type)), List.of(tree(record)));
    }

    private static ModelRequest ask(RecordRequest request) {
        var model = new Model(answer(List.of()));
        new ModelRecordGenerator("openai", model).generate(request);
        return model.questions.get(0);
    }
}
