package io.github.syntheticsource.internal.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.syntheticsource.generation.RecordRequest;
import io.github.syntheticsource.internal.datafaker.BuiltinRecordGenerator;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.recipe.SchemaMigration;
import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.RecipeBuilder;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecipeRequestTest {

    private static final Recipe RECIPE = RecipeBuilder.of(MedicalBilling.class)
            .subject("medical billing")
            .instructions("rare names")
            .examples("Patient ID: 123456")
            .locale("fr")
            .unique("patientId")
            .build();

    @Test
    void aGeneratorReadsWhatTheTestRequests() {
        RecordRequest request = new RecipeRequest(RECIPE, List.of(3, 5), 1, List.of(), List.of());

        assertThat(request.type()).isEqualTo(MedicalBilling.class);
        assertThat(request.subject()).isEqualTo("medical billing");
        assertThat(request.instructions()).isEqualTo("rare names");
        assertThat(request.examples()).containsExactly("Patient ID: 123456");
        assertThat(request.locale()).isEqualTo("fr");
        assertThat(request.unique()).containsExactly("patientId");
        assertThat(request.positions()).containsExactly(3, 5);
        assertThat(request.count()).isEqualTo(2);
        assertThat(request.incomplete()).isEmpty();
    }

    @Test
    void theSchemaIsThatOfOneRecord() {
        RecordRequest request = new RecipeRequest(RECIPE, List.of(0), 0, List.of(), List.of());

        assertThat(JsonValues.parse(request.jsonSchema()))
                .isEqualTo(JsonValues.parse(JsonValues.write(RECIPE.schema().toJson())));
    }

    @Test
    void whatThereIsOfARecordIsShownForItsPosition() {
        var before = RecipeBuilder.of(Before.class).build();
        var after = RecipeBuilder.of(After.class).build();
        var record = SchemaMigration.of(before.toJson(), after).migrate("{\"code\":\"A1\"}");

        var request = new RecipeRequest(after, List.of(0), 0, List.of(), List.of(), List.of(record));

        assertThat(request.incomplete()).containsExactly("{\"code\":\"A1\"}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecipeRequest(after, List.of(0, 1), 0, List.of(), List.of(), List.of(record)))
                .withMessage("there are 1 incomplete records for 2 positions");
    }

    @Test
    void aBuiltInGeneratorRejectsARequestOfAnotherImplementation() {
        var foreign = (RecordRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RecordRequest.class}, (self, method, arguments) -> null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BuiltinRecordGenerator().generate(foreign))
                .withMessageStartingWith("a built-in generator requires a request of this library but was given a ");
    }

    record Before(String code) {}

    record After(String code, int amount) {}
}
