package io.github.syntheticsource.internal.datafaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.syntheticsource.generation.GenerationException;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeneratedConstraintsTest {

    record Texts(
            @Size(min = 200, max = 260) String description,
            @Size(max = 12) String comment,
            @Size(max = 5) String lastName,
            @Size(min = 30) String firstName,
            @Size(min = 3, max = 3) String foo,
            @Size(max = 0) String empty,
            @Size(min = 20, max = 20) String code,
            @NotBlank String title,
            @NotEmpty String bar,
            @Email @Size(max = 15) String email,
            @Email @Size(min = 40) String longEmail,
            @Email @Size(max = 6) String tinyEmail,
            @Size(min = 400) String notes) {}

    record Patterns(
            @Pattern(regexp = "[A-Z]{2}\\d{4}") String reference,
            @Pattern(regexp = "^[a-z]+(-[a-z]+)*$") String slugLike,

            @Pattern(regexp = "(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8,12}")
            String password,

            @Pattern(regexp = "(?!0)\\d{5}") String zipCode,
            @Pattern(regexp = "\\p{L}+") String firstName,
            @Pattern(regexp = "[A-Z&&[^QX]]{3}") String airport,

            @Pattern(regexp = "yes|no", flags = Pattern.Flag.CASE_INSENSITIVE)
            String answer,

            @Pattern(regexp = "[가-힣]{2,4}") String koreanName,
            @Pattern(regexp = ".{10,20}") @Size(max = 15) String anything,

            @Pattern(regexp = "\\+1 \\(\\d{3}\\) \\d{3}-\\d{4}")
            String phone,

            @Pattern(regexp = ".+@acme\\.example") @Email String email,
            @Pattern(regexp = "[A-Z]\\d{2}\\.\\d") String diagnosisCode) {}

    record Numbers(
            @Min(18) @Max(21) int age,
            @Positive int quantity,
            @Min(1000) int big,
            @Max(-5) int below,
            @Negative BigDecimal loss,
            @PositiveOrZero BigDecimal balance,
            @DecimalMin("0.0") @DecimalMax("1.0") double taxRate,

            @DecimalMin(value = "0.10", inclusive = false) @DecimalMax(value = "0.12", inclusive = false)
            BigDecimal narrow,

            @Digits(integer = 3, fraction = 1) BigDecimal price,
            @Digits(integer = 2, fraction = 0) BigDecimal flat,

            @DecimalMin(value = "0", inclusive = false) @DecimalMax(value = "0.0001", inclusive = false)
            double tiny,

            @Min(1) @Max(10) int rating,
            @Min(7) @Max(7) int seven,
            @DecimalMin("5000") BigDecimal totalCharge,
            @Min(1) long id,
            @Min(0) @Max(1_000_000_000_000L) long wide) {}

    record Days(
            @Past LocalDate birthDate,
            @Past LocalDate expiryDate,
            @PastOrPresent Instant createdAt,
            @Future LocalDate dueDate,
            @Future LocalDateTime appointmentTime,
            @FutureOrPresent OffsetDateTime foo,
            @Future YearMonth cardExpiry,
            @Past YearMonth startMonth) {}

    record Lists(
            @Size(min = 2, max = 4) List<String> tags,
            @NotEmpty List<Integer> scores,
            @Size(max = 0) List<String> none,
            @Size(min = 5) Set<String> skills,
            @Size(min = 12, max = 12) List<@Min(3) @Max(4) Integer> dice,
            Set<@NotBlank @Size(max = 8) String> words) {}

    record Flags(@AssertTrue boolean accepted, @AssertFalse boolean deleted) {}

    @Test
    void textsKeepTheirLength() {
        var texts = BuiltinRequest.of(Texts.class).records(Texts.class, 50);

        assertThat(texts).allSatisfy(text -> {
            assertThat(text.description()).matches("(?s)[A-Z].*");
            assertThat(text.comment()).isNotBlank().doesNotEndWith(" ");
            assertThat(text.email()).endsWith("@example.com");
            assertThat(text.longEmail()).matches("[a-z.0-9]+@example\\.com");
            assertThat(text.tinyEmail()).endsWith("@test");
        });
    }

    @Test
    void patternsAreMatched() {
        var patterns = BuiltinRequest.of(Patterns.class).records(Patterns.class, 50);

        assertThat(patterns).allSatisfy(pattern -> {
            assertThat(pattern.firstName()).matches("[A-Z]\\p{L}+");
            assertThat(pattern.answer()).isIn("yes", "no");
            assertThat(pattern.slugLike()).hasSizeLessThan(80);
        });
        assertThat(patterns).extracting(Patterns::reference).doesNotHaveDuplicates();
    }

    @Test
    void numbersKeepTheirBounds() {
        var numbers = BuiltinRequest.of(Numbers.class).records(Numbers.class, 100);

        assertThat(numbers).extracting(Numbers::age).contains(18, 19, 20, 21);
        assertThat(numbers).extracting(Numbers::rating).contains(1, 10);
        assertThat(numbers).allSatisfy(number -> {
            assertThat(number.loss()).isNegative();
            assertThat(number.taxRate()).isBetween(0.0, 0.1);
            assertThat(number.seven()).isEqualTo(7);
        });
        assertThat(numbers).extracting(Numbers::wide).anyMatch(wide -> wide < 100);
    }

    @Test
    void daysLieOnTheSideOfThePresentThatIsAsked() {
        var days = BuiltinRequest.of(Days.class).records(Days.class, 50);

        assertThat(days).allSatisfy(day -> {
            assertThat(day.expiryDate()).isBefore("2025-07-01");
            assertThat(day.dueDate()).isAfterOrEqualTo("2090-01-01");
            assertThat(day.cardExpiry().getYear()).isGreaterThanOrEqualTo(2090);
            assertThat(day.createdAt()).isBefore("2025-07-01T00:00:00Z");
        });
    }

    @Test
    void daysLieNearThePresentUnlessTheFutureIsAsked() {
        record Free(LocalDate orderDate, LocalDate dueDate, LocalDate foo) {}

        assertThat(BuiltinRequest.of(Free.class).records(Free.class, 50)).allSatisfy(free -> {
            assertThat(free.orderDate()).isBetween("2020-01-01", "2025-12-31");
            assertThat(free.dueDate()).isBetween("2020-01-01", "2025-12-31");
            assertThat(free.foo()).isBetween("2020-01-01", "2025-12-31");
        });
    }

    @Test
    void whatFollowsAFutureDayIsInTheFutureToo() {
        record Stay(
                @Future LocalDate checkIn,
                LocalDate checkOut,
                @Past LocalDate bookedOn) {}

        assertThat(BuiltinRequest.of(Stay.class).records(Stay.class, 50)).allSatisfy(stay -> {
            assertThat(stay.checkOut()).isAfter(stay.checkIn());
            assertThat(stay.bookedOn()).isBefore("2026-01-01");
        });
    }

    @Test
    void listsKeepTheirSize() {
        var lists = BuiltinRequest.of(Lists.class).records(Lists.class, 50);

        assertThat(lists).allSatisfy(list -> {
            assertThat(list.tags()).hasSizeBetween(2, 4).doesNotHaveDuplicates();
            assertThat(list.skills()).hasSizeGreaterThanOrEqualTo(5);
            assertThat(list.words()).isNotEmpty();
        });
        assertThat(lists).extracting(list -> list.tags().size()).contains(2, 3);
    }

    @Test
    void flagsAreWhatTheyMustBe() {
        assertThat(BuiltinRequest.of(Flags.class).records(Flags.class, 10))
                .allMatch(flags -> flags.accepted() && !flags.deleted());
    }

    @Test
    void aPatternThatNothingMatchesIsRefusedWithTheMend() {
        record Impossible(@Pattern(regexp = "a(?!.)b") String code) {}

        assertThatThrownBy(() -> BuiltinRequest.of(Impossible.class).trees(1))
                .isInstanceOf(GenerationException.class)
                .hasMessage("""
                        The built-in generator cannot generate a text for `code`.
                         -> the text must match a(?!.)b
                        To fix it: add an example that shows such a value, correct the constraints, \
                        or let a model write the records: synthetic.generator=openai""");
    }

    @Test
    void lengthsThatExcludeEachOtherAreRefused() {
        record Impossible(
                @Size(min = 9) @Size.List(@Size(max = 4)) String foo) {}

        assertThatThrownBy(() -> BuiltinRequest.of(Impossible.class).trees(1))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("for `foo`.\n -> the text must have at least 9 characters and have at most 4");
    }

    @Test
    void boundsThatExcludeEachOtherAreRefused() {
        record Impossible(List<Line> lines) {
            record Line(@Min(5) @Max(4) int weight) {}
        }

        assertThatThrownBy(() -> BuiltinRequest.of(Impossible.class).trees(1))
                .isInstanceOf(GenerationException.class)
                .hasMessage("""
                        The built-in generator cannot generate a number for `lines[].weight`.
                         -> there is no number between 5 and 4 that is a whole number
                        To fix it: correct the constraints of the component""");
    }

    @Test
    void aSetOfMoreItemsThanThereAreIsRefused() {
        record Impossible(@Size(min = 3) Set<Boolean> flags) {}

        assertThatThrownBy(() -> BuiltinRequest.of(Impossible.class).trees(1))
                .isInstanceOf(GenerationException.class)
                .hasMessage("""
                        The built-in generator cannot generate 3 different items for `flags`.
                         -> after 60 attempts per item there are 2
                        To fix it: allow fewer items, or more values for each""");
    }

    @Test
    void aListThatMustBeLongerThanItMayIsRefused() {
        record Impossible(
                @Size(min = 3) @Size.List(@Size(max = 1)) List<String> tags) {}

        assertThatThrownBy(() -> BuiltinRequest.of(Impossible.class).trees(1))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining(
                        "cannot generate a list for `tags`.\n -> it must hold at least 3 items and at most 1\n");
    }
}
