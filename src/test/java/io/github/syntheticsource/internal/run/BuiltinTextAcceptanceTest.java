package io.github.syntheticsource.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.generation.TextRequest;
import io.github.syntheticsource.internal.datafaker.BuiltinRecordGenerator;
import io.github.syntheticsource.internal.datafaker.BuiltinTextGenerator;
import io.github.syntheticsource.internal.generation.check.TextValidator;
import io.github.syntheticsource.internal.generation.engine.GenerationLimits;
import io.github.syntheticsource.internal.generation.engine.RecordGeneration;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the built-in writer writes, of whatever type and in each of its languages, is kept. */
class BuiltinTextAcceptanceTest {

    private static final int RECORDS = 3;

    enum Status {
        OPEN,
        IN_TRANSIT,
        DELIVERED
    }

    record Actor(String actor, List<String> movies) {}

    record Bill(
            int patientId,
            String patientName,
            String diagnosisCode,
            BigDecimal totalCharge,
            boolean insured,
            Status status) {}

    record Line(String code, int quantity, BigDecimal price) {}

    record Address(String street, String city, String postalCode, String country) {}

    record Order(UUID id, LocalDate ordered, Address address, List<Line> lines, Optional<String> note, Status status) {}

    record Times(Instant at, LocalDateTime local, LocalDate day, Duration took, double score, long count) {}

    record Person(String firstName, String lastName, String email, String phone, String iban, Set<String> tags) {}

    record Tree(String label, List<Tree> children) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Cat.class, name = "cat"),
        @JsonSubTypes.Type(value = Dog.class, name = "dog")
    })
    sealed interface Pet permits Cat, Dog {}

    record Cat(String name, int lives) implements Pet {}

    record Dog(String name, boolean barks) implements Pet {}

    record Owner(String owner, List<Pet> pets) {}

    static Stream<Arguments> typesAndLanguages() {
        return Stream.of(Actor.class, Bill.class, Order.class, Times.class, Person.class, Tree.class, Owner.class)
                .flatMap(type -> Stream.of("en", "fr", "es", "ko", "zh").map(language -> Arguments.of(type, language)));
    }

    @ParameterizedTest
    @MethodSource("typesAndLanguages")
    void everyTextIsGood(Class<?> type, String language) {
        for (var tree : records(type)) {
            check(type, List.of(tree), language, 0);
        }
    }

    @ParameterizedTest
    @MethodSource("typesAndLanguages")
    void everyTextOfSeveralRecordsIsGood(Class<?> type, String language) {
        var trees = records(type);
        for (var i = 0; i + 2 < trees.size(); i += 3) {
            check(type, trees.subList(i, i + 3), language, 800);
        }
    }

    static List<String> oddFields() {
        return List.of(
                "[\"blue\",\"yellow\"]",
                "{\"colors\":[\"blue\",\"yellow\"]}",
                "{\"actor\":\"Tom Hanks\",\"movies\":[\"Forrest Gump\",\"Green Mile\"]}",
                "[{\"actor\":\"Tom Hanks\",\"movies\":[\"Forrest Gump\",\"Green Mile\"]},"
                        + "{\"actor\":\"Mads Mikkelsen\",\"movies\":[\"Hannibal\",\"Another round\"]}]",
                "{\"a\":1}",
                "{\"2024-05\":17,\"2024-06\":23}",
                "{\"title\":\"100 % of {} and {{x}}, $1 \\\\ \\\"quoted\\\"\",\"emoji\":\"😀👍\",\"rtl\":\"שלום עולם\"}",
                "{\"name\":\"Dr. No.\",\"question\":\"Who is it?\",\"none\":null,\"empty\":[]}",
                "{\"name\":\"the answer\",\"note\":\"By the way\"}",
                "{\"amount\":-1250.50,\"tiny\":0.0001,\"huge\":123456789012.5,\"on\":\"2024-02-29\"}",
                "{\"a\":{\"b\":{\"c\":[[1,2],[3]]}}}");
    }

    @ParameterizedTest
    @MethodSource("oddFields")
    void oddFieldsToo(String json) {
        for (var language : List.of("en", "fr", "es", "ko", "zh")) {
            check(Object.class, List.of(Objects.requireNonNull(JsonValues.parse(json))), language, 300);
        }
    }

    private static void check(Type type, List<Object> parts, String language, int minLength) {
        var facts = new ContentGrounder("Record", type, parts, parts.size() > 1);
        var preferences =
                Preferences.of("language", language).and("minLength", minLength).and("style", "informal");
        var check = new TextValidator(preferences, (ignored, text) -> facts.groundedIn(text));
        for (var round = 0; round < 2; round++) {
            var request = new TextRequest(List.of(facts.content()), preferences, null, null, round, List.of());
            var text = String.valueOf(
                    new BuiltinTextGenerator().write(request).candidates().get(0));

            assertThat(check.violations(facts.content(), text))
                    .as("%s%n%s", JsonValues.write(parts), text)
                    .isEmpty();
        }
    }

    private static List<Object> records(Class<?> type) {
        var recipe = Recipe.of(SchemaDeriver.derive(type));
        var limits = new GenerationLimits(Integer.MAX_VALUE, 1, Duration.ofMinutes(1));
        var made = new ArrayList<Object>();
        new RecordGeneration(new BuiltinRecordGenerator(), limits, recipe, List.<Map<String, Object>>of(), RECORDS)
                .run(lot -> lot.values().forEach(json -> made.add(Objects.requireNonNull(JsonValues.parse(json)))));
        return made;
    }
}
