package io.github.syntheticsource.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.syntheticsource.internal.json.JsonStreamReader.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan agrees with the parser, or says that it is unsure. */
class TrustedJsonScannerTest {

    private static Span parsed(byte[] json) {
        var spans = new ArrayList<Span>();
        JsonStreamReader.read(json, cursor -> spans.add(cursor.span(new ValueDigest())));
        return spans.get(0);
    }

    private static Span scanned(byte[] json) throws NotPlain {
        return new TrustedJsonScanner(json, 0, 1).value('{');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":[]}",
                "{ \"a\" : [ 1 , -2.50 , 3e7 ] , \"b\" : { \"c\" : null } }",
                "{\n  \"a\": true,\n  \"b\": false\n}",
                "{\"name\":\"Zoe Müller, 치즈 😀 \u2028\"}",
                "{\"\":\"\"}"
            })
    void itSeesWhatTheParserSees(String json) throws Exception {
        assertThat(scanned(json.getBytes(UTF_8))).isEqualTo(parsed(json.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,}",
                "{\"a\" 1}",
                "{\"a\":}",
                "{\"a\":[1 2]}",
                "{\"a\":\"x\ny\"}",
                "{\"a\":\"x\\ny\"}",
                "{\"a\":nul}",
                "{a:1}",
                "{\"a\":1",
                "{\"a\":\"",
                "[1]",
                "",
                "{\"a\":\r1}"
            })
    void whatSurprisesItIsLeftToTheParser(String json) {
        assertThatExceptionOfType(NotPlain.class).isThrownBy(() -> scanned(json.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c1a1", "c3", "e080af", "eda080", "f8888080", "f4908080", "80", "ff"})
    void whatIsNotUtf8IsLeftToTheParser(String hex) {
        var wrong = java.util.HexFormat.of().parseHex(hex);
        var json = new byte[wrong.length + 9];
        System.arraycopy("{\"a\":\"".getBytes(UTF_8), 0, json, 0, 6);
        System.arraycopy(wrong, 0, json, 6, wrong.length);
        System.arraycopy("\"} ".getBytes(UTF_8), 0, json, 6 + wrong.length, 3);

        assertThatExceptionOfType(NotPlain.class).isThrownBy(() -> scanned(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "\\\"quoted\\\" \\\\ \\/",
                "\\b\\f\\n\\r\\t",
                "\\u0041\\u00e9\\uD83D\\ude00",
                "é\\n😀\\\\",
                "\\ud800"
            })
    void aTextIsReadAsTheParserReadsIt(String text) throws Exception {
        var json = ('"' + text + '"').getBytes(UTF_8);
        var scan = new TrustedJsonScanner(json, 0, 1);

        assertThat(scan.text()).isEqualTo(JsonValues.parse(json, 0, json.length));
        assertThat(scan.offset()).isEqualTo(json.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"a",
                "\"\\",
                "\"\\\"",
                "\"\\x\"",
                "\"\\é\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\u+123\"",
                "\"\\\n\"",
                "\"\\s\""
            })
    void aTextThatIsNotJsonIsLeftToTheParser(String json) {
        assertThatExceptionOfType(NotPlain.class)
                .isThrownBy(() -> new TrustedJsonScanner(json.getBytes(UTF_8), 0, 1).text());
    }

    @Test
    void deepNestingIsLeftToTheParser() {
        var deep = "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        assertThatExceptionOfType(NotPlain.class).isThrownBy(() -> scanned(deep.getBytes(UTF_8)));
    }

    /** A flipped bit is seen by both, or changes the digest: the scan never sees what the parser would not. */
    @Test
    void ofFlippedBitsItSeesWhatTheParserSeesOrAnotherDigest() {
        var random = new Random(20261121);
        var agreed = 0;
        for (var round = 0; round < 400; round++) {
            var json = JsonValues.write(value(random, 0)).getBytes(UTF_8);
            var sound = parsed(json);
            for (var flip = 0; flip < 25; flip++) {
                var other = json.clone();
                other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
                try {
                    var seen = scanned(other);
                    if (seen.end() == other.length && seen.digest() == sound.digest()) {
                        assertThat(JsonValues.parse(other, 0, other.length))
                                .isEqualTo(JsonValues.parse(json, 0, json.length));
                        agreed++;
                    }
                } catch (NotPlain left) {
                    agreed++;
                }
            }
        }
        assertThat(agreed).isGreaterThan(1000);
    }

    private static Map<String, @Nullable Object> value(Random random, int depth) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (var i = random.nextInt(5); i >= 0; i--) {
            members.put("m" + i + "é", leaf(random, depth));
        }
        return members;
    }

    private static @Nullable Object leaf(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 5 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> BigDecimal.valueOf(random.nextInt(), random.nextInt(4));
            case 3 -> "Zoë " + random.nextInt(100);
            case 4 -> "😀, [x]: {y}";
            case 5 -> List.of(random.nextInt(9), "z");
            default -> value(random, depth + 1);
        };
    }
}
