package io.github.syntheticsource.internal.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class RecipeDiffTest {

    record Bill(int id, BigDecimal totalCharge) {}

    record Copay(int id, BigDecimal totalCharge, BigDecimal copay) {}

    record TextCharge(int id, String totalCharge) {}

    record Order(Customer customer, List<Line> lines) {}

    record Customer(String name) {}

    record Line(String code, int quantity) {}

    record OtherOrder(OtherCustomer customer, @Size(min = 1) List<OtherLine> lines) {}

    record OtherCustomer(String name, @Nullable Address address) {}

    record Address(String street, String city) {}

    record OtherLine(@Size(max = 8) String code, long quantity, List<List<String>> notes) {}

    record Paid(int id, Payment payment) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({@JsonSubTypes.Type(Card.class), @JsonSubTypes.Type(Cash.class)})
    sealed interface Payment {}

    @JsonTypeName("card")
    record Card(String number) implements Payment {}

    @JsonTypeName("cash")
    record Cash() implements Payment {}

    record OtherPaid(int id, @Nullable OtherPayment payment) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({@JsonSubTypes.Type(Cheque.class), @JsonSubTypes.Type(OtherCard.class)})
    sealed interface OtherPayment {}

    @JsonTypeName("card")
    record OtherCard(int number) implements OtherPayment {}

    @JsonTypeName("cheque")
    record Cheque(String bank) implements OtherPayment {}

    record Tree(String name, List<Tree> children) {}

    record OtherTree(int name, @Nullable OtherTree next) {}

    record NoTree(String name, List<Leaf> children) {}

    record Leaf(String name) {}

    static final List<Arguments> CHANGES = List.of(
            Arguments.of(Bill.class, Bill.class, List.of()),
            Arguments.of(Bill.class, Copay.class, List.of("+ copay (number)")),
            Arguments.of(Copay.class, Bill.class, List.of("- copay (number)")),
            Arguments.of(Bill.class, TextCharge.class, List.of("totalCharge: number -> string")),
            Arguments.of(
                    Order.class,
                    OtherOrder.class,
                    List.of(
                            "+ customer.address (object or null)",
                            "lines: minItems (none) -> 1",
                            "lines[].code: maxLength (none) -> 8",
                            "+ lines[].notes (array)")),
            Arguments.of(
                    OtherOrder.class,
                    Order.class,
                    List.of(
                            "lines: minItems 1 -> (none)",
                            "lines[].code: maxLength 8 -> (none)",
                            "- customer.address (object or null)",
                            "- lines[].notes (array)")),
            Arguments.of(
                    Paid.class,
                    OtherPaid.class,
                    List.of(
                            "payment: one of several types -> one of several types or null",
                            "+ payment<cheque> (object)",
                            "payment<card>.number: string -> integer",
                            "- payment<cash> (object)")),
            Arguments.of(
                    Tree.class,
                    OtherTree.class,
                    List.of("name: string -> integer", "+ next (the same as the whole or null)", "- children (array)")),
            Arguments.of(
                    Tree.class,
                    NoTree.class,
                    List.of("children[]: the same as the whole -> object", "+ children[].name (string)")));

    @ParameterizedTest
    @FieldSource("CHANGES")
    void everyChangeOfTheTypeIsOneLine(Class<?> before, Class<?> after, List<String> changes) {
        var lines = RecipeDiff.between(
                Recipe.of(SchemaDeriver.derive(before)).toJson(),
                Recipe.of(SchemaDeriver.derive(after)).toJson());

        assertThat(lines)
                .isEqualTo(changes.stream().map(change -> "schema: " + change).toList());
    }

    static final List<Arguments> TEXTS = List.of(
            Arguments.of("a", "b", "\"a\" -> \"b\""),
            Arguments.of(null, "b", "(none) -> \"b\""),
            Arguments.of("a\n  b", "a c", "\"a b\" -> \"a c\""),
            Arguments.of(
                    "x".repeat(100) + "a" + "y".repeat(100),
                    "x".repeat(100) + "b",
                    "…" + "x".repeat(20) + "a" + "y".repeat(39) + "… -> …" + "x".repeat(20) + "b\""),
            Arguments.of("x".repeat(100), null, "\"" + "x".repeat(59) + "… -> (none)"));

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aChangedTextIsQuotedWhereItChanges(@Nullable String before, @Nullable String after, String change) {
        assertThat(RecipeDiff.between(prompt(before), prompt(after))).containsExactly("prompt: " + change);
    }

    @Test
    void whatAFutureVersionAddedIsSaidToo() {
        var recorded = RecipeTest.members(JsonValues.parse("""
                {"temperature":0.70,"seed":7,"schema":{"type":"object","properties":{"a":{"type":"string","x":1}}}}"""));
        var asked = RecipeTest.members(JsonValues.parse("""
                {"temperature":0.7,"schema":{"type":"object","properties":{"a":{"type":"string"}}}}"""));

        assertThat(RecipeDiff.between(recorded, asked))
                .containsExactly("schema: a: x 1 -> (none)", "seed: 7 -> (none)");
    }

    @ParameterizedTest
    @FieldSource("NONSENSE")
    void whateverStandsInAFileIsNoReasonToFail(String recorded) {
        var asked = Recipe.of(SchemaDeriver.derive(Tree.class)).toJson();

        assertThat(RecipeDiff.between(RecipeTest.members(JsonValues.parse(recorded)), asked))
                .isNotEmpty();
        assertThat(RecipeFingerprint.of(RecipeTest.members(JsonValues.parse(recorded))))
                .startsWith("r1:");
    }

    static final List<String> NONSENSE = List.of(
            "{}",
            "{\"schema\":5}",
            "{\"schema\":{}}",
            "{\"schema\":{\"$ref\":\"#/$defs/X\"}}",
            "{\"schema\":{\"anyOf\":[null,5]},\"examples\":5}",
            "{\"schema\":{\"properties\":[],\"items\":5,\"type\":[null]},\"examples\":[null]}");

    private static Map<String, @Nullable Object> prompt(@Nullable String prompt) {
        return prompt == null ? Map.of() : Map.of("prompt", prompt);
    }
}
