package io.github.syntheticsource.assertj;

import static io.github.syntheticsource.assertj.SyntheticAssertions.assertThat;
import static io.github.syntheticsource.assertj.SyntheticAssertions.assertThatRecords;
import static io.github.syntheticsource.assertj.SyntheticBDDAssertions.thenRecords;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.junit.Synthetic;
import io.github.syntheticsource.testing.EngineRun;
import jakarta.validation.constraints.Positive;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

class RecordsAssertTest {

    enum Status {
        OPEN,
        @JsonProperty("paid-in-full")
        PAID,
        DISPUTED
    }

    record Bill(@Positive int patientId, String patientName, Status status, boolean urgent, List<Line> lines) {}

    record Line(
            @jakarta.validation.constraints.Pattern(regexp = "[0-9]{5}")
            String code,

            BigDecimal amount) {}

    private static final Bill SMITH = bill(1, "John Smith", Status.OPEN, "99213");
    private static final Bill MILLER = bill(2, "Zoe Müller", Status.PAID, "99214");

    private static Bill bill(int id, String name, Status status, String... codes) {
        var lines = Arrays.stream(codes)
                .map(code -> new Line(code, new BigDecimal("150.00")))
                .toList();
        return new Bill(id, name, status, false, lines);
    }

    @Test
    void recordsThatHoldAreValid() {
        assertThatRecords(List.of(SMITH, MILLER)).hasSize(2).isValid().contains(SMITH);
        assertThatRecords(List.<Bill>of()).isValid().hasNoDuplicates().hasNoDuplicates("patientName");
    }

    @Test
    void namesEachRecordAndEachViolation() {
        var bills = List.of(SMITH, bill(0, "50% {} %s $1", Status.OPEN, "99213", "9921"), bill(-1, "Ann", Status.OPEN));

        assertThatThrownBy(() -> assertThatRecords(bills).isValid())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""

                        Expecting the 3 records to be valid
                        but 2 are not:

                          record 2: patientId: must be more than 0 but was 0
                          record 2: lines[1].code: must match [0-9]{5} but was "9921"
                          record 3: patientId: must be more than 0 but was -1""");
    }

    @Test
    void asksTheConstructorToo() {
        var range = new Range(1, 2);
        range.from = 3;

        assertThatThrownBy(
                        () -> assertThatRecords(List.of(new Range(1, 2), range)).isValid())
                .hasMessageEndingWith("but 1 is not:\n\n  record 2: from [3] is after to [2]");
    }

    static final class Range {

        public int from;
        public int to;

        @JsonCreator
        Range(@JsonProperty("from") int from, @JsonProperty("to") int to) {
            if (from > to) {
                throw new IllegalArgumentException("from [" + from + "] is after to [" + to + "]");
            }
            this.from = from;
            this.to = to;
        }
    }

    @Test
    void nullIsNoValidRecord() {
        assertThatThrownBy(() -> assertThatRecords(Arrays.asList(SMITH, null)).isValid())
                .hasMessageContaining("record 2: must not be null");
    }

    @Test
    void manyViolationsAreCounted() {
        var bills = IntStream.rangeClosed(1, 25)
                .mapToObj(number -> bill(-number, "Ann", Status.OPEN))
                .toList();

        assertThatThrownBy(() -> assertThatRecords(bills).isValid())
                .hasMessageContaining("but 25 are not:")
                .hasMessageContaining("record 20: ")
                .hasMessageNotContaining("record 21: ")
                .hasMessageEndingWith("… and 5 more");
    }

    @Test
    void aDescriptionStandsInFront() {
        assertThatThrownBy(() -> assertThatRecords(List.of(bill(0, "Ann", Status.OPEN)))
                        .as("100%% of %s", "bills")
                        .isValid())
                .hasMessageStartingWith("[100% of bills] \nExpecting the 1 record to be valid");
    }

    @Test
    void nullFails() {
        assertThatThrownBy(() -> assertThatRecords(null).isValid()).hasMessageContaining("not to be null");
        assertThatThrownBy(() -> assertThatRecords(null).hasNoDuplicates()).hasMessageContaining("not to be null");
        assertThatThrownBy(() -> assertThatRecords(null).containsNoneOf(SMITH)).hasMessageContaining("not to be null");
        assertThatThrownBy(() -> assertThatRecords(null).covers("status")).hasMessageContaining("not to be null");
    }

    @Test
    void duplicatesAreEqualInTheirValues() {
        var other = new Bill(1, "John Smith", Status.OPEN, false, List.of(new Line("99213", new BigDecimal("150.0"))));

        assertThatRecords(List.of(SMITH, MILLER)).hasNoDuplicates();
        assertThatThrownBy(
                        () -> assertThatRecords(List.of(SMITH, MILLER, other)).hasNoDuplicates())
                .hasMessage("""

                        Expecting the 3 records to have no duplicates
                        but 1 value occurs more than once:

                          {"lines":[{"amount":150,"code":"99213"}],"patientId":1,"patientName":"John Smith","status":"OPEN","u…\
                         in record 1, record 3""");
    }

