package io.github.syntheticsource.internal.generation.engine;

import static io.github.syntheticsource.internal.generation.SampleBills.badBill;
import static io.github.syntheticsource.internal.generation.SampleBills.bill;
import static io.github.syntheticsource.internal.generation.SampleBills.recipe;
import static io.github.syntheticsource.internal.generation.SampleBills.tree;
import static io.github.syntheticsource.internal.generation.SampleBills.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.generation.RecordRequest;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.generation.SampleBills;
import io.github.syntheticsource.internal.generation.SampleBills.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeterministicGeneratorTest {

    private final Kept kept = new Kept();

    @Test
    void aRepeatableGeneratorMakesTheSameInStepsAndAtOnce() {
        var atOnce = new Kept();
        var inSteps = new Kept();

        new RecordGeneration(new Repeatable(50), SampleBills.limits(10), unique("patientId"), List.of(), 40)
                .run(atOnce);
        for (var step : List.of(3, 17, 1, 19)) {
            new RecordGeneration(new Repeatable(50), SampleBills.limits(4), unique("patientId"), trees(inSteps), step)
                    .run(inSteps);
        }

        assertThat(inSteps.records()).isEqualTo(atOnce.records()).hasSize(40);
        assertThat(atOnce.calls).extracting(made -> made.size()).containsExactly(10, 10, 10, 10);
    }

    @Test
    void aRepeatableGeneratorKeepsWhatStandsBeforeTheRecordThatCannotBeMade() {
        assertThatThrownBy(() -> new RecordGeneration(
                                new Repeatable(1), SampleBills.limits(10), unique("patientId"), List.of(), 40)
                        .run(kept))
                .hasMessageStartingWith("generated " + kept.records().size()
                        + " of 40 records for MedicalBilling with the" + " generator [repeatable]; the ")
                .hasMessageContaining("\n -> 1 x is the same as another record of the set\n")
                .hasMessageEndingWith(
                        "\nThis generator is deterministic and would return the same records: relax the failing rule, or use"
                                + " another `generator`.");
        assertThat(kept.records()).isNotEmpty();
    }

    @Test
    void aGeneratorThatGivesUpLosesNothing() {
        var impossible = new GenerationException("no regular expression of this kind");
        var generator = new Repeatable(1) {
            @Override
            public GeneratedRecords generate(RecordRequest request) {
                if (request.positions().get(0) == 2) {
                    throw impossible;
                }
                return super.generate(request);
            }
        };

        assertThatThrownBy(() ->
                        new RecordGeneration(generator, SampleBills.limits(10), recipe(), List.of(), 40).run(kept))
                .isSameAs(impossible);
        assertThat(kept.records()).hasSize(2);
    }

    @Test
    void aGeneratorThatGivesNothingFails() {
        RecordGenerator silent = new Repeatable(2) {
            @Override
            public GeneratedRecords generate(RecordRequest request) {
                return new GeneratedRecords(List.of(), null, Usage.NONE);
            }
        };

        assertThatThrownBy(() -> new RecordGeneration(silent, SampleBills.limits(10), recipe(), List.of(), 1).run(kept))
                .hasMessageContaining("\n -> the generator returned no candidates\n");
    }

    @Test
    void positionsAndRoundsTellWhatIsAsked() {
        var requests = new ArrayList<RecordRequest>();
        var generator = new Repeatable(9) {
            @Override
            public boolean isDeterministic() {
                return false;
            }

            @Override
            public GeneratedRecords generate(RecordRequest request) {
                requests.add(request);
                return new GeneratedRecords(
                        request.positions().stream()
                                .<@Nullable Object>map(position ->
                                        tree(position % 2 == request.round() ? bill(position) : badBill(position)))
                                .toList(),
                        null,
                        Usage.NONE);
            }
        };

        new RecordGeneration(generator, SampleBills.limits(4), recipe(), List.of(tree(bill(90)), tree(bill(91))), 5)
                .run(kept);

        assertThat(requests)
                .extracting(request -> request.round() + ":" + request.positions())
                .containsExactly("0:[2, 3, 4, 5]", "1:[3, 5]", "0:[6]");
        assertThat(requests).extracting(request -> request.existing().size()).containsExactly(2, 4, 6);
    }

    private static List<Map<String, @Nullable Object>> trees(Kept kept) {
        return kept.records().stream().map(SampleBills::tree).toList();
    }

    /** Makes bills with few numbers, so that many collide. */
    private static class Repeatable implements RecordGenerator {

        private final int rounds;

        Repeatable(int rounds) {
            this.rounds = rounds;
        }

        @Override
        public String name() {
            return "repeatable";
        }

        @Override
        public int maxAttempts() {
            return rounds;
        }

        @Override
        public boolean isDeterministic() {
            return true;
        }

        @Override
        public GeneratedRecords generate(RecordRequest request) {
            var random = new Random(request.positions().get(0) * 1_000L + request.round());
            return new GeneratedRecords(List.of(tree(bill(random.nextInt(60)))), null, Usage.NONE);
        }
    }
}
