package io.github.syntheticsource.internal.generation.check;

import static io.github.syntheticsource.internal.generation.SampleBills.recipe;
import static io.github.syntheticsource.internal.generation.SampleBills.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.testing.RecipeBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleCopyDetectorTest {

    private static final String TEXT = "Patient ID: 123456, Patient Name: John Doe, Diagnosis Code: J20.9, Procedure"
            + " Code: 99203, Total Charge: $1,500.00, Insurance Claim Amount: $350.5";

    private static final String JSON =
            "{\"procedureCode\":99203,\"patientId\":123456,\"patientName\":\"John Doe\",\"diagnosisCode\":\"J20.9\","
                    + "\"totalCharge\":\"$1,500.00\",\"insuranceClaimAmount\":350.50}";

    @ParameterizedTest
    @CsvSource({
        "123456, John Doe, J20.9, 99203, 1500.00, 350.50, true",
        "123456, John Doe, J20.9, 99203, 1500,    350.5,  true",
        "123457, John Doe, J20.9, 99203, 1500.00, 350.50, false",
        "123456, John Do,  J20.9, 99203, 1500.00, 350.50, false",
        "123456, Jane Roe, J20.9, 99203, 1500.00, 350.50, false",
        "123456, John Doe, J20.9, 99203, 500.00,  350.50, false",
    })
    void knowsACopy(
            int id, String name, String diagnosis, String procedure, String charge, String claim, boolean copy) {
        var record =
                "{\"patientId\":%d,\"patientName\":\"%s\",\"diagnosisCode\":\"%s\",\"procedureCode\":\"%s\",\"totalCharge\":%s,\"insuranceClaimAmount\":%s}"
                        .formatted(id, name, diagnosis, procedure, charge, claim);

        assertThat(holds(recipe("", "", List.of("Another text.", TEXT)), record))
                .isEqualTo(copy);
        assertThat(holds(recipe("", "", List.of(JSON)), record)).isEqualTo(copy);
    }

    record Grade(String letter) {}

    record Range(int from, int to) {}

    record Visit(boolean paid, List<String> codes, int year) {}

    @Test
    void aFewShortValuesInATextAreChance() {
        assertThat(holds(of(Grade.class, "grades such as A or B"), "{\"letter\":\"A\"}"))
                .isFalse();
        assertThat(holds(of(Range.class, "numbers from 1 to 100"), "{\"from\":1,\"to\":100}"))
                .isFalse();
        assertThat(holds(of(Grade.class, "{\"letter\":\"A\"}"), "{\"letter\":\"A\"}"))
                .isTrue();
    }

    @Test
    void valuesInsideCountToo() {
        var recipe = of(Visit.class, "codes A1 and B2, in 2024");

        assertThat(holds(recipe, "{\"paid\":true,\"codes\":[\"A1\",\"B2\"],\"year\":2024}"))
                .isTrue();
        assertThat(holds(recipe, "{\"paid\":true,\"codes\":[\"A1\",\"C3\"],\"year\":2024}"))
                .isFalse();
    }

    private static Recipe of(Class<?> type, String example) {
        return RecipeBuilder.of(type).examples(example).build();
    }

    private static boolean holds(Recipe recipe, String record) {
        return new ExampleCopyDetector(recipe).hold(tree(record), JsonValues.canonical(tree(record)));
    }
}