    @Test
    void duplicatesOfAComponent() {
        var bills = List.of(SMITH, MILLER, bill(3, "John Smith", Status.OPEN, "99300", "99214"));

        assertThatRecords(bills).hasNoDuplicates("patientId");
        assertThatThrownBy(() -> assertThatRecords(bills).hasNoDuplicates("patientId", "patientName"))
                .hasMessage("""

                        Expecting the 3 records to have no duplicates of [patientName]
                        but 1 value occurs more than once:

                          "John Smith" in record 1, record 3""");
        assertThatThrownBy(() -> assertThatRecords(bills).hasNoDuplicates("lines.code"))
                .hasMessageEndingWith("\"99214\" in record 2 at lines[0].code, record 3 at lines[1].code");
    }

    record Guest(Optional<String> phone, List<Integer> rooms) {}

    @Test
    void nullIsNoDuplicateOfNull() {
        assertThatRecords(List.of(new Guest(Optional.empty(), List.of(1)), new Guest(Optional.empty(), List.of(2))))
                .hasNoDuplicates("phone", "rooms");
    }

    @Test
    void anUnknownComponentIsNamed() {
        assertThatThrownBy(() -> assertThatRecords(List.of(SMITH)).hasNoDuplicates("patient"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("""
                        Bill has no component [patient]
                         -> the components of Bill are patientId, patientName, status, urgent, lines
                        Use the components' JSON names, separated by dots.""");
        assertThatThrownBy(() -> assertThatRecords(List.of(SMITH)).hasNoDuplicates("lines.sku"))
                .hasMessageContaining("the components of [lines] of Bill are code, amount");
        assertThatThrownBy(() -> assertThatRecords(List.of(SMITH)).hasNoDuplicates("patientName.first"))
                .hasMessageContaining("[patientName] of Bill has no components, so no [first]");
    }

    @Test
    void copiesOfExamplesAreFound() {
        var json = "{\"patientName\":\"Zoe Müller\",\"patientId\":2,\"status\":\"paid-in-full\",\"urgent\":false,"
                + "\"lines\":[{\"code\":\"99214\",\"amount\":150}]}";

        assertThatRecords(List.of(SMITH)).containsNoneOf(MILLER).containsNoneOf(List.of(json));
        assertThatThrownBy(() -> assertThatRecords(List.of(SMITH, MILLER)).containsNoneOf(SMITH, json))
                .hasMessageContaining("Expecting the 2 records to be none of the 2 examples\nbut 2 are copies:\n\n"
                        + "  record 1 is example 1: {\"patientId\":1,")
                .hasMessageContaining("  record 2 is example 2: {\"patientId\":2,");
    }

    @Test
    void everyConstantMustOccur() {
        assertThatRecords(List.of(SMITH, MILLER, bill(3, "Ann", Status.DISPUTED)))
                .covers("status");

        var failure =
                catchThrowable(() -> assertThatRecords(List.of(SMITH, MILLER)).covers("status"));

        assertThat(failure).hasMessage("""

                        Expecting every value of [status] to occur in the 2 records
                        but 1 of 3 does not: DISPUTED

                          OPEN: 1
                          paid-in-full: 1
                          DISPUTED: 0""");
        var error = (AssertionFailedError) failure;
        assertThat(error.getActual().getEphemeralValue()).isEqualTo(List.of("OPEN", "paid-in-full"));
        assertThat(error.getExpected().getEphemeralValue()).isEqualTo(List.of("OPEN", "paid-in-full", "DISPUTED"));
    }

    @Test
    void bothBooleansMustOccur() {
        assertThatThrownBy(() -> assertThatRecords(List.of(SMITH, MILLER)).covers("urgent"))
                .hasMessageContaining("but 1 of 2 does not: true\n\n  true: 0\n  false: 2");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Card.class, name = "card"),
        @JsonSubTypes.Type(value = Cash.class, name = "cash")
    })
    sealed interface Payment {}

