package io.github.syntheticsource.internal.datafaker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Types that nest, choose and contain themselves. */
class TypeEdgeCasesTest {

    enum Level {
        LOW,
        @JsonProperty("mid")
        MEDIUM,
        HIGH
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Card.class, name = "card"),
        @JsonSubTypes.Type(value = Transfer.class, name = "transfer"),
        @JsonSubTypes.Type(value = Split.class, name = "split")
    })
    sealed interface Payment permits Card, Transfer, Split {}

    record Card(
            String cardHolder,
            @Pattern(regexp = "\\d{13,19}") String cardNumber) implements Payment {}

    record Transfer(String iban, Optional<String> reference) implements Payment {}

    record Split(@Size(min = 2, max = 3) List<Payment> parts) implements Payment {}

    record Category(@NotBlank String name, List<Category> children, Optional<Category> parent) {}

    record Account(
            @Positive long id,
            @NotBlank @Size(max = 40) String ownerName,
            Level level,
            Payment payment,
            Category category,
            @NotEmpty Set<@Size(min = 2, max = 12) String> labels,
            @Size(max = 3) List<Optional<Entry>> entries,
            Optional<Instant> deletedAt) {
        record Entry(BigDecimal amount, Set<Level> levels, List<List<String>> tags) {

            Entry {
                if (amount.signum() < 0) {
                    throw new IllegalArgumentException("negative");
                }
            }
        }
    }

    @Test
    void twoHundredSeedsMakeValidRecords() {
        for (var seed = 0; seed < 200; seed++) {
            assertThat(BuiltinRequest.of(Account.class).subject("seed " + seed).records(Account.class, 3))
                    .hasSize(3);
        }
    }

    @Test
    void everyBranchIsTaken() {
        var accounts = BuiltinRequest.of(Account.class).records(Account.class, 30);

        assertThat(accounts.stream().filter(account -> account.payment() instanceof Card))
                .hasSize(10);
        assertThat(accounts.stream().filter(account -> account.payment() instanceof Transfer))
                .hasSize(10);
    }

    @Test
    void typesThatContainThemselvesEnd() {
        var accounts = BuiltinRequest.of(Account.class).records(Account.class, 100);

        assertThat(accounts).allMatch(account -> depth(account.category()) < 6);
        assertThat(accounts).anyMatch(account -> depth(account.category()) > 1);
    }

    @Test
    void aRecordThatIsAChoiceOrContainsItselfIsMadeToo() {
        assertThat(BuiltinRequest.of(Payment.class).records(Payment.class, 30))
                .hasAtLeastOneElementOfType(Card.class)
                .hasAtLeastOneElementOfType(Split.class);
        assertThat(BuiltinRequest.of(Category.class).records(Category.class, 30))
                .hasSize(30);
    }

    @Test
    void theHolderOfACardIsAPerson() {
        var cards = BuiltinRequest.of(Payment.class).records(Payment.class, 30).stream()
                .filter(Card.class::isInstance)
                .map(Card.class::cast);

        assertThat(cards)
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.cardHolder()).matches("\\p{Lu}\\S+ \\p{Lu}\\S+"));
    }

    private static int depth(Category category) {
        var below = category.children().stream()
                .mapToInt(TypeEdgeCasesTest::depth)
                .max()
                .orElse(0);
        return 1
                + Math.max(
                        below, category.parent().map(TypeEdgeCasesTest::depth).orElse(0));
    }
}
