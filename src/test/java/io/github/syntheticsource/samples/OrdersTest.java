package io.github.syntheticsource.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.syntheticsource.junit.Synthetic;
import io.github.syntheticsource.junit.SyntheticSource;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;

/** Nested types, lists, a sealed choice, constraints, a language, and the other ways to be handed records. */
class OrdersTest {

    record Order(
            @Positive long orderNumber,
            Customer customer,
            @NotEmpty List<Line> lines,
            Payment payment,
            LocalDate orderDate,
            Optional<String> note) {}

    record Customer(String fullName, @Email String email, String street, String city) {}

    record Line(
            @Pattern(regexp = "[A-Z]{3}-[0-9]{4}") String sku,
            String productName,
            @Min(1) int quantity,

            @JsonPropertyDescription("in euros, for one piece")
            BigDecimal unitPrice) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Card.class, name = "card"),
        @JsonSubTypes.Type(value = Transfer.class, name = "transfer")
    })
    sealed interface Payment {}

    record Card(@Pattern(regexp = "[0-9]{4}") String lastFourDigits) implements Payment {}

    record Transfer(String iban) implements Payment {}

    @ParameterizedTest
    @SyntheticSource(count = 5, subject = "orders of a French bookshop", locale = "fr")
    void everyLineHasItsPrice(Order order, TestInfo info) {
        assertThat(info.getDisplayName()).contains("Order/orders-of-a-french-bookshop #");
        assertThat(order.lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.sku()).matches("[A-Z]{3}-[0-9]{4}");
            assertThat(line.unitPrice()).isPositive();
        });
    }

    @Test
    void bothKindsOfPaymentOccur(@Synthetic(count = 20, set = "payments") List<Order> orders) {
        assertThat(orders)
                .extracting(Order::payment)
                .hasAtLeastOneElementOfType(Card.class)
                .hasAtLeastOneElementOfType(Transfer.class);
    }

    @ParameterizedClass
    @SyntheticSource(count = 3)
    static class OneCustomerTest {

        private final Customer customer;

        @Synthetic
        private Order order;

        OneCustomerTest(Customer customer) {
            this.customer = customer;
        }

        @Test
        void hasAnAddressToWriteTo() {
            assertThat(customer.email()).contains("@");
            assertThat(order.customer().city()).isNotBlank();
        }
    }
}