    record Card(String number) implements Payment {}

    record Cash(BigDecimal tip) implements Payment {}

    record Order(List<Payment> payments, Optional<Status> status) {}

    @Test
    void everyTypeOfAChoiceMustOccur() {
        var order = new Order(List.of(new Card("1"), new Card("2")), Optional.empty());

        assertThatThrownBy(() -> assertThatRecords(List.of(order)).covers("payments.kind"))
                .hasMessageContaining("1 of 2 does not: cash\n\n  card: 2\n  cash: 0");
        assertThatThrownBy(() -> assertThatRecords(List.of(order)).covers("status"))
                .hasMessageContaining("3 of 3 do not: OPEN, paid-in-full, DISPUTED");
        assertThatRecords(List.of(new Card("1"), new Cash(BigDecimal.ONE)))
                .ofType(Payment.class)
                .isValid()
                .covers("kind");
    }

    @Test
    void recordsOfSeveralTypesHaveASealedOneInCommon() {
        assertThatRecords(List.<Payment>of(new Card("1"), new Cash(BigDecimal.ONE)))
                .isValid()
                .covers("kind");
        assertThatRecords(List.of(new Card("1"), new Card("2"))).isValid().hasNoDuplicates("number");
        assertThatThrownBy(
                        () -> assertThatRecords(List.of(SMITH, new Card("1"))).isValid())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("""
                        The type of the records cannot be determined
                         -> they are Bill, Card, without a sealed parent
                        Specify it: assertThatRecords(records).ofType(Bill.class)""");
    }

    record Page<T>(T content) {}

    @Test
    void aGenericTypeIsSaid() {
        Type pageOfStatus = new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return new Type[] {Status.class};
            }

            @Override
            public Type getRawType() {
                return Page.class;
            }

