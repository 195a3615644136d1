package io.github.syntheticsource.internal.generation.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import io.github.syntheticsource.testing.RecipeBuilder;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordVarietyPlanTest {

    enum Status {
        OPEN,
        PAID,
        LATE
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Card.class, name = "card"),
        @JsonSubTypes.Type(value = Cash.class, name = "cash")
    })
    sealed interface Payment permits Card, Cash {}

    record Card(String number) implements Payment {}

    record Cash(int amount) implements Payment {}

    record Place(String city, boolean abroad) {}

    record Order(
            Status status,
            boolean urgent,
            Optional<String> note,
            @Size(min = 1, max = 4) List<String> lines,
            List<String> tags,
            @Min(18) @Max(90) int age,
            @DecimalMin("0") @DecimalMax("10") BigDecimal discount,
            @Min(1) @Max(3) int stars,
            Payment payment,
            Place place,
            String name,
            int free) {}

    private static final Recipe RECIPE = Recipe.of(SchemaDeriver.derive(Order.class));
    private final RecordVarietyPlan plan = RecordVarietyPlan.of(RECIPE);

    private List<String> shares(int records, String component) {
        return IntStream.range(0, records)
                .mapToObj(position -> plan.row(position).words())
                .flatMap(words -> List.of(words.split(", ", -1)).stream())
                .filter(word -> word.matches(component + "(=|:| not).*"))
                .toList();
    }

    @Test
    void tenRecordsCoverWhatTenShould() {
        assertThat(new HashSet<>(shares(10, "status")))
                .containsExactlyInAnyOrder("status=OPEN", "status=PAID", "status=LATE");
        assertThat(shares(10, "urgent")).contains("urgent=true", "urgent=false");
        assertThat(shares(10, "note")).containsOnly("note=null", "note not null");
        assertThat(shares(10, "note")).filteredOn("note=null"::equals).hasSize(2);
        assertThat(shares(10, "lines")).contains("lines: 1 item", "lines: 4 items");
        assertThat(shares(10, "tags")).contains("tags: 0 items", "tags: 3 items");
        assertThat(new TreeSet<>(shares(10, "age")))
                .containsExactly("age=18..21", "age=22..42", "age=43..64", "age=65..86", "age=87..90");
        assertThat(shares(10, "discount")).contains("discount=0..0.6", "discount=9.5..10");
        assertThat(shares(10, "stars")).contains("stars=1", "stars=2", "stars=3");
        assertThat(shares(10, "payment.kind")).contains("payment.kind=card", "payment.kind=cash");
        assertThat(shares(10, "place.abroad")).contains("place.abroad=true", "place.abroad=false");
    }

    record Measures(
            @DecimalMin("10") @DecimalMax("5000") double charge,
            @DecimalMin("-0.5") @DecimalMax("0.5") BigDecimal lean,
            @Min(-3) @Max(2) int six,
            @Min(0) @Max(Long.MAX_VALUE) long any,
            @DecimalMin("0.01") @DecimalMax("0.03") BigDecimal cents) {}

    @ParameterizedTest
    @CsvSource({
        "charge,10..260;260..1750;1750..3250;3250..4750;4750..5000",
        "lean,-0.5..-0.45;-0.44..-0.16;-0.15..0.14;0.15..0.44;0.45..0.5",
        "cents,0.01;0.02;0.03"
    })
    void aRangeIsPlannedNearBothEndsAndBetween(String component, String parts) {
        var measures = RecordVarietyPlan.of(Recipe.of(SchemaDeriver.derive(Measures.class)));

        assertThat(IntStream.range(0, 15)
                        .mapToObj(i -> measures.row(i).words())
                        .flatMap(words -> Stream.of(words.split(", ")))
                        .filter(word -> word.startsWith(component))
                        .map(word -> word.replaceAll(".*[=:] ?", ""))
                        .distinct())
                .containsExactlyInAnyOrder(parts.split(";"));
    }

    @Test
    void wordsAreLeftToTheModel() {
        assertThat(plan.row(0).words()).doesNotContain("name", "free", "city", "number", "amount");
    }

    @Test
    void itFollowsFromRecipeAndPositionAlone() {
        var again = RecordVarietyPlan.of(Recipe.of(SchemaDeriver.derive(Order.class)));

        assertThat(IntStream.range(0, 50).mapToObj(i -> again.row(i).words()))
                .containsExactlyElementsOf(IntStream.range(0, 50)
                        .mapToObj(i -> plan.row(i).words())
                        .toList());
    }

    @Test
    void componentsVaryApartFromOneAnother() {
        var pairs = new HashSet<String>();
        for (var position = 0; position < 60; position++) {
            var words = plan.row(position).words();
            pairs.add(words.replaceAll(".*(status=\\w+), (urgent=\\w+).*", "$1 $2"));
        }

        assertThat(pairs).hasSize(6);
    }

    @Test
    void noneIsNoPlan() {
        var without = RecipeBuilder.like(RECIPE).plan(RecordVarietyPlan.NONE).build();

        assertThat(RecordVarietyPlan.of(without).row(0).words()).isEmpty();
        assertThat(RecordVarietyPlan.of(without).row(0).deviations(Map.of())).isEmpty();
    }

    @Test
    void aDeviationIsToldWithWhatWasPlanned() {
        var row = plan.row(0);
        var kept = new ArrayList<String>();
        for (var status : Status.values()) {
            var record = tree("{\"status\":\"%s\"}".formatted(status));
            if (row.deviations(record).isEmpty()) {
                kept.add("status=" + status);
            } else {
                assertThat(row.deviations(record))
                        .containsExactly("the plan was " + shares(1, "status").get(0) + " but was \"" + status + "\"");
            }
        }

        assertThat(kept).containsExactlyElementsOf(shares(1, "status"));
    }

    @Test
    void aRangeHoldsItsEnds() {
        for (var position = 0; position < 5; position++) {
            var words = shares(position + 1, "age")
                    .get(position)
                    .replace("age=", "")
                    .split("\\.\\.", 2);
            for (var age : List.of(Integer.parseInt(words[0]), Integer.parseInt(words[1]))) {
                assertThat(plan.row(position).deviations(tree("{\"age\":%d}".formatted(age))))
                        .isEmpty();
            }
            assertThat(plan.row(position).deviations(tree("{\"age\":%d}".formatted(Integer.parseInt(words[1]) + 1))))
                    .hasSize(1);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> tree(String json) {
        return (Map<String, @Nullable Object>) JsonValues.parse(json);
    }
}
