package io.github.syntheticsource.internal.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValuesTest {

    @Test
    void readsPlainJava() {
        var tree = JsonValues.parse("""
                {"b": [1, 1500.00, "x", true, null], "a": {}}""");

        assertThat(tree)
                .isEqualTo(Map.of(
                        "b", Arrays.asList(BigDecimal.ONE, new BigDecimal("1500.00"), "x", true, null), "a", Map.of()));
        assertThat(((Map<?, ?>) tree).keySet().toArray()).containsExactly("b", "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":[1,1500.00,\"x\",true,null],\"a\":{}}",
                "123456789012345678901234567890",
                "-0.10",
                "\"Zoë \uD83D\uDE00 \u2028 ]}\"",
                "\"\\u0000\\n\\\"\\\\\"",
                "\"\\ud800\"",
                "\"\\udc00 \uD83D\uDE00 \\ud83d\"",
                "[]",
                "null"
            })
    void whatIsWrittenIsWhatWasRead(String json) {
        assertThat(JsonValues.write(JsonValues.parse(json))).isEqualTo(json);
        assertThat(JsonValues.parse(json.getBytes(UTF_8), 0, json.getBytes(UTF_8).length))
                .isEqualTo(JsonValues.parse(json));
    }

    @Test
    void halfASurrogatePairSurvivesItsBytes() {
        var bytes = JsonValues.write("a\uD800b").getBytes(UTF_8);

        assertThat(JsonValues.parse(bytes, 0, bytes.length)).isEqualTo("a\uD800b");
    }

    @Test
    void writesEveryKindOfNumberPlain() {
        var numbers = List.of(1, 2L, 0.5, BigInteger.TEN, new BigDecimal("1E+3"), new BigDecimal("0.000"));

        assertThat(JsonValues.write(numbers)).isEqualTo("[1,2,0.5,10,1000,0.000]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    8e1983                 ~ the number [8e1983] is out of range (line 1, column 1)
                    {"a":\\n 1e999999999}  ~ the number [1e999999999] is out of range (line 2, column 2)
                    [1e-401]               ~ the number [1e-401] is out of range (line 1, column 2)
                    1e308                  ~ the number [1e308] is out of range (line 1, column 1)
                    ``                     ~ there is no JSON value (line 1, column 1)
                    {"a":1,"a":2}          ~ Duplicate field 'a' (line 1, column 11)
                    {} {}                  ~ there is more text after the end of the JSON value (line 1, column 4)
                    """)
    void refusesWithThePlace(String json, String message) {
        assertThatThrownBy(() -> JsonValues.parse(json.replace("\\n", "\n")))
                .isInstanceOf(JsonException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2033e4174116177",
                "1e2147483648",
                "NaN",
                "Infinity",
                "[1,]",
                "{'a':1}",
                "{a:1}",
                "{\"a\":1",
                "[",
                "\"a",
                "{} x",
                "01",
                "+1",
                "// c\n1",
                "\"\t\"",
                "tru",
                "\uFEFF{}"
            })
    void refusesWhatIsNoJson(String json) {
        assertThatThrownBy(() -> JsonValues.parse(json)).isInstanceOf(JsonException.class);
    }

    @Test
    void refusesNumbersOfManyDigits() {
        assertThatThrownBy(() -> JsonValues.parse("1" + "0".repeat(2_000))).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> JsonValues.parse("0." + "1".repeat(500)))
                .hasMessageStartingWith("the number [0.11111111111111111111111111111111111111…] is out of range");
    }

    @Test
    void noNumberThatIsReadBecomesInfinite() {
        var largest = (BigDecimal) JsonValues.parse("9.99e307");

        assertThat(largest.doubleValue()).isFinite();
    }

    @Test
    void refusesAbsurdDepthWithoutOverflowingTheStack() {
        assertThatThrownBy(() -> JsonValues.parse("[".repeat(10_000) + "]".repeat(10_000)))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("nesting depth (201) exceeds the maximum allowed (200");
    }

    @Test
    void readsALongText() {
        var text = "é".repeat(1 << 20);

        assertThat(JsonValues.parse("\"" + text + "\"")).isEqualTo(text);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        var utf16 = "{\"a\":1}".getBytes(UTF_16BE);
        var latin1 = new byte[] {'"', (byte) 0xE9, '"'};

        assertThatThrownBy(() -> JsonValues.parse(utf16, 0, utf16.length))
                .hasMessageStartingWith("the text is not UTF-8");
        assertThatThrownBy(() -> JsonValues.parse(latin1, 0, latin1.length)).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    {"b":1,"a":2}       ~ { "a" : 2.0, "b" : 1 }
                    [1500.00]           ~ [15e2]
                    0                   ~ -0.00
                    0.1                 ~ 1E-1
                    "a\\r\\nb\\rc"      ~ "a\\nb\\nc"
                    "\\u00e9"           ~ "e\\u0301"
                    {"\\u00e9":null}    ~ {"e\\u0301":null}
                    "A"                 ~ "\\u0041"
                    1e300               ~ 10e299
                    """)
    void equalValuesHaveOneCanonicalText(String one, String other) {
        assertThat(JsonValues.canonical(JsonValues.parse(one)))
                .isEqualTo(JsonValues.canonical(JsonValues.parse(other)));
        assertThat(JsonValues.same(JsonValues.parse(one), JsonValues.parse(other)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    [1,2]       ~ [2,1]
                    1           ~ "1"
                    null        ~ "null"
                    {"a":null}  ~ {}
                    []          ~ {}
                    "a"         ~ "A"
                    "a b"       ~ "a  b"
                    "\\uD800"   ~ "\\uD801"
                    true        ~ "true"
                    """)
    void otherValuesHaveAnotherCanonicalText(String one, String other) {
        var bytes = JsonValues.canonical(JsonValues.parse(one)).getBytes(UTF_8);

        assertThat(bytes)
                .isNotEqualTo(JsonValues.canonical(JsonValues.parse(other)).getBytes(UTF_8));
        assertThat(JsonValues.same(JsonValues.parse(one), JsonValues.parse(other)))
                .isFalse();
    }

    @Test
    void theCanonicalTextIsPinned() {
        assertThat(JsonValues.canonical(JsonValues.parse("""
                        {"b": [1500.00, 1e3, -0.0, null], "a": "e\\u0301\\r\\n"}"""))).isEqualTo("""
                {"a":"é\\n","b":[1500,1000,0,null]}""");
    }
}
