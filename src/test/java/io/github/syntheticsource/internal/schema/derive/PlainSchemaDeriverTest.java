package io.github.syntheticsource.internal.schema.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.output.structured.Description;
import io.github.syntheticsource.internal.json.JsonBinder;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The short way to a schema must come to the very schema that the long way comes to. */
class PlainSchemaDeriverTest {

    enum Ward {
        SURGERY,
        CARDIOLOGY
    }

    record Scalars(
            int i,
            Integer boxed,
            long l,
            Long boxedLong,
            double d,
            boolean b,
            String s,
            BigDecimal amount,
            BigInteger big,
            UUID id,
            LocalDate date,
            LocalTime time,
            LocalDateTime dateTime,
            Instant instant,
            Duration duration,
            Ward ward) {}

    record Constrained(
            @Min(1) @Description("how many") int count,
            @DecimalMin(value = "0.50", inclusive = false) BigDecimal price,
            @Size(min = 2, max = 40) @NotBlank String name,
            @Email String email,

            @Pattern(regexp = "[A-Z]{3}") @Pattern(regexp = "[A-M].*")
            String code,

            @Past LocalDate birthDate,
            @Nullable String note,
            @Size(max = 3) List<@NotBlank String> tags) {}

    @Description("a thing that holds others")
    record Nested(
            Scalars inner,
            List<Constrained> items,
            Set<Ward> wards,
            Optional<Scalars> maybe,
            Collection<String> texts) {}

    record WithMethods(int count) {
        static WithMethods one() {
            return new WithMethods(1);
        }

        WithMethods(String text) {
            this(text.length());
        }

        int getDouble() {
            return 2 * count;
        }

        boolean isMany() {
            return count > 1;
        }
    }

    static Stream<Class<?>> types() {
        return Stream.of(Scalars.class, Constrained.class, Nested.class, WithMethods.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    void bothWaysComeToTheSameSchema(Class<?> type) {
        var shortWay = PlainSchemaDeriver.derive(type);
        var longWay = new JacksonSchemaDeriver(type, JsonBinder.shared()).derive();

        assertThat(shortWay).isNotNull();
        assertThat(shortWay.root()).isEqualTo(longWay.root());
        assertThat(shortWay.name()).isEqualTo(longWay.name());
        assertThat(shortWay.definitions()).isEqualTo(longWay.definitions());
        assertThat(shortWay.toJson()).isEqualTo(longWay.toJson());
        assertThat(shortWay.strictAnswer(2)).isEqualTo(longWay.strictAnswer(2));
    }
}
