package io.github.syntheticsource.internal.datafaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.internal.datafaker.context.ObjectContext;
import io.github.syntheticsource.internal.datafaker.context.RecipeContext;
import io.github.syntheticsource.internal.datafaker.word.LocalizedFaker;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.BooleanSchema;
import io.github.syntheticsource.internal.schema.NumberSchema;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringFormat;
import io.github.syntheticsource.internal.schema.StringSchema;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a component is filled with, by the type that holds it and its name. */
class ComponentNamesTest {

    record Nothing(int value) {}

    private static final RecipeContext STUDIO =
            new RecipeContext(Recipe.of(SchemaDeriver.derive(Nothing.class)), Locale.US, new LocalizedFaker(Locale.US));
    private static final String NAME = "[A-Z][\\p{L}']+ [A-Z][\\p{L}']+";
    private static final String MONEY = "\\d+\\.\\d\\d";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Patient  ; patientName          ; [A-Z][\\p{L}']+ [A-Z][\\p{L}']+
            Order    ; customer_full_name   ; [A-Z][\\p{L}']+ [A-Z][\\p{L}']+
            Person   ; name                 ; [A-Z][\\p{L}']+ [A-Z][\\p{L}']+
            Foo      ; firstname            ; [A-Z]\\p{L}+
            Foo      ; given-name           ; [A-Z]\\p{L}+
            Foo      ; surname              ; [A-Z][\\p{L}']+
            Foo      ; middleInitial        ; [A-Z]
            Foo      ; salutation           ; Mr\\.|Ms\\.
            Employee ; title                ; [A-Z][A-Za-z ]+
            Person   ; title                ; Mr\\.|Ms\\.
            Book     ; title                ; [A-Z].*
            Foo      ; dob                  ; \\d{4}-\\d\\d-\\d\\d
            Foo      ; dateOfBirth          ; \\d{4}-\\d\\d-\\d\\d
            Foo      ; e_mail               ; [a-z.0-9]+@example\\.(com|org|net)
            Foo      ; contactEmailAddress  ; [a-z.0-9]+@example\\.(com|org|net)
            Foo      ; phoneNumber          ; \\(\\d{3}\\) 555-01\\d\\d
            Foo      ; cellPhone            ; \\(\\d{3}\\) 555-01\\d\\d
            Foo      ; userName             ; [a-z0-9]+
            Foo      ; password             ; [a-z-]+-\\d{3}
            Foo      ; ssn                  ; 9\\d\\d-[0-4]\\d-\\d{4}
            Foo      ; zip_code             ; \\d{5}
            Foo      ; postalCode           ; \\d{5}
            Foo      ; streetAddress        ; \\d+ [A-Z][a-z]+ [A-Z][a-z]+
            Foo      ; city                 ; [A-Z][A-Za-z ]+
            Foo      ; stateCode            ; [A-Z]{2}
            Foo      ; country              ; United States
            Foo      ; countryCode          ; US
            Country  ; code                 ; [A-Z]{2}
            Country  ; name                 ; [A-Z].*
            Foo      ; companyName          ; [A-Z].+
            Supplier ; name                 ; [A-Z][A-Za-z]+ [A-Z].+
            Foo      ; jobTitle             ; [A-Z].+
            Foo      ; department           ; [A-Z].+
            Order    ; id                   ; ORD-\\d{6}
            Order    ; number               ; ORD-\\d{6}
            Foo      ; orderId              ; ORD-\\d{6}
            Widget   ; id                   ; WID-\\d{6}
            Foo      ; invoiceNo            ; INV-\\d{6}
            Foo      ; customerId           ; CUST-\\d{6}
            Product  ; name                 ; [A-Z0-9].+
            Product  ; code                 ; [A-Z]{3}-\\d{4}-[A-Z]{2}
            Foo      ; sku                  ; [A-Z]{3}-\\d{4}-[A-Z]{2}
            Foo      ; currency             ; USD
            Foo      ; iban                 ; DE\\d{20}
            Foo      ; bic                  ; (TEST|XMPL|DEMO|FAKE)US\\d\\d
            Foo      ; creditCardNumber     ; \\d{14,16}
            Foo      ; cvv                  ; \\d{3}
            Foo      ; cardExpiry           ; \\d\\d/\\d\\d
            Foo      ; diagnosisCode        ; [A-Z]\\d\\d\\.\\d
            Foo      ; icd10Code            ; [A-Z]\\d\\d\\.\\d
            Foo      ; cptCode              ; \\d{5}
            Foo      ; bloodType            ; (A|B|AB|O)[+-]
            Foo      ; mrn                  ; MRN-\\d{6}
            Foo      ; dosage               ; \\d+ (mg|mcg|units)
            Foo      ; medicationName       ; [A-Z][a-z ]+
            Foo      ; bloodPressure        ; 1\\d\\d/\\d\\d
            Foo      ; flightNumber         ; [A-Z]{2}\\d{3,4}
            Foo      ; departureAirport     ; [A-Z]{3}
            Foo      ; vin                  ; [A-HJ-NPR-Z0-9]{17}
            Foo      ; licensePlate         ; [A-Z]{3}-000\\d
            Foo      ; ipAddress            ; (192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d+
            Foo      ; ipv6                 ; 2001:db8::[0-9a-f:]+
            Foo      ; macAddress           ; 00:00:5E:00:53:[0-9A-F]{2}
            Foo      ; websiteUrl           ; https://.*example\\.com.*
            Foo      ; avatarUrl            ; https://www\\.example\\.com/images/\\d+\\.jpg
            Foo      ; userAgent            ; Mozilla/5\\.0.*
            Foo      ; requestId            ; [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}
            Foo      ; sha256               ; [0-9a-f]{64}
            Foo      ; apiKey               ; example-token-\\d+
            Foo      ; version              ; \\d+\\.\\d+\\.\\d+
            Foo      ; mimeType             ; [a-z]+/.+
            Foo      ; isbn                 ; 978\\d{10}
            Foo      ; trackingNumber       ; 1Z00000\\d{9}
            Foo      ; createdAt            ; \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00Z
            Foo      ; orderDate            ; \\d{4}-\\d\\d-\\d\\d
            Foo      ; startTime            ; \\d\\d:\\d\\d
            Foo      ; timeZone             ; America/[A-Za-z_]+
            Foo      ; description          ; [A-Z].+\\.
            Foo      ; reviewText           ; [A-Z].+\\.
            Foo      ; comments             ; [A-Z].+\\.
            Foo      ; hexColor             ; #[0-9A-F]{6}
            Foo      ; age                  ; \\d\\d
            Foo      ; slug                 ; [a-z]+-[a-z]+-\\d+
            """)
    void textsAreWhatTheirNameSays(String type, String component, String regex) {
        assertThat(values(type, component, StringSchema.of(StringFormat.TEXT)))
                .allSatisfy(value -> assertThat((String) value).matches(regex));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Foo     ; age             ; 18    ; 99
            Child   ; age             ; 0     ; 17
            Foo     ; quantity        ; 1     ; 6
            Foo     ; qty             ; 1     ; 6
            Foo     ; rating          ; 1     ; 5
            Foo     ; percent         ; 0     ; 100
            Foo     ; latitude        ; 20    ; 50
            Foo     ; longitude       ; -125  ; -60
            Foo     ; year            ; 2019  ; 2025
            Foo     ; birthYear       ; 1940  ; 2007
            Foo     ; numberOfGuests  ; 1     ; 4
            Foo     ; stockQuantity   ; 0     ; 420
            Foo     ; heartRate       ; 50    ; 110
            Person  ; weightKg        ; 45    ; 110
            Foo     ; pageCount       ; 50    ; 700
            Foo     ; discountPercent ; 0     ; 50
            Foo     ; temperature     ; -20   ; 45
            Foo     ; durationMinutes ; 1     ; 180
            Foo     ; port            ; 1     ; 65535
            Foo     ; httpStatus      ; 100   ; 599
            Order   ; id              ; 100000 ; 999999
            Foo     ; priceInCents    ; 100   ; 100000
            """)
    void numbersAreOfTheUsualSize(String type, String component, double low, double high) {
        assertThat(values(type, component, NumberSchema.whole()))
                .allSatisfy(value ->
                        assertThat(Double.parseDouble(value.toString())).isBetween(low, high));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"price", "totalAmount", "tax", "shippingCost", "salary", "balance", "copay", "refundAmount"})
    void moneyHasTwoDigitsAfterThePoint(String component) {
        assertThat(values("Foo", component, NumberSchema.decimal()))
                .allSatisfy(value -> assertThat(value.toString()).matches(MONEY));
    }

