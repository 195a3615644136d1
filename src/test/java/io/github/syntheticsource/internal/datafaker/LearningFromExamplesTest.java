package io.github.syntheticsource.internal.datafaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the few-shot examples teach. */
class LearningFromExamplesTest {

    record Invoice(String invoiceNo, String issued, String amount, String status, String customer, int year) {}

    record One(String value) {}

    record Nested(String name, Home home, List<Item> items) {
        record Home(String city, String doorCode) {}

        record Item(String label, int weight) {}
    }

    record Dated(LocalDate orderDate, LocalDate shippedDate) {}

    record Counted(int age, int quantity, double score, long reference) {}

    private static final BuiltinRequest INVOICES = BuiltinRequest.of(Invoice.class)
            .examples(
                    "Invoice No: INV-2024-0012\nIssued: 03/05/2024\nAmount: $1,250.00\nStatus: Open\nCustomer: DOE, JANE\nYear: 2024",
                    "Invoice No: INV-2024-0417\nIssued: 11/21/2024\nAmount: $980.50\nStatus: Settled\nCustomer: ROE, RICHARD\nYear: 2023");

    @Test
    void codesKeepTheirPrefixAndTheirDigits() {
        assertThat(INVOICES.values("invoiceNo", 200))
                .doesNotHaveDuplicates()
                .doesNotContain("INV-2024-0012", "INV-2024-0417")
                .allSatisfy(no -> assertThat((String) no).matches("INV-2024-\\d{4}"));
    }

    @Test
    void datesKeepTheirForm() {
        assertThat(INVOICES.values("issued", 30))
                .allSatisfy(day -> assertThat((String) day).matches("(0[1-9]|1[0-2])/[0-3]\\d/202\\d"));
    }

    @Test
    void amountsInTextsKeepTheirForm() {
        assertThat(INVOICES.values("amount", 30))
                .allSatisfy(amount -> assertThat((String) amount).matches("\\$(\\d,)?\\d{3}\\.\\d[05]"));
    }

    @Test
    void aFewWordsAreTheWholeVocabulary() {
        assertThat(INVOICES.values("status", 30)).containsOnly("Open", "Settled");
    }

    @Test
    void namesKeepTheirOrderAndTheirCapitals() {
        assertThat(INVOICES.values("customer", 30))
                .allSatisfy(name ->
                        assertThat((String) name).matches("[A-Z']+, [A-Z']+").isNotIn("DOE, JANE", "ROE, RICHARD"));
    }

    @Test
    void yearsStayYears() {
        assertThat(INVOICES.values("year", 30))
                .allSatisfy(year -> assertThat(((BigDecimal) year).intValue()).isBetween(2019, 2025));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            J20.9         | [A-Z]\\d\\d\\.\\d
            ab-12         | ab-\\d\\d
            A7            | [A-Z]\\d
            x9z           | [a-z]\\d[a-z]
            ORD#0042      | ORD#\\d{4}
            KR-2024-00017 | KR-2024-\\d{5}
            0042          | \\d{4}
            """)
    void theShapeOfOneValueIsTheShapeOfAll(String sample, String regex) {
        assertThat(BuiltinRequest.of(One.class)
                        .examples("{\"value\": \"" + sample + "\"}")
                        .values("value", 20))
                .doesNotContain(sample)
                .doesNotHaveDuplicates()
                .allSatisfy(value -> assertThat((String) value).matches(regex));
    }

    @Test
    void jsonExamplesTeachWhatIsInsideObjectsAndLists() {
        var example = """
                {"name": "Ann", "home": {"city": "Rome", "door_code": "B-77"},
                 "items": [{"label": "K1", "weight": 40}, {"label": "K2", "weight": 60}]}""";

        var records = BuiltinRequest.of(Nested.class).examples(example).records(Nested.class, 30);

        assertThat(records).allSatisfy(nested -> {
            assertThat(nested.home().doorCode()).matches("[A-Z]-\\d\\d");
            assertThat(nested.items()).hasSize(2).allSatisfy(item -> {
                assertThat(item.label()).matches("K\\d");
                assertThat(item.weight()).isBetween(20, 120);
            });
        });
    }

    @Test
    void labelsOfInnerComponentsAreFound() {
        var nested =
                BuiltinRequest.of(Nested.class).examples("Name: Ann; Door code: B-77; Something else: no, really: 5");

        assertThat(nested.records(Nested.class, 10))
                .allSatisfy(record -> assertThat(record.home().doorCode()).matches("[A-Z]-\\d\\d"));
    }

    @Test
    void daysAreNearThoseOfTheExamples() {
        var records = BuiltinRequest.of(Dated.class)
                .examples("{\"orderDate\": \"2011-03-04\", \"shippedDate\": \"2011-03-09\"}")
                .records(Dated.class, 30);

        assertThat(records).allSatisfy(dated -> {
            assertThat(dated.orderDate()).isBetween("2011-01-01", "2011-05-10");
            assertThat(dated.shippedDate()).isAfter(dated.orderDate());
        });
    }

    @Test
    void numbersAreOfTheSizeOfThoseOfTheExamples() {
        var records = BuiltinRequest.of(Counted.class)
                .examples("Age: 34, Quantity: 40, Score: 7.5, Reference: 20240001", "30, 60, 8.5, 20240007")
                .records(Counted.class, 50);

        assertThat(records).allSatisfy(counted -> {
            assertThat(counted.age()).isBetween(15, 68);
            assertThat(counted.quantity()).isBetween(20, 120);
            assertThat(counted.score()).isBetween(3.7, 17.0);
            assertThat(counted.reference()).isBetween(10_000_000L, 99_999_999L);
        });
    }

    @Test
    void anExampleThatSaysNothingOfTheComponentsTeachesNothing() {
        var without = BuiltinRequest.of(One.class).values("value", 5);
        var with = BuiltinRequest.of(One.class)
                .examples("The weather is fine, isn't it: yes.", "{\"other\": 1}", "{broken")
                .values("value", 5);

        assertThat(with)
                .hasSameSizeAs(without)
                .allSatisfy(value -> assertThat((String) value).isNotBlank());
    }

    @Test
    void emailsAndTelephoneNumbersOfExamplesAreReplacedBySafeOnes() {
        record Contact(String email, String phone) {}

        var contacts = BuiltinRequest.of(Contact.class)
                .examples("Email: ann@gmail.com, Phone: 212-867-5309")
                .records(Contact.class, 20);

        assertThat(contacts).allSatisfy(contact -> {
            assertThat(contact.email()).matches(".+@example\\.(com|org|net)");
            assertThat(contact.phone()).contains("555-01");
        });
    }
}
