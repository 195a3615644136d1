package io.github.syntheticsource.generation;

import io.github.syntheticsource.generation.ChatAnswer.Finish;
import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.recipe.Recipe;
import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.schema.SchemaDeriver;
import io.github.syntheticsource.schema.TypeSchema;
import io.github.syntheticsource.testing.RecipeBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Medical bills for the tests of this room, and the answers that hold them. */
final class Bills {

    static final TypeSchema SCHEMA = SchemaDeriver.derive(MedicalBilling.class);

    private Bills() {}

    /** One call at a time. */
    static GenerationLimits limits(int batchSize) {
        return new GenerationLimits(batchSize, 1, Duration.ofMinutes(5));
    }

    static Recipe recipe() {
        return Recipe.of(SCHEMA);
    }

    static Recipe recipe(String subject, String instructions, List<String> examples) {
        return RecipeBuilder.like(recipe())
                .subject(subject)
                .instructions(instructions)
                .examples(examples.toArray(String[]::new))
                .build();
    }

    static Recipe unique(String... components) {
        return RecipeBuilder.like(recipe()).unique(components).build();
    }

    static Recipe prompted(String prompt, Recipe like) {
        return RecipeBuilder.like(like)
                .prompt(prompt)
                .plan(null)
                .generator(null)
                .model(null)
                .temperature(null)
                .build();
    }

    /** The valid bill of that number. */
    static String bill(int number) {
        return bill(number, "150.00");
    }

    static String bill(int number, String claim) {
        return "{\"patientId\":" + number + ",\"patientName\":\"Zoe {M\\u00fc\\\"ller] " + number
                + "\",\"diagnosisCode\":\"J20.9\",\"procedureCode\":\"99203\",\"totalCharge\":150.00,"
                + "\"insuranceClaimAmount\":" + claim + "}";
    }

    /** A bill that claims more than was charged. */
    static String badBill(int number) {
        return bill(number, "999.99");
    }

    static List<String> bills(int from, int to) {
        return IntStream.range(from, to).mapToObj(Bills::bill).toList();
    }

    /** The valid bill of that number as a fixture holds it. */
    static String json(int number) {
        return SCHEMA.write(tree(bill(number)));
    }

    static List<String> written(int from, int to) {
        return IntStream.range(from, to).mapToObj(Bills::json).toList();
    }

    static String answer(List<String> records) {
        return records.stream().collect(Collectors.joining(",", "{\"records\":[", "]}"));
    }

    static ChatAnswer stop(@Nullable String text) {
        return new ChatAnswer(text, Finish.STOP, "gpt-test", new Usage(1, 0, 100, 0, 50));
    }

    static ChatAnswer cut(@Nullable String text) {
        return new ChatAnswer(text, Finish.LENGTH, "gpt-test", new Usage(1, 0, 100, 0, 50));
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> tree(String json) {
        return (Map<String, @Nullable Object>) JsonTree.parse(json);
    }

    static RecipeRequest request(Recipe recipe, int count) {
        return new RecipeRequest(recipe, IntStream.range(0, count).boxed().toList(), 0, List.of(), List.of());
    }

    /** Answers in the order given, and remembers the questions. */
    static final class Model implements ChatClient {

        final List<ChatQuestion> questions = new ArrayList<>();
        private final List<Object> answers;

        Model(Object... answers) {
            this.answers = new ArrayList<>(List.of(answers));
        }

        @Override
        public ChatAnswer ask(ChatQuestion question) {
            questions.add(question);
            var answer = answers.size() > 1 ? answers.remove(0) : answers.get(0);
            if (answer instanceof RuntimeException failure) {
                throw failure;
            }
            return answer instanceof ChatAnswer whole ? whole : stop((String) answer);
        }
    }

    /** What was kept: one entry a call. */
    static final class Kept implements Consumer<ValidLot> {

        final List<ValidLot> calls = new ArrayList<>();

        @Override
        public void accept(ValidLot made) {
            calls.add(made);
        }

        List<String> records() {
            return calls.stream().flatMap(made -> made.values().stream()).toList();
        }
    }
}
