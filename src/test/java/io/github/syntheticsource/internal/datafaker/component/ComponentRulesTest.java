package io.github.syntheticsource.internal.datafaker.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.syntheticsource.internal.datafaker.RecordTreeGenerator;
import io.github.syntheticsource.internal.datafaker.SupportedLocale;
import io.github.syntheticsource.internal.datafaker.context.ObjectContext;
import io.github.syntheticsource.internal.datafaker.context.RecipeContext;
import io.github.syntheticsource.internal.datafaker.field.FieldGenerators;
import io.github.syntheticsource.internal.datafaker.word.LocalizedFaker;
import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import io.github.syntheticsource.internal.datafaker.word.SectionedResource;
import io.github.syntheticsource.internal.datafaker.word.WordLists;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringFormat;
import io.github.syntheticsource.internal.schema.StringSchema;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentRulesTest {

    record Nothing(int value) {}

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ko", "zh-CN", "de", "ja"})
    void everyRowMakesSomething(String tag) {
        var locale = SupportedLocale.resolve(tag);
        var recipeContext =
                new RecipeContext(Recipe.of(SchemaDeriver.derive(Nothing.class)), locale, new LocalizedFaker(locale));
        var lines = SectionedResource.lines("components.txt").values().stream()
                .flatMap(List::stream)
                .toList();

        assertThat(lines).hasSizeGreaterThan(400).allSatisfy(line -> {
            var names = SectionedResource.fields(line.substring(0, line.indexOf('=')), ",");
            for (var position = 0; position < 3; position++) {
                assertThat(text(recipeContext, position, names.get(0)))
                        .isNotBlank()
                        .doesNotContain("#{", "null");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "patientID, patient id",
        "patient_id, patient id",
        "patient-id, patient id",
        "PATIENT_ID, patient id",
        "HTTPStatusCode, http status code",
        "dateOfBirth, birth date",
        "dob, birth date",
        "numberOfGuests, guests count",
        "numGuests, guests count",
        "addressLine2, address line 2",
        "icd10Code, icd 10 code",
        "customerZipCode, customer zip",
        "qty, quantity",
        "Größe, größe"
    })
    void namesAreReadAsWords(String name, String words) {
        assertThat(String.join(" ", NameTokenizer.read(name))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "Foo, customerEmail, person, customer",
        "Customer, customerEmail, person, ''",
        "Foo, billingCity, place, ''",
        "Foo, vendorName, firm, vendor",
        "Foo, emergencyContactPhone, person, emergency",
        "Person, name, person, ''",
        "Book, title, topic, ''",
        "Foo, xyz, unknown, xyz"
    })
    void rowsAndRolesAreFound(String type, String component, String verb, String role) {
        var match =
                ComponentRules.SHARED.match(component, NameTokenizer.nouns(type), StringSchema.of(StringFormat.TEXT));

        assertThat(match.rule().verb()).isEqualTo(verb);
        assertThat(match.role()).isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "person shoe",
                "place planet",
                "reserved seat",
                "bank robber",
                "other animal",
                "firm hand"
            })
    void aVerbThatIsUnknownIsRefused(String right) {
        assertThatThrownBy(() -> FieldGenerators.of(ComponentRule.of(right)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("components.txt knows no [" + right.replaceAll(" .*", ""));
    }

    @Test
    void everyLanguageHasTheColumnsOfEnglish() {
        var english = WordLists.of(Locale.US);

        for (var tag : List.of("fr", "es", "ko", "zh-CN", "de", "ja")) {
            SectionedResource.read("words/" + tag + ".txt").forEach((section, table) -> {
                assertThat(table.rows())
                        .as(tag + " " + section)
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
                if (!section.startsWith("first") && !section.equals("last")) {
                    assertThat(table.columns()).isEqualTo(english.table(section).columns());
                }
            });
        }
    }

    private static String text(RecipeContext recipeContext, int position, String name) {
        var component = new Schema.Property(name.replace(' ', '_'), StringSchema.of(StringFormat.TEXT));
        var object = new ObjectSchema("Foo", List.of(component), false, null);
        var made = new RecordTreeGenerator(recipeContext)
                .object(ObjectContext.root(recipeContext, recipeContext.spot(position, 0), object), 0)
                .get(component.name());
        return String.valueOf(made);
    }
}
