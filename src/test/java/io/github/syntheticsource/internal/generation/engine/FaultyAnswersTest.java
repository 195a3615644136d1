package io.github.syntheticsource.internal.generation.engine;

import static io.github.syntheticsource.internal.generation.SampleBills.badBill;
import static io.github.syntheticsource.internal.generation.SampleBills.bill;
import static io.github.syntheticsource.internal.generation.SampleBills.cut;
import static io.github.syntheticsource.internal.generation.SampleBills.json;
import static io.github.syntheticsource.internal.generation.SampleBills.tree;
import static io.github.syntheticsource.internal.generation.SampleBills.unique;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.ChatException.Kind;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.internal.generation.SampleBills;
import io.github.syntheticsource.internal.generation.SampleBills.Kept;
import io.github.syntheticsource.internal.generation.model.ModelRecordGenerator;
import io.github.syntheticsource.internal.schema.check.SchemaValidator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultyAnswersTest {

    private static final List<Kind> FAILURES = List.of(
            Kind.AUTHENTICATION, Kind.REFUSED, Kind.RATE_LIMITED, Kind.TIMEOUT, Kind.UNAVAILABLE, Kind.MALFORMED);

    @Test
    void whateverAModelDoesThereAreExactlyNOrTheDocumentedFailure() {
        var made = 0;
        for (var seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var missing = 1 + random.nextInt(12);
            var all = new Kept();
            try {
                new RecordGeneration(
                                new ModelRecordGenerator("faulty", faulty(random)),
                                SampleBills.limits(1 + random.nextInt(5)),
                                unique("patientId"),
                                List.of(tree(bill(0))),
                                missing)
                        .run(all);
                assertThat(all.records()).hasSize(missing);
                made++;
            } catch (GenerationException e) {
                assertThat(all.records()).hasSizeLessThan(missing);
                assertThat(e)
                        .hasMessageStartingWith("generated " + all.records().size() + " of " + missing + " more");
            }
            assertThat(all.records()).doesNotHaveDuplicates().doesNotContain(json(0));
            assertThat(all.calls.subList(0, Math.max(0, all.calls.size() - 1)))
                    .noneMatch(call -> call.byPosition().isEmpty());
            assertThat(all.records())
                    .allSatisfy(json -> assertThat(SchemaValidator.violations(SampleBills.SCHEMA, tree(json)))
                            .isEmpty());
        }
        assertThat(made).isBetween(100, 399);
    }

    private static ChatClient faulty(Random random) {
        return request -> {
            var asked = Integer.parseInt(
                    request.user().lines().findFirst().orElse("").replaceAll("[^0-9]", ""));
            var records = IntStream.range(0, asked + random.nextInt(3) - 1)
                    .mapToObj(i -> switch (random.nextInt(12)) {
                        case 0 -> badBill(random.nextInt(1000));
                        case 1 -> "{\"patientId\":1,\"patientId\":1}";
                        case 2 -> bill(0);
                        case 3 -> "null";
                        default -> bill(random.nextInt(200));
                    })
                    .collect(joining(",", "{\"records\":[", "]}"));
            return switch (random.nextInt(14)) {
                case 0 -> throw new ChatException(FAILURES.get(random.nextInt(FAILURES.size())), "no", null);
                case 1 -> SampleBills.stop(null);
                case 2 -> SampleBills.stop("I would rather not.");
                case 3, 4 -> cut(records.substring(0, random.nextInt(records.length())));
                case 5 -> SampleBills.stop("```json\n" + records + "\n```");
                default -> SampleBills.stop(records);
            };
        };
    }
}
