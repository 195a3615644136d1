package io.github.syntheticsource.internal.datafaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.internal.datafaker.context.AddressFactory;
import io.github.syntheticsource.internal.datafaker.word.Romanizer;
import io.github.syntheticsource.internal.datafaker.word.WordLists;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The components of one object fit together. */
class CoherentObjectsTest {

    enum Gender {
        FEMALE,
        MALE
    }

    record Person(
            Gender gender,
            String title,
            String firstName,
            String lastName,
            String fullName,
            String username,
            String email,
            LocalDate birthDate,
            int age,
            int birthYear) {}

    record Address(
            String street, String city, String state, String stateCode, String zip, String country, double latitude) {}

    record Customer(String name, String email, Address address, Contact contact) {
        record Contact(String email, String phone) {}
    }

    record Order(
            String customerName,
            String customerEmail,
            Address shippingAddress,
            Address billingAddress,
            Customer customer,
            LocalDate orderDate,
            LocalDate shippedDate,
            LocalDate deliveryDate,
            LocalDate dueDate,
            Instant createdAt,
            Instant updatedAt,
            List<Line> lines,
            BigDecimal subtotal,
            BigDecimal taxRate,
            BigDecimal tax,
            BigDecimal discount,
            BigDecimal shippingCost,
            BigDecimal total,
            BigDecimal amountPaid,
            BigDecimal balanceDue) {
        record Line(int lineNumber, String product, int quantity, BigDecimal unitPrice, BigDecimal lineTotal) {}
    }

    record Flight(
            String departureAirport, String arrivalAirport, LocalDateTime departureTime, LocalDateTime arrivalTime) {}

    record Stay(LocalDate arrivalDate, LocalDate departureDate, LocalDate checkIn, LocalDate checkOut) {}

    record Shift(LocalTime startTime, LocalTime endTime, LocalDate validFrom, LocalDate validUntil) {}

    record Admission(
            LocalDate birthDate,
            LocalDate admissionDate,
            LocalDate dischargeDate,
            String diagnosis,
            String diagnosisCode) {}

    record Range(int minimum, int maximum, BigDecimal minPrice, BigDecimal maxPrice, double lower, double upper) {}

    record Family(String name, Doctor doctor, String doctorName, List<Child> children) {
        record Doctor(String name, String email) {}

        record Child(String name, int age) {}
    }