    @ParameterizedTest
    @CsvSource({"active, 7, 9", "isEnabled, 7, 9", "deleted, 1, 3", "is_blocked, 1, 3", "somethingElse, 4, 6"})
    void flagsAreMostlyWhatIsUsual(String component, int least, int most) {
        var trues = values("Foo", component, new BooleanSchema(null, false, null)).stream()
                .filter(Boolean.TRUE::equals)
                .count();

        assertThat(trues).isBetween((long) least, (long) most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient", "doctorName", "assignee", "createdBy", "emergencyContactName"})
    void peopleAreNamed(String component) {
        assertThat(values("Foo", component, StringSchema.of(StringFormat.TEXT)))
                .allSatisfy(value -> assertThat((String) value).matches(NAME));
    }

    @ParameterizedTest
    @CsvSource({"the patient's blood type, (A|B|AB|O)[+-]", "e-mail address, .+@example.+", "order number, ORD-\\d+"})
    void aDescriptionHelpsWhereTheNameSaysNothing(String description, String regex) {
        var schema = StringSchema.of(StringFormat.TEXT).describedAs(description);

        assertThat(values("Foo", "x1", schema))
                .allSatisfy(value -> assertThat((String) value).matches(regex));
    }

    /** What ten records hold for a component of that schema. */
    private static List<Object> values(String type, String component, Schema schema) {
        var object = new ObjectSchema(type, List.of(new Schema.Property(component, schema)), false, null);
        var values = new ArrayList<>();
        for (var position = 0; position < 10; position++) {
            var context = ObjectContext.root(STUDIO, STUDIO.spot(position, 0), object);
            values.add(new RecordTreeGenerator(STUDIO).object(context, 0).get(component));
        }
        return values;
    }
}