            @Override
            public Type getOwnerType() {
                return RecordsAssertTest.class;
            }
        };

        assertThatRecords(List.of(new Page<>(Status.OPEN), new Page<>(Status.PAID), new Page<>(Status.DISPUTED)))
                .ofType(pageOfStatus)
                .isValid()
                .covers("content");
    }

    @Test
    void whatHasNoEndCannotBeCovered() {
        assertThatThrownBy(() -> assertThatRecords(List.of(SMITH)).covers("patientName"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("""
                        covers("patientName") requires an enum or a boolean
                         -> [patientName] of Bill is neither, so its values cannot be listed
                        Name another component, or assert on the values themselves.""");
    }

    @Test
    void nothingCoversNothing() {
        assertThatThrownBy(() -> assertThatRecords(List.<Bill>of()).covers("status"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but there are no records");
        assertThatThrownBy(() ->
                        assertThatRecords(List.<Bill>of()).ofType(Bill.class).covers("status"))
                .hasMessageContaining("3 of 3 do not");
        assertThatThrownBy(() ->
                        assertThatRecords(Collections.<Bill>singletonList(null)).covers("status"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("assertThatRecords(records).ofType(Bill.class)");
    }

    @Test
    void copiesOfExamplesInFreeTextAreFound() {
        var example = "Patient ID: 1, Patient Name: John Smith, Status: OPEN, Code 99213, Amount: $150.00";

        assertThatRecords(List.of(MILLER)).containsNoneOf(example, "{ no JSON");
        assertThatThrownBy(() -> assertThatRecords(List.of(MILLER, SMITH)).containsNoneOf("Nothing.", example))
                .hasMessageContaining("but 1 is a copy:\n\n  record 2 is example 2: {\"patientId\":1,");
        assertThatThrownBy(() -> assertThatRecords(List.of(SMITH)).containsNoneOf(example, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("example 2 must not be null");
    }

    @Test
    void softAssertionsCollect() {
        var soft = new SyntheticSoftAssertions();
        var bills = List.of(SMITH, SMITH, bill(0, "100%", Status.OPEN));

        soft.assertThat(1).isEqualTo(2);
        soft.assertThatRecords(bills)
                .as("%s bills", 3)
                .isValid()
                .hasNoDuplicates()
                .hasSize(3)
                .covers("status");
        soft.assertThatRecords(null).isValid();

        assertThat(soft.errorsCollected()).hasSize(5);
        assertThatThrownBy(() -> SyntheticSoftAssertions.assertSoftly(
                        all -> all.assertThatRecords(bills).hasNoDuplicates().isValid()))
                .hasMessageContaining("Multiple Failures (2 failures)")
                .hasMessageContaining("record 3: patientId: must be more than 0 but was 0");
        SyntheticSoftAssertions.assertSoftly(
                all -> all.assertThatRecords(List.of(SMITH)).isValid());
    }

    @ExtendWith(SoftAssertionsExtension.class)
    static class InjectedTestCase {

        @Test
        void softly(SyntheticSoftAssertions soft) {
            soft.assertThatRecords(List.of(SMITH, SMITH)).hasNoDuplicates().covers("urgent");
        }
    }

    @Test
    void softAssertionsAreInjected(@TempDir Path folder) {
        assertThat(EngineRun.in(folder).of(InjectedTestCase.class).failures())
                .singleElement()
                .isInstanceOfSatisfying(
                        MultipleFailuresError.class,
                        all -> assertThat(all.getFailures()).hasSize(2));
    }

    @Test
    void standsBesideAssertJInEveryStyle() {
        Object bills = List.of(SMITH, MILLER);

        thenRecords(List.of(SMITH)).isValid();
        assertThat(bills)
                .asInstanceOf(SyntheticAssertFactories.RECORDS)
                .isValid()
                .hasSize(2);
        assertThat(bills)
                .asInstanceOf(SyntheticAssertFactories.records(Bill.class))
                .isValid()
                .first()
                .extracting(Bill::patientName)
                .isEqualTo("John Smith");
        assertThatRecords(List.of(SMITH, MILLER))
                .filteredOn(bill -> bill.status() == Status.PAID)
                .hasSize(1)
                .isValid();
    }

    @Test
    void aDataSetNamesItsRecordsAndItsFile(@TempDir Path folder) throws Exception {
        assertThat(EngineRun.in(folder).of(ValidTestCase.class).failures()).isEmpty();
        var file = folder.resolve("Visit/default.json");
        var json = Files.readString(file);
        var records = Pattern.compile("\"id\":\"(\\w+)\",\"data\":\\{\"patientName\":\"([^\"]+)\"")
                .matcher(json)
                .results()
                .toList();
        var name = records.get(1).group(2);
        Files.writeString(file, json.replace("\"" + records.get(2).group(2) + "\"", "\"" + name + "\""));

        var failure = EngineRun.in(folder).of(ValidTestCase.class).failure();

        assertThat(failure)
                .isEqualTo("\nExpecting the 3 records of Visit/default to have no duplicates of [patientName]\n"
                        + "but 1 value occurs more than once:\n\n  \"" + name + "\" in Visit #2 ("
                        + records.get(1).group(1) + "), Visit #3 ("
                        + records.get(2).group(1)
                        + ")\n\nFix or delete these records in " + file
                        + ": missing records are generated by the next run in mode auto.");
    }

    static class ValidTestCase {

        @Test
        void visits(@Synthetic(count = 3) SyntheticDataset<Visit> visits) {
            assertThat(visits).hasSize(3).isValid().hasNoDuplicates().hasNoDuplicates("patientName");
        }
    }

    record Visit(String patientName, int room) {}
}
