package io.github.syntheticsource.internal.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.check.SchemaValidator;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import io.github.syntheticsource.testing.RecipeBuilder;
import jakarta.validation.constraints.Max;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

@SuppressWarnings("SameNameButDifferent") // each type in two ages
class SchemaMigrationTest {

    enum Status {
        OPEN,
        PAID
    }

    enum Longer {
        OPEN,
        PAID,
        LATE
    }

    enum Shorter {
        OPEN
    }

    record Bill(int id, String name, BigDecimal charge, Status status) {}

    record Reordered(Status status, BigDecimal charge, String name, int id) {}

    record Without(int id, BigDecimal charge) {}

    record WithoutAny(@Nullable String other) {}

    record Renamed(int id, @JsonAlias({"fullName", "name"}) String patient, BigDecimal charge, Status status) {}

    record Widened(BigDecimal id, String name, BigDecimal charge, String status) {}

    record Texts(String id, String name, String charge, String status) {}

    record MoreConstants(int id, String name, BigDecimal charge, Longer status) {}

    record FewerConstants(int id, String name, BigDecimal charge, Shorter status) {}

    record Bounded(int id, String name, @Max(100) BigDecimal charge, Status status) {}

    record WithOptional(
            int id,
            Optional<LocalDate> due,
            String name,
            BigDecimal charge,
            @Nullable Status status) {}

    record WithCopay(int id, BigDecimal copay, String name, BigDecimal charge, Status status) {}

    record CopayFirst(BigDecimal copay, int id, String name, BigDecimal charge, Status status) {}

    record CopayLast(int id, String name, BigDecimal charge, Status status, BigDecimal copay, String note) {}

    record Numbers(int id, BigDecimal name, int charge, boolean status) {}

    private static final String BILL = "{\"id\":1,\"name\":\"Zoë \\u0041\",\"charge\":1500.00,\"status\":\"PAID\"}";

    private static final String TYPED = "{ \"id\": 1 ,\n  \"name\" : \"Zoë\",\n  \"charge\":  1500.00\n}";

    static final List<Arguments> ALONE = List.of(
            arguments(Bill.class, BILL, List.of()),
            arguments(Reordered.class, BILL, List.of()),
            arguments(Without.class, "{\"id\":1,\"charge\":1500.00}", List.of("-name", "-status")),
            arguments(
                    WithoutAny.class, "{\"other\":null}", List.of("-id", "-name", "-charge", "-status", "+other=null")),
            arguments(Renamed.class, BILL.replace("name", "patient"), List.of("name -> patient")),
            arguments(Widened.class, BILL, List.of()),
            arguments(
                    Texts.class,
                    BILL.replace(":1,", ":\"1\",").replace("1500.00", "\"1500.00\""),
                    List.of("id converted", "charge converted")),
            arguments(MoreConstants.class, BILL, List.of()),
            arguments(WithOptional.class, BILL.replace("\"name\"", "\"due\":null,\"name\""), List.of("+due=null")));

    @ParameterizedTest
    @FieldSource("ALONE")
    void whatCanBeDoneAloneIsDoneAndTheRestStaysAsItWasTyped(Class<?> type, String json, List<String> changes) {
        var record = migration(Bill.class, type).migrate(BILL);

        assertThat(record.json()).isEqualTo(json);
        assertThat(record.changes()).isEqualTo(changes);
        assertThat(record.violations()).isEmpty();
        assertThat(record.isIncomplete()).isFalse();
        assertThatIllegalStateException().isThrownBy(record::lacking);
    }

    static final List<Arguments> OBSTACLES = List.of(
            arguments(FewerConstants.class, "status: must be one of [OPEN] but was \"PAID\""),
            arguments(Bounded.class, "charge: must be at most 100 but was 1500.00"),
            arguments(Numbers.class, "name: must be a number but was \"Zoë A\""));

    @ParameterizedTest
    @FieldSource("OBSTACLES")
    void whatNoOneCanTakeOverIsSaid(Class<?> type, String objection) {
        assertThat(migration(Bill.class, type).migrate(BILL).violations())
                .first()
                .isEqualTo(objection);
    }

