package io.github.syntheticsource.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBinderTest {

    enum Grade {
        A,
        B
    }

    record Inner(String code) {}

    record Outer(int number, String text, Grade grade, List<Inner> lines) {}

    private static final String VALID = "{\"number\":1,\"text\":\"x\",\"grade\":\"A\",\"lines\":[{\"code\":\"c\"}]}";

    @Test
    void bindsWhatFits() {
        assertThat(JsonBinder.shared().bind(VALID, Outer.class))
                .isEqualTo(new Outer(1, "x", Grade.A, List.of(new Inner("c"))));
    }

    @Test
    void everyInstanceIsFresh() {
        assertThat(JsonBinder.shared().bind(VALID, Outer.class))
                .isNotSameAs(JsonBinder.shared().bind(VALID, Outer.class));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    "number":1,              ~ ``                      ~ number        ~ is missing
                    "number":1               ~ "number":null           ~ number        ~ Cannot map `null` into type `int`
                    "number":1               ~ "number":1.7            ~ number        ~ Cannot coerce Floating-point value (1.7) to `int`
                    "number":1               ~ "number":1.0            ~ number        ~ Cannot coerce Floating-point value (1.0) to `int`
                    "number":1               ~ "number":"12"           ~ number        ~ Cannot coerce String value ("12") to `int`
                    "number":1               ~ "number":""             ~ number        ~ Cannot coerce empty String ("") to `int`
                    "number":1               ~ "number":true           ~ number        ~ Cannot deserialize value of type `int` from Boolean value
                    "text":"x"               ~ "text":true             ~ text          ~ Cannot coerce Boolean value (true) to `java.lang.String`
                    "text":"x"               ~ "text":5                ~ text          ~ Cannot coerce Integer value (5) to `java.lang.String`
                    "text":"x"               ~ "text":5.5              ~ text          ~ Cannot coerce Float value (5.5) to `java.lang.String`
                    "grade":"A"              ~ "grade":0               ~ grade         ~ Cannot deserialize value of type
                    "grade":"A"              ~ "grade":"0"             ~ grade         ~ Cannot deserialize value of type
                    "grade":"A"              ~ "grade":"C"             ~ grade         ~ Cannot deserialize value of type
                    "grade":"A"              ~ "grade":""              ~ grade         ~ Cannot coerce empty String ("")
                    {"code":"c"}             ~ ""                      ~ lines[0]      ~ Cannot
                    {"code":"c"}             ~ {"code":1}              ~ lines[0].code ~ Cannot coerce Integer value (1) to `java.lang.String`
                    {"code":"c"}             ~ {}                      ~ lines[0].code ~ is missing
                    {"code":"c"}             ~ {"code":"c","z":1}      ~ lines[0].z    ~ unknown component [z]
                    [{"code":"c"}]           ~ {"code":"c"}            ~ lines         ~ Cannot deserialize value of type
                    "text":"x"               ~ "text":"x","text":"y"   ~ ``            ~ Duplicate field 'text'
                    "text":"x"               ~ "text":"x","more":1     ~ more          ~ unknown component [more]
                    """)
    void refusesWhatJacksonWouldBend(String part, String instead, String path, String problem) {
        var json = VALID.replace(part, instead);

        assertThat(json).isNotEqualTo(VALID);
        assertThatThrownBy(() -> JsonBinder.shared().bind(json, Outer.class))
                .isInstanceOfSatisfying(JsonException.class, e -> {
                    assertThat(e.path()).isEqualTo(path);
                    assertThat(e.problem())
                            .startsWith(problem)
                            .doesNotContain("DeserializationFeature", "CoercionConfig");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s{}", "%s 1", "%s]", "null", "[]", "\"\"", "", "%s x"})
    void refusesWhatIsNotOneObject(String json) {
        assertThatThrownBy(() -> JsonBinder.shared().bind(json.formatted(VALID), Outer.class))
                .isInstanceOf(JsonException.class);
    }

    record Texts(
            UUID uuid,
            URI uri,
            LocalDate date,
            Locale locale,
            BigDecimal decimal,
            BigInteger big,
            Boolean flag,
            Optional<LocalDate> optional) {}

    @ParameterizedTest
    @ValueSource(strings = {"uuid", "uri", "date", "locale", "decimal", "big", "flag", "optional"})
    void emptyTextIsNoValue(String component) {
        var json = """
                {"uuid":null,"uri":null,"date":null,"locale":null,"decimal":null,"big":null,"flag":null,"optional":null}""";

        assertThat(JsonBinder.shared().bind(json, Texts.class)).isNotNull();
        assertThatThrownBy(() -> JsonBinder.shared()
                        .bind(json.replace("\"" + component + "\":null", "\"" + component + "\":\"\""), Texts.class))
                .isInstanceOfSatisfying(
                        JsonException.class, e -> assertThat(e.path()).isEqualTo(component));
    }

    record Money(BigDecimal amount) {
        Money {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("amount must not be negative but was " + amount);
            }
        }
    }

    record Wallet(String owner, List<Money> coins) {}

    @Test
    void aNumberKeepsItsScale() {
        var money = (Money) JsonBinder.shared().bind("{\"amount\":1500.00}", Money.class);

        assertThat(money.amount()).isEqualTo(new BigDecimal("1500.00"));
        assertThat(JsonBinder.shared().write(money)).isEqualTo("{\"amount\":1500.00}");
    }

    @Test
    void theConstructorsOwnWordsAreQuoted() {
        var json = "{\"owner\":\"x\",\n\"coins\":[{\"amount\":1},{\"amount\":-2.50}]}";

        assertThatThrownBy(() -> JsonBinder.shared().bind(json, Wallet.class))
                .isInstanceOfSatisfying(JsonException.class, e -> {
                    assertThat(e.problem()).isEqualTo("amount must not be negative but was -2.50");
                    assertThat(e.path()).isEqualTo("coins[1]");
                    assertThat(e.line()).isEqualTo(2);
                })
                .hasMessageStartingWith("coins[1]: amount must not be negative but was -2.50 (line 2, column ");
    }

    static class Strict {
        private String name = "";

        public String getName() {
            return name;
        }

        public void setName(String name) {
            if (name.isEmpty()) {
                throw new IllegalStateException("a name is needed");
            }
            this.name = name;
        }
    }

    @Test
    void theSettersOwnWordsAreQuoted() {
        assertThatThrownBy(() -> JsonBinder.shared().bind("{\"name\":\"\"}", Strict.class))
                .isInstanceOfSatisfying(JsonException.class, e -> {
                    assertThat(e.problem()).isEqualTo("a name is needed");
                    assertThat(e.path()).isEqualTo("name");
                });
    }

    record Silent(String name) {
        Silent {
            throw new IllegalStateException();
        }
    }

    record Careless(@Nullable String name) {
        Careless {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("empty");
            }
        }
    }

    @Test
    void anExceptionWithoutWordsIsNamed() {
        assertThatThrownBy(() -> JsonBinder.shared().bind("{\"name\":\"x\"}", Silent.class))
                .hasMessageContaining("java.lang.IllegalStateException");
        assertThatThrownBy(() -> JsonBinder.shared().bind("{\"name\":null}", Careless.class))
                .isInstanceOf(JsonException.class);
    }

    record Text(String text) {}

    @Test
    void halfASurrogatePairSurvives() {
        var text = new Text("a\uD800 \uD83D\uDE00");

        assertThat(JsonBinder.shared().bind(JsonBinder.shared().write(text), Text.class))
                .isEqualTo(text);
        assertThat(JsonBinder.shared().bind("{\"text\":\"a\uD800 \uD83D\uDE00\"}", Text.class))
                .isEqualTo(text);
    }

    @Test
    void bindsAStretchOfBytes() {
        var bytes = ("xx" + VALID + "yy").getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(JsonBinder.shared().bind(bytes, 2, bytes.length - 4, Outer.class))
                .isEqualTo(JsonBinder.shared().bind(VALID, Outer.class));
    }

    @Test
    void hugeNumbersAreNotExpanded() {
        assertThatThrownBy(() -> JsonBinder.shared().bind("{\"amount\":2033e4174116177}", Money.class))
                .isInstanceOf(JsonException.class);
    }
}
