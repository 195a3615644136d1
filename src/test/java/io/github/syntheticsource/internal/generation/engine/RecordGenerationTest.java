package io.github.syntheticsource.internal.generation.engine;

import static io.github.syntheticsource.internal.generation.SampleBills.answer;
import static io.github.syntheticsource.internal.generation.SampleBills.badBill;
import static io.github.syntheticsource.internal.generation.SampleBills.bill;
import static io.github.syntheticsource.internal.generation.SampleBills.bills;
import static io.github.syntheticsource.internal.generation.SampleBills.cut;
import static io.github.syntheticsource.internal.generation.SampleBills.json;
import static io.github.syntheticsource.internal.generation.SampleBills.recipe;
import static io.github.syntheticsource.internal.generation.SampleBills.stop;
import static io.github.syntheticsource.internal.generation.SampleBills.tree;
import static io.github.syntheticsource.internal.generation.SampleBills.unique;
import static io.github.syntheticsource.internal.generation.SampleBills.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.ChatException.Kind;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.generation.SampleBills;
import io.github.syntheticsource.internal.generation.SampleBills.Kept;
import io.github.syntheticsource.internal.generation.SampleBills.Model;
import io.github.syntheticsource.internal.generation.model.ModelRecordGenerator;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import io.github.syntheticsource.testing.RecipeBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordGenerationTest {

    private static final String MAKE = "Make %d. Answer in minified JSON: {\"records\":[…]}";

    private final Kept kept = new Kept();

    @Test
    void makesExactlyAsManyInBatches() {
        var model = new Model(answer(bills(0, 10)), answer(bills(10, 20)), answer(bills(20, 25)));

        make(model, recipe(), 25);

        assertThat(kept.records()).containsExactlyElementsOf(written(0, 25));
        assertThat(kept.calls).extracting(made -> made.size()).containsExactly(10, 10, 5);
        assertThat(kept.calls.get(0).model()).isEqualTo("gpt-test");
        assertThat(kept.calls.get(0).usage().calls()).isEqualTo(1);
        assertThat(model.questions)
                .extracting(request -> request.user().lines().findFirst().orElse(""))
                .containsExactly(MAKE.formatted(10), MAKE.formatted(10), MAKE.formatted(5));
        assertThat(model.questions.get(2).user()).contains("patientName: [", "ller] 0\"", "ller] 19\"");
    }

    @Test
    void asksForNothingWhenNothingIsMissing() {
        make(new Model(new IllegalStateException("must not be asked")), recipe(), 0);

        assertThat(kept.calls).isEmpty();
    }

    @Test
    void asksOnlyForWhatFellWithTheConstructorsReason() {
        var model = new Model(answer(List.of(bill(0), badBill(1), bill(2))), answer(bills(3, 4)));

        make(model, recipe(), 3);

        assertThat(kept.calls)
                .extracting(ValidLot::values)
                .containsExactly(List.of(json(0), json(2)), List.of(json(3)));
        assertThat(model.questions).hasSize(2);
        assertThat(model.questions.get(1).user())
                .contains(MAKE.formatted(1))
                .contains("- " + JsonValues.write(tree(badBill(1))) + "\n  refused: claim exceeds charge\n");
    }

    @Test
    void everyReasonOfTheSchemaIsTold() {
        var model = new Model(answer(List.of("{\"patientId\":1.5,\"patientName\":null}")), answer(bills(0, 1)));

        make(model, recipe(), 1);

        assertThat(model.questions.get(1).user())
                .contains("refused: patientId: must be a whole number but was 1.5; patientName: must not be null;"
                        + " diagnosisCode: is missing; ");
    }

    @Test
    void failsAfterThreeRoundsAndSaysWhy() {
        var model = new Model(
                answer(Stream.concat(
                                bills(0, 7).stream(),
                                Stream.of(badBill(7), badBill(8), badBill(9).replace("\"99203\"", "false")))
                        .toList()),
                answer(List.of(badBill(10), badBill(11), bill(0))),
                answer(List.of(badBill(12), badBill(13), badBill(14))));

        assertThatThrownBy(() -> make(model, recipe(), 10))
                .isInstanceOf(GenerationException.class)
                .hasMessage("""
                        generated 7 of 10 records for MedicalBilling with the generator [openai]; the 7 valid ones are kept
                         -> 7 x claim exceeds charge
                            first one: {"patientId":7,"patientName":"Zoe {Mü\\"ller] 7","diagnosisCode":"J20.9","procedureCode":"99203","totalCharge":150.00,"insuranceClaimAmount":999.99}
                         -> 1 x procedureCode: must be text but was false
                            first one: {"patientId":9,"patientName":"Zoe {Mü\\"ller] 9","diagnosisCode":"J20.9","procedureCode":false,"totalCharge":150.00,"insuranceClaimAmount":999.99}
                         -> 1 x is the same as another record of the set
                            first one: {"patientId":0,"patientName":"Zoe {Mü\\"ller] 0","diagnosisCode":"J20.9","procedureCode":"99203","totalCharge":150.00,"insuranceClaimAmount":150.00}
                        To generate the rest, run again: only the other 3 are requested. If that fails too, state the rule in `instructions` or in the component's description, or relax it, or use another `model`.""");
        assertThat(model.questions).hasSize(3);
        assertThat(kept.records()).containsExactlyElementsOf(written(0, 7));
    }

    @Test
    void anOffendingValueDoesNotTellReasonsApart() {
        var model = new Model(IntStream.range(0, 3)
                .mapToObj(i -> answer(List.of(bill(1).replace("\"J20.9\"", "[" + i + "]"))))
                .toArray());

        assertThatThrownBy(() -> make(model, recipe(), 1))
                .hasMessageStartingWith("""
                        generated 0 of 1 records for MedicalBilling with the generator [openai]
                         -> 3 x diagnosisCode: must be text but was [0]
                        """)
                .hasMessageContaining("only the other one is requested.");
    }

    @Test
    void manyReasonsAreShortened() {
        assertThatThrownBy(() -> make(new Model(answer(List.of("{}"))), recipe(), 1))
                .hasMessageContaining(" -> 3 x patientId: is missing\n")
                .hasMessageContaining("\n -> and 3 other reasons\n");
    }

    @Test
    void aRecordLikeAnotherFalls() {
        var again = bill(0).replace("150.00", "150.0");
        var model = new Model(answer(List.of(bill(5), bill(0), again, bill(1))), answer(bills(2, 4)));

        make(model, recipe(), List.of(tree(bill(5))), 4);

        assertThat(kept.records()).containsExactlyElementsOf(written(0, 4));
        assertThat(model.questions.get(1).user()).contains("refused: is the same as another record of the set");
    }

    @Test
    void aUniqueComponentNeverRepeats() {
        var likeZero = bill(8).replace("ller] 8", "ller] 0");
        var likeExisting = bill(9).replace("ller] 9", "ller] 5");
        var model = new Model(answer(List.of(bill(0), likeZero, likeExisting)), answer(bills(1, 3)));

        make(model, unique("patientName"), List.of(tree(bill(5))), 3);

        assertThat(kept.records()).containsExactlyElementsOf(written(0, 3));
        assertThat(model.questions.get(1).user())
                .contains("refused: patientName: must not repeat but was \"Zoe {Mü\\\"ller] 0\"")
                .contains("refused: patientName: must not repeat but was \"Zoe {Mü\\\"ller] 5\"");
    }

    @Test
    void uniqueNamesComponents() {
        assertThatThrownBy(() -> make(new Model("never asked"), unique("patientNr"), 3))
                .isInstanceOf(GenerationException.class)
                .hasMessage("""
                        @SyntheticSource requires that `unique` name components of MedicalBilling but [patientNr] is not one
                         -> its components are patientId, patientName, diagnosisCode, procedureCode, totalCharge, insuranceClaimAmount
                        Use the names as written in JSON.""");
    }

    @Test
    void aCopyOfAnExampleFalls() {
        var model = new Model(answer(List.of(bill(3), bill(0))), answer(bills(1, 2)));

        make(model, recipe("", "", List.of(bill(3))), 2);

        assertThat(kept.records()).containsExactlyElementsOf(written(0, 2));
        assertThat(model.questions.get(1).user()).contains("refused: is a copy of an example");
    }

    @Test
    void whatCanBeBentIsNotAskedAgain() {
        var bent = "{\"insuranceClaimAmount\":\"$1,000.00\",\"totalCharge\":\"1,250.00\",\"procedureCode\":99203,"
                + "\"diagnosisCode\":\"J20.9\",\"patientName\":\"Zoe\",\"patientId\":5.0}";

        make(new Model(answer(List.of(bent))), recipe(), 1);

        assertThat(kept.records())
                .containsExactly("{\"patientId\":5,\"patientName\":\"Zoe\",\"diagnosisCode\":\"J20.9\","
                        + "\"procedureCode\":\"99203\",\"totalCharge\":1250.00,\"insuranceClaimAmount\":1000.00}");
    }

    @Test
    void aCutAnswerKeepsItsCompleteRecordsAndDoesNotCountAsARound() {
        var cuts = IntStream.range(0, 10)
                .mapToObj(i -> cut("{\"records\":[" + bill(i) + ",{\"patientId\":"))
                .toArray();
        var model = new Model(cuts);

        make(model, recipe(), 10);

        assertThat(kept.records()).containsExactlyElementsOf(written(0, 10));
        assertThat(model.questions).hasSize(10);
    }

    @Test
    void answersThatBringNothingCountAsRounds() {
        var model = new Model(answer(bills(0, 1)), "", "Sorry.", cut("{\"records\":[{"));

        assertThatThrownBy(() -> make(model, recipe(), 2)).hasMessageStartingWith("""
                        generated 1 of 2 records for MedicalBilling with the generator [openai]; the valid one is kept
                         -> 1 x the response was empty
                         -> 1 x the response contains no record: Sorry.
                         -> 1 x the response was cut off at its length limit before the first record was complete
                        """);
        assertThat(model.questions).hasSize(4);
        assertThat(model.questions.get(3).user()).contains("- no record: the response contains no record: Sorry.");
    }

    @Test
    void moreThanAskedFillInForWhatFell() {
        var model = new Model(answer(List.of(badBill(9), bill(0), bill(1), bill(2), bill(3))));

        make(model, recipe(), 3);

        assertThat(kept.records()).containsExactlyElementsOf(written(0, 3));
        assertThat(model.questions).hasSize(1);
    }

    @Test
    void fewerThanAskedAreAskedForAgain() {
        var model = new Model(answer(bills(0, 2)), answer(bills(2, 3)), answer(bills(3, 4)), answer(bills(4, 5)));

        make(model, recipe(), 5);

        assertThat(kept.records()).containsExactlyElementsOf(written(0, 5));
        assertThat(kept.calls).hasSize(4);
    }

    @Test
    void whatAnEmptyAnswerCostIsToldWithTheNextRecords() {
        make(new Model("", answer(bills(0, 1))), recipe(), 1);

        assertThat(kept.calls).extracting(ValidLot::usage).containsExactly(new Usage(2, 0, 200, 0, 100));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noAnswerIsARoundOrTheEnd(Kind kind) {
        var failure = new ChatException(kind, "The server said [no].\nSet a key.", null);
        var model = new Model(answer(bills(0, 10)), failure, answer(bills(10, 12)));

        if (kind.worthAskingAgain()) {
            make(model, recipe(), 12);

            assertThat(kept.records()).containsExactlyElementsOf(written(0, 12));
        } else {
            assertThatThrownBy(() -> make(model, recipe(), 12))
                    .isInstanceOf(GenerationException.class)
                    .hasCause(failure)
                    .hasMessageStartingWith("generated 10 of 12 records for MedicalBilling with the generator [openai];"
                            + " the 10 valid ones are kept\n -> ");
            assertThat(kept.records()).containsExactlyElementsOf(written(0, 10));
            assertThat(Thread.interrupted()).isEqualTo(kind == Kind.INTERRUPTED);
        }
    }

    @Test
    void aFailureThatEndsItSaysWhatIsKeptAndTheClientsWords() {
        var model =
                new Model(answer(bills(0, 2)), new ChatException(Kind.AUTHENTICATION, "The key was refused.", null));

        assertThatThrownBy(() -> make(model, recipe(), List.of(tree(bill(99))), 3))
                .hasMessage("""
                        generated 2 of 3 more records for MedicalBilling with the generator [openai]; the 2 valid ones are kept
                         -> The key was refused.
                        Once that is fixed, run again: only the other one is requested.""");
    }

    @Test
    void failuresWorthAskingAgainEndTooAndTheReasonsBeforeAreToldOn() {
        var model = new Model(answer(List.of(badBill(0))), new ChatException(Kind.TIMEOUT, "No answer in 60 s.", null));

        assertThatThrownBy(() -> make(model, recipe(), 1))
                .hasMessageContaining(" -> 2 x no response: No answer in 60 s.\n")
                .hasMessageContaining(" -> 1 x claim exceeds charge\n");
        assertThat(model.questions.get(2).user()).contains("refused: claim exceeds charge");
    }

    @Test
    void anInterruptedThreadStopsAtOnce() {
        var model = new Model(answer(bills(0, 10)));
        var caller = Thread.currentThread();
        ChatClient interrupted = request -> {
            if (model.questions.isEmpty()) {
                return model.send(request);
            }
            caller.interrupt();
            try {
                Thread.sleep(60_000);
                throw new AssertionError("nobody stopped it");
            } catch (InterruptedException e) {
                throw new ChatException(Kind.INTERRUPTED, "stopped", e);
            }
        };

        assertThatThrownBy(() -> make(interrupted, recipe(), 20)).hasMessage("""
                        generated 10 of 20 records for MedicalBilling with the generator [openai]; the 10 valid ones are kept
                         -> the thread was interrupted
                        To generate the rest, run again: only the other 10 are requested.""");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(recordingThreads()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> recordingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("synthetic-recording"))
                .toList();
    }

    @Test
    void batchesAreAskedForAtATimeAndStandInOrder() throws Exception {
        var both = new CyclicBarrier(2);
        ChatClient client = request -> {
            try {
                both.await(30, TimeUnit.SECONDS);
                if (!request.user().contains("Make 3.")) {
                    return stop(answer(bills(10, 12)));
                }
                Thread.sleep(20);
                return stop(answer(bills(0, 3)));
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new AssertionError(e);
            }
        };

        generation(client, new GenerationLimits(3, 2, Duration.ofMinutes(1)), 5).run(kept);

        assertThat(kept.calls).extracting(ValidLot::batch).containsExactly(1, 0);
        assertThat(recordingThreads()).isEmpty();
    }

    @Test
    void aBatchMayUseTheRoundsThatOthersDidNotNeed() {
        var failure = new ChatException(Kind.UNAVAILABLE, "down", null);
        var model = new Model(
                answer(bills(0, 10)), failure, failure, failure, failure, answer(bills(10, 20)), answer(bills(20, 30)));

        make(model, recipe(), 30);

        assertThat(kept.records()).hasSize(30);
    }

    @Test
    void everyBatchIsAskedForOnceWhateverTheOthersNeed() {
        var failure = new ChatException(Kind.UNAVAILABLE, "down", null);
        var model = new Model(failure, failure, failure, failure, failure, answer(bills(10, 20)));

        assertThatThrownBy(() -> make(model, recipe(), 20)).hasMessageStartingWith("generated 10 of 20 records");
    }

    @Test
    void theTimeForAllIsBounded() {
        ChatClient silent = request -> {
            try {
                Thread.sleep(60_000);
                throw new AssertionError("nobody stopped it");
            } catch (InterruptedException e) {
                throw new ChatException(Kind.INTERRUPTED, "stopped", e);
            }
        };
        var generation = generation(silent, new GenerationLimits(10, 2, Duration.ofMillis(50)), 30);

        assertThatThrownBy(() -> generation.run(kept)).hasMessage("""
                        generated 0 of 30 records for MedicalBilling with the generator [openai]
                         -> the deadline has passed: synthetic.deadline is 0.05 s
                        To generate the rest, run again: only the other 30 are requested. A longer deadline or a higher synthetic.concurrency generates more in one run.""");
        assertThat(recordingThreads()).isEmpty();
    }

    @Test
    void aFailureLetsTheCallsUnderWayEnd() {
        var underWay = new CountDownLatch(1);
        var failed = new CountDownLatch(1);
        ChatClient client = request -> {
            if (!request.user().contains("Make 3.")) {
                await(underWay);
                failed.countDown();
                throw new ChatException(Kind.AUTHENTICATION, "no key", null);
            }
            underWay.countDown();
            try {
                failed.await();
                Thread.sleep(30);
            } catch (InterruptedException e) {
                throw new ChatException(Kind.INTERRUPTED, "stopped", e);
            }
            return stop(answer(bills(0, 3)));
        };
        var generation = generation(client, new GenerationLimits(3, 2, Duration.ofMinutes(1)), 5);

        assertThatThrownBy(() -> generation.run(kept))
                .hasMessageStartingWith("generated 3 of 5 records")
                .hasMessageContaining("no key");
        assertThat(kept.records()).hasSize(3);
    }

    @Test
    void whatKeepThrowsComesThrough() {
        var full = new IllegalStateException("disk full");

        assertThatThrownBy(() -> generation(new Model(answer(bills(0, 1))), SampleBills.limits(10), 1)
                        .run(made -> {
                            throw full;
                        }))
                .isSameAs(full);
    }

    @Test
    void whatCouldNotBeKeptIsOfferedOnceMoreAtTheEnd() {
        var offered = new ArrayList<ValidLot>();

        generation(new Model(answer(bills(0, 3))), SampleBills.limits(10), 3).run(lot -> {
            offered.add(lot);
            if (offered.size() == 1) {
                throw new IllegalStateException("disk full");
            }
            kept.accept(lot);
        });

        assertThat(kept.records()).containsExactlyElementsOf(written(0, 3));
        assertThat(offered).extracting(lot -> lot.usage().calls()).containsExactly(1, 0);
    }

    @Test
    void batchesHoldAtLeastOne() {
        assertThatThrownBy(() -> SampleBills.limits(0)).hasMessage("batch size must be at least 1 but was 0");
    }

    record Strict(int value) {
        Strict {
            if (value < 0) {
                throw new AssertionError("expected a value from 0");
            }
        }
    }

    @Test
    void anAssertionInTheConstructorIsAReasonToo() {
        var model = new Model("{\"records\":[{\"value\":-1}]}", "{\"records\":[{\"value\":1}]}");

        make(model, Recipe.of(SchemaDeriver.derive(Strict.class)), 1);

        assertThat(model.questions.get(1).user()).contains("refused: expected a value from 0");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Circle.class, name = "circle"),
        @JsonSubTypes.Type(value = Square.class, name = "square")
    })
    sealed interface Shape {}

    record Circle(int radius) implements Shape {}

    record Square(int side) implements Shape {}

    @Test
    void aSetMayMixTypesAndWhatIsAbsentDoesNotRepeat() {
        var recipe = RecipeBuilder.of(Shape.class).unique("radius").build();
        var records = List.of(
                "{\"kind\":\"circle\",\"radius\":2}",
                "{\"kind\":\"square\",\"side\":2}",
                "{\"kind\":\"square\",\"side\":3}");

        make(new Model(answer(records)), recipe, 3);

        assertThat(kept.records()).isEqualTo(records);
    }

    private void make(ChatClient client, Recipe recipe, int missing) {
        make(client, recipe, List.of(), missing);
    }

    private void make(ChatClient client, Recipe recipe, List<Map<String, @Nullable Object>> existing, int missing) {
        new RecordGeneration(
                        new ModelRecordGenerator("openai", client), SampleBills.limits(10), recipe, existing, missing)
                .run(kept);
    }

    private static RecordGeneration generation(ChatClient client, GenerationLimits limits, int missing) {
        return new RecordGeneration(new ModelRecordGenerator("openai", client), limits, recipe(), List.of(), missing);
    }
}