    static final List<Arguments> LACKING = List.of(
            arguments(WithCopay.class, BILL.replace("1,", "1,\"copay\":12.50,"), "{\"copay\":12.50}"),
            arguments(CopayFirst.class, BILL.replace("{", "{\"copay\":12.50,"), "{\"copay\":12.50}"),
            arguments(
                    CopayLast.class,
                    BILL.replace("}", ",\"copay\":12.50,\"note\":\"a\"}"),
                    "{\"note\":\"a\",\"copay\":12.50}"));

    @ParameterizedTest
    @FieldSource("LACKING")
    void whatItLacksStandsWhereItIsDeclared(Class<?> type, String json, String answer) {
        var record = migration(Bill.class, type).migrate(BILL);

        assertThat(record.json()).isEqualTo(BILL);
        assertThat(record.isIncomplete()).isTrue();
        assertThat(SchemaValidator.violations(record.lacking(), JsonValues.parse(answer)))
                .isEmpty();
        assertThat(record.with(JsonValues.parse(answer))).isEqualTo(json);
        assertThat(record.violations()).isEmpty();
    }

    record Typed(int id, String name, BigDecimal charge) {}

    record TypedWithTwo(
            BigDecimal copay,
            int id,
            BigDecimal charge,
            @Nullable String note) {}

    @Test
    void layoutByHandStaysAndANewMemberIsLaidOutLikeItsNeighbors() {
        var record = migration(Typed.class, TypedWithTwo.class).migrate(TYPED);

        assertThat(record.with(JsonValues.parse("{\"copay\":1}")))
                .isEqualTo("{ \"copay\": 1,\n  \"id\": 1 ,\n  \"charge\":  1500.00,\n  \"note\": null\n}");
    }

    record Shuffled(
            BigDecimal copay,
            @JsonAlias("name") String patient,
            @Nullable String note,
            int id,
            BigDecimal charge) {}

    @Test
    void whateverTheLayoutTheValuesThatStayAreAsTheyWereTyped() {
        var schemaMigration = migration(Bill.class, Shuffled.class);
        var random = new Random(7);
        for (var i = 0; i < 500; i++) {
            var members = new ArrayList<>(List.of(
                    "\"id\"" + space(random) + ":" + space(random) + "-0",
                    "\"n\\u0061me\"" + space(random) + ":" + space(random) + "\"a\\\"b, \\u0022}\\\\\"",
                    "\"charge\"" + space(random) + ":" + space(random) + "1500.00",
                    "\"status\"" + space(random) + ":" + space(random) + "\"OPEN\""));
            Collections.shuffle(members, random);
            var json = "{"
                    + members.stream()
                            .map(member -> space(random) + member + space(random))
                            .collect(Collectors.joining(","))
                    + "}";

            var record = schemaMigration.migrate(json);
            var completed = record.with(JsonValues.parse("{\"copay\":1.50}"));

            assertThat(record.violations()).as(json).isEmpty();
            assertThat(completed)
                    .as(json)
                    .contains("-0", "\"a\\\"b, \\u0022}\\\\\"", "1500.00", "1.50")
                    .doesNotContain("OPEN");
            assertThat(JsonValues.write(new TreeMap<>((Map<?, ?>) Objects.requireNonNull(JsonValues.parse(completed)))))
                    .as(completed)
                    .isEqualTo(
                            "{\"charge\":1500.00,\"copay\":1.50,\"id\":0,\"note\":null,\"patient\":\"a\\\"b, \\\"}\\\\\"}");
        }
    }

    private static String space(Random random) {
        return List.of("", "", " ", "\n  ", "\t", "\r\n    ").get(random.nextInt(6));
    }

    record Line(String sku, int amount) {}

    record Address(String city) {}

    record Order(int id, List<Line> lines, @Nullable Address to) {}

    static final class Later {

        record Line(String sku, int amount, BigDecimal discount) {}

        record Address(String zip, @JsonAlias("city") String town) {}

        record Order(int id, List<Line> lines, @Nullable Address to) {}
    }