    @Test
    void allThatIsSaidOfAPersonIsSaidOfOne() {
        var people = BuiltinRequest.of(Person.class).records(Person.class, 50);

        assertThat(people).allSatisfy(person -> {
            assertThat(person.fullName()).isEqualTo(person.firstName() + " " + person.lastName());
            var last = Romanizer.of(person.lastName());
            assertThat(person.email())
                    .contains(last)
                    .startsWith(Romanizer.of(person.firstName()).substring(0, 1));
            assertThat(person.username()).contains(last);
            assertThat(person.title()).isEqualTo(person.gender() == Gender.FEMALE ? "Ms." : "Mr.");
            assertThat(person.birthYear()).isEqualTo(person.birthDate().getYear());
            assertThat(person.age())
                    .isEqualTo(
                            person.birthDate().until(LocalDate.of(2025, 1, 1)).getYears())
                    .isBetween(18, 90);
        });
        assertThat(people.stream()
                        .filter(person -> person.gender() == Gender.FEMALE)
                        .map(Person::firstName))
                .doesNotContainAnyElementsOf(people.stream()
                        .filter(person -> person.gender() == Gender.MALE)
                        .map(Person::firstName)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ko", "zh-CN"})
    void anAddressIsOfOnePlace(String locale) {
        var places = AddressFactory.class;
        var addresses = BuiltinRequest.of(Address.class).locale(locale).records(Address.class, 60);

        assertThat(places).isNotNull();
        assertThat(addresses.stream()
                        .map(address -> address.city() + address.state() + address.stateCode())
                        .distinct())
                .hasSameSizeAs(addresses.stream()
                        .map(address -> address.city())
                        .distinct()
                        .toList());
        assertThat(addresses).allSatisfy(address -> assertThat(address.street()).containsPattern("\\d"));
    }

    @Test
    void anOrderIsOneStory() {
        var orders = BuiltinRequest.of(Order.class).records(Order.class, 50);

        assertThat(orders).allSatisfy(order -> {
            assertThat(order.customer().name()).isEqualTo(order.customerName());
            assertThat(order.customer().email()).isEqualTo(order.customerEmail());
            assertThat(order.customer().contact().email()).isEqualTo(order.customerEmail());
            assertThat(order.customer().address().city())
                    .isEqualTo(order.shippingAddress().city());
            assertThat(order.billingAddress()).isEqualTo(order.shippingAddress());
            assertThat(order.shippedDate()).isAfter(order.orderDate());
            assertThat(order.deliveryDate()).isAfter(order.shippedDate());
            assertThat(order.dueDate()).isAfter(order.orderDate());
            assertThat(order.updatedAt()).isAfter(order.createdAt());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void sumsComeOut(String locale) {
        var orders = BuiltinRequest.of(Order.class).locale(locale).records(Order.class, 50);

        assertThat(orders).allSatisfy(order -> {
            var sum = order.lines().stream().map(Order.Line::lineTotal).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(order.lines())
                    .allSatisfy(line -> assertThat(line.lineTotal())
                            .isEqualByComparingTo(line.unitPrice().multiply(BigDecimal.valueOf(line.quantity()))));
            assertThat(order.lines().get(0).lineNumber()).isEqualTo(1);
            assertThat(order.subtotal()).isEqualByComparingTo(sum);
            assertThat(order.total())
                    .isEqualByComparingTo(
                            sum.add(order.tax()).add(order.shippingCost()).subtract(order.discount()));
            assertThat(order.balanceDue()).isEqualByComparingTo(order.total().subtract(order.amountPaid()));
            assertThat(order.tax().doubleValue() / sum.doubleValue() * 100)
                    .isCloseTo(order.taxRate().doubleValue(), org.assertj.core.data.Offset.offset(0.5));
        });
    }

    @Test
    void flightsLandAfterTheyStartAndElsewhere() {
        assertThat(BuiltinRequest.of(Flight.class).records(Flight.class, 50)).allSatisfy(flight -> {
            assertThat(flight.arrivalTime()).isAfter(flight.departureTime());
            assertThat(flight.arrivalAirport()).isNotEqualTo(flight.departureAirport());
        });
    }

    @Test
    void guestsLeaveAfterTheyCame() {
        assertThat(BuiltinRequest.of(Stay.class).records(Stay.class, 50)).allSatisfy(stay -> {
            assertThat(stay.departureDate()).isAfter(stay.arrivalDate());
            assertThat(stay.checkOut()).isAfter(stay.checkIn());
        });
    }

    @Test
    void whatStartsEndsLater() {
        assertThat(BuiltinRequest.of(Shift.class).records(Shift.class, 50)).allSatisfy(shift -> {
            assertThat(shift.endTime()).isAfter(shift.startTime());
            assertThat(shift.validUntil()).isAfter(shift.validFrom());
        });
    }

    @Test
    void patientsAreBornAdmittedAndDischargedInThatOrder() {
        var diagnoses = WordLists.of(Locale.US).table("diagnosis");

        assertThat(BuiltinRequest.of(Admission.class).records(Admission.class, 50))
                .allSatisfy(admission -> {
                    assertThat(admission.admissionDate()).isAfter(admission.birthDate());
                    assertThat(admission.dischargeDate()).isAfter(admission.admissionDate());
                    var row = diagnoses.words().indexOf(admission.diagnosisCode());
                    assertThat(admission.diagnosis()).isEqualTo(diagnoses.cell(row, "name"));
                });
    }

    @Test
    void minimaLieBelowMaxima() {
        assertThat(BuiltinRequest.of(Range.class).records(Range.class, 50)).allSatisfy(range -> {
            assertThat(range.minimum()).isLessThan(range.maximum());
            assertThat(range.minPrice()).isLessThan(range.maxPrice());
            assertThat(range.lower()).isLessThan(range.upper());
        });
    }

    @Test
    void othersAreOtherPeople() {
        assertThat(BuiltinRequest.of(Family.class).records(Family.class, 50)).allSatisfy(family -> {
            assertThat(family.doctor().name()).isNotEqualTo(family.name()).isEqualTo(family.doctorName());
            assertThat(family.doctor().email())
                    .contains(Romanizer.of(family.doctor().name().replaceAll(".* ", "")));
            assertThat(family.children()).extracting(Family.Child::name).doesNotHaveDuplicates();
            assertThat(family.children()).extracting(Family.Child::age).allMatch(age -> age < 18);
        });
    }
}
