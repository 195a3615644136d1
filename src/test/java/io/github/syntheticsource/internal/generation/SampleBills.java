package io.github.syntheticsource.internal.generation;

import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.generation.ModelResponse.Finish;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.generation.engine.GenerationLimits;
import io.github.syntheticsource.internal.generation.engine.ValidLot;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import io.github.syntheticsource.samples.MedicalBilling;
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
public final class SampleBills {

    public static final TypeSchema SCHEMA = SchemaDeriver.derive(MedicalBilling.class);

    private SampleBills() {}

    /** One call at a time. */
    public static GenerationLimits limits(int batchSize) {
        return new GenerationLimits(batchSize, 1, Duration.ofMinutes(5));
    }

    public static Recipe recipe() {
        return Recipe.of(SCHEMA);
    }

    public static Recipe recipe(String subject, String instructions, List<String> examples) {
        return RecipeBuilder.like(recipe())
                .subject(subject)
                .instructions(instructions)
                .examples(examples.toArray(String[]::new))
                .build();
    }

    public static Recipe unique(String... components) {
        return RecipeBuilder.like(recipe()).unique(components).build();
    }

    public static Recipe prompted(String prompt, Recipe like) {
        return RecipeBuilder.like(like)
                .prompt(prompt)
                .plan(null)
                .generator(null)
                .model(null)
                .temperature(null)
                .build();
    }

    /** The valid bill of that number. */
    public static String bill(int number) {
        return bill(number, "150.00");
    }

    public static String bill(int number, String claim) {
        return "{\"patientId\":" + number + ",\"patientName\":\"Zoe {M\\u00fc\\\"ller] " + number
                + "\",\"diagnosisCode\":\"J20.9\",\"procedureCode\":\"99203\",\"totalCharge\":150.00,"
                + "\"insuranceClaimAmount\":" + claim + "}";
    }

    /** A bill that claims more than was charged. */
    public static String badBill(int number) {
        return bill(number, "999.99");
    }

    public static List<String> bills(int from, int to) {
        return IntStream.range(from, to).mapToObj(SampleBills::bill).toList();
    }

    /** The valid bill of that number as a fixture holds it. */
    public static String json(int number) {
        return SCHEMA.write(tree(bill(number)));
    }

    public static List<String> written(int from, int to) {
        return IntStream.range(from, to).mapToObj(SampleBills::json).toList();
    }

    public static String answer(List<String> records) {
        return records.stream().collect(Collectors.joining(",", "{\"records\":[", "]}"));
    }

    public static ModelResponse stop(@Nullable String text) {
        return new ModelResponse(text, Finish.STOP, "gpt-test", new Usage(1, 0, 100, 0, 50));
    }

    public static ModelResponse cut(@Nullable String text) {
        return new ModelResponse(text, Finish.LENGTH, "gpt-test", new Usage(1, 0, 100, 0, 50));
    }

    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> tree(String json) {
        return (Map<String, @Nullable Object>) JsonValues.parse(json);
    }

    public static RecipeRequest request(Recipe recipe, int count) {
        return new RecipeRequest(recipe, IntStream.range(0, count).boxed().toList(), 0, List.of(), List.of());
    }

    /** Answers in the order given, and remembers the questions. */
    public static final class Model implements ChatClient {

        public final List<ModelRequest> questions = new ArrayList<>();
        private final List<Object> answers;

        public Model(Object... answers) {
            this.answers = new ArrayList<>(List.of(answers));
        }

        @Override
        public ModelResponse send(ModelRequest question) {
            questions.add(question);
            var answer = answers.size() > 1 ? answers.remove(0) : answers.get(0);
            if (answer instanceof RuntimeException failure) {
                throw failure;
            }
            return answer instanceof ModelResponse whole ? whole : stop((String) answer);
        }
    }

    /** What was kept: one entry a call. */
    public static final class Kept implements Consumer<ValidLot> {

        public final List<ValidLot> calls = new ArrayList<>();

        @Override
        public void accept(ValidLot made) {
            calls.add(made);
        }

        public List<String> records() {
            return calls.stream().flatMap(made -> made.values().stream()).toList();
        }
    }
}