    private static final String ORDER =
            "{\"id\":7,\"lines\":[{\"sku\":\"a\",\"amount\":1}, {\"sku\":\"b\",\"amount\":2}],\"to\":{\"city\":\"Rome\"}}";

    @Test
    void insideOfItsPartsToo() {
        var record = migration(Order.class, Later.Order.class).migrate(ORDER);

        assertThat(record.lacks()).containsExactly("lines[].discount", "to.zip");
        assertThat(record.changes()).containsExactly("+lines[].discount", "to.city -> town", "+to.zip");
        assertThat(record.violations()).isEmpty();
        assertThat(record.with(
                        JsonValues.parse("{\"lines\":[{\"discount\":1},{\"discount\":2}],\"to\":{\"zip\":\"0\"}}")))
                .isEqualTo("{\"id\":7,\"lines\":[{\"sku\":\"a\",\"amount\":1,\"discount\":1},"
                        + " {\"sku\":\"b\",\"amount\":2,\"discount\":2}],\"to\":{\"zip\":\"0\",\"town\":\"Rome\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lines\":[{\"discount\":1}],\"to\":{\"zip\":\"0\"}} | lines: must have at least 2 items but had 1",
                "{\"lines\":[{\"discount\":1},{\"discount\":2}]}       | to: is missing",
                "{\"lines\":[{\"discount\":1},{\"discount\":\"x\"}],\"to\":{\"zip\":\"0\"}}"
                        + " | lines[1].discount: must be a number but was \"x\"",
            })
    void anAnswerMustHaveJustWhatIsLacking(String answer, String violation) {
        var record = migration(Order.class, Later.Order.class).migrate(ORDER);

        assertThat(SchemaValidator.violations(record.lacking(), JsonValues.parse(answer)))
                .extracting(Object::toString)
                .containsExactly(violation);
    }

    @Test
    void aPartThatIsNullOrEmptyLacksNothing() {
        var record = migration(Order.class, Later.Order.class).migrate("{\"id\":7,\"lines\":[],\"to\":null}");

        assertThat(record.isIncomplete()).isFalse();
        assertThat(record.violations()).isEmpty();
    }

    @Test
    void recordsThatLackTheSameHaveTheSameShapeWhateverTheSizeOfTheirLists() {
        var schemaMigration = migration(Order.class, Later.Order.class);
        var one = schemaMigration.migrate(ORDER.replace(", {\"sku\":\"b\",\"amount\":2}", ""));
        var two = schemaMigration.migrate(ORDER);

        assertThat(one.shape().toJson()).isEqualTo(two.shape().toJson());
        assertThat(one.lacking().toJson()).isNotEqualTo(two.lacking().toJson());
    }

    record Tree(String name, List<Tree> children) {}

    static final class Grown {
        record Tree(String name, int height, List<Tree> children) {}
    }

    @Test
    void aRecursiveTypeAsFarAsItsItemsAreAlike() {
        var schemaMigration = migration(Tree.class, Grown.Tree.class);
        var even = schemaMigration.migrate(
                "{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[]},{\"name\":\"c\",\"children\":[]}]}");
        var uneven = schemaMigration.migrate("{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[]},"
                + "{\"name\":\"c\",\"children\":[{\"name\":\"d\",\"children\":[]}]}]}");

        assertThat(even.with(JsonValues.parse("{\"height\":3,\"children\":[{\"height\":1},{\"height\":2}]}")))
                .isEqualTo("{\"name\":\"a\",\"height\":3,\"children\":[{\"name\":\"b\",\"height\":1,\"children\":[]},"
                        + "{\"name\":\"c\",\"height\":2,\"children\":[]}]}");
        assertThat(uneven.violations())
                .containsExactly("children: its items lack different components, which cannot be requested at once");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Card.class, name = "card"),
        @JsonSubTypes.Type(value = Cash.class, name = "cash")
    })
    sealed interface Payment {}

    record Card(String number) implements Payment {}

    record Cash(int coins) implements Payment {}

    static final class Newer {

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        @JsonSubTypes({
            @JsonSubTypes.Type(value = Card.class, name = "card"),
            @JsonSubTypes.Type(value = Cash.class, name = "cash")
        })
        sealed interface Payment {}

        record Card(String number, int code) implements Payment {}

        record Cash(int coins) implements Payment {}
    }

    @Test
    void ofSeveralTypesTheOneThatTheRecordNames() {
        var schemaMigration = migration(Payment.class, Newer.Payment.class);
        var card = schemaMigration.migrate("{\"kind\":\"card\",\"number\":\"1\"}");
        var cash = schemaMigration.migrate("{\"kind\":\"cash\",\"coins\":1}");

        assertThat(card.with(JsonValues.parse("{\"code\":5}")))
                .isEqualTo("{\"kind\":\"card\",\"number\":\"1\",\"code\":5}");
        assertThat(cash.isIncomplete()).isFalse();
    }

    record Maybe(int id, @Nullable String note) {}

    record Surely(int id, String note) {}

    @Test
    void aNullThatMayBeNoLongerIsAskedForAndAValueStays() {
        var schemaMigration = migration(Maybe.class, Surely.class);
        var empty = schemaMigration.migrate("{\"id\":1,\"note\":null}");
        var full = schemaMigration.migrate("{\"id\":1,\"note\":\"x\"}");

        assertThat(empty.lacks()).containsExactly("note");
        assertThat(empty.violations()).isEmpty();
        assertThat(empty.with(JsonValues.parse("{\"note\":\"y\"}"))).isEqualTo("{\"id\":1,\"note\":\"y\"}");
        assertThat(full.isIncomplete()).isFalse();
        assertThat(migration(Surely.class, WithTwoNotes.class)
                        .migrate("{\"id\":1,\"note\":null}")
                        .violations())
                .containsExactly("note: must not be null");
    }

    record WithTwoNotes(int id, String note, String other) {}

    @Test
    void aSlipOfTheHandIsNotTakenForARemovedComponent() {
        var record = migration(Bill.class, Bill.class).migrate(BILL.replace("\"name\"", "\"nmae\""));

        assertThat(record.json()).contains("\"nmae\"");
        assertThat(record.violations()).containsExactly("unknown component [nmae]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"12\" | 12",
                "\"-0.50\" | -0.50",
                "12 | 12",
                "12.00 | 12.00",
                "\"012\" | ",
                "\" 12\" | ",
                "\"1e3\" | "
            })
    void textBecomesANumberIfItIsWrittenLikeOne(String text, @Nullable String number) {
        record Before(String value) {}
        record After(BigDecimal value) {}
        var record = migration(Before.class, After.class).migrate("{\"value\":" + text + "}");

        if (number == null) {
            assertThat(record.violations()).containsExactly("value: must be a number but was " + text);
        } else {
            assertThat(record.json()).isEqualTo("{\"value\":" + number + "}");
            assertThat(record.violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "5.00, 5", "5.5, ", "-7.0, -7"})
    void aNumberBecomesWholeIfNothingIsLost(String before, @Nullable String after) {
        record Before(BigDecimal value) {}
        record After(int value) {}
        var record = migration(Before.class, After.class).migrate("{\"value\":" + before + "}");

        if (after == null) {
            assertThat(record.violations()).containsExactly("value: must be a whole number but was " + before);
        } else {
            assertThat(record.json()).isEqualTo("{\"value\":" + after + "}");
        }
    }

    @Test
    void whatElseIsAskedOtherwiseIsNamed() {
        var before = RecipeBuilder.of(Bill.class).subject("bills").examples("a").build();
        var after = RecipeBuilder.of(MoreConstants.class)
                .instructions("be brief")
                .examples("a")
                .build();
        var schemaMigration = SchemaMigration.of(before.toJson(), after);

        assertThat(schemaMigration.changes(
                        Stream.of(BILL).map(schemaMigration::migrate).toList()))
                .containsExactly("instructions", "schema", "subject");
    }

    private static SchemaMigration migration(Class<?> before, Class<?> after) {
        return SchemaMigration.of(
                Recipe.of(SchemaDeriver.derive(before)).toJson(), Recipe.of(SchemaDeriver.derive(after)));
    }
}
