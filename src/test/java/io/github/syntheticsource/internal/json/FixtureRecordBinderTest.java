package io.github.syntheticsource.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way and the long way must never disagree: the short one says yes only where the long one says the same. */
class FixtureRecordBinderTest {

    enum Ward {
        SURGERY,
        CARDIOLOGY
    }

    record Line(String code, BigDecimal price, Optional<String> note) {}

    record Everything(
            int i,
            Integer boxed,
            long l,
            double d,
            boolean b,
            Boolean flag,
            String s,
            BigDecimal amount,
            BigInteger big,
            UUID id,
            LocalDate date,
            LocalTime time,
            LocalDateTime dateTime,
            Instant instant,
            Duration duration,
            Ward ward,
            List<Line> lines,
            Set<Ward> wards,
            Optional<Line> first) {}

    private static final String VALID = """
            {"i":1,"boxed":2,"l":9007199254740993,"d":1.5,"b":true,"flag":false,"s":"a \\"b\\" é 😀","amount":1500.00,\
            "big":123456789012345678901234567890,"id":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","date":"2026-11-21",\
            "time":"14:05:00","dateTime":"2026-11-21T14:05:00","instant":"2026-11-21T14:05:00Z","duration":"PT1H30M",\
            "ward":"SURGERY","lines":[{"code":"A","price":1.10,"note":null},{"code":"B","price":2,"note":"x"}],\
            "wards":["SURGERY","CARDIOLOGY"],"first":null}""";

    @Test
    void aValidRecordIsBoundTheShortWayToTheSameInstance() {
        var shortWay = shortWay(VALID, Everything.class);

        assertThat(shortWay).isNotNull().isEqualTo(JsonBinder.shared().bind(VALID, Everything.class));
        assertThat(((Everything) shortWay).amount()).isEqualTo(new BigDecimal("1500.00"));
    }

    /** Planted faults: other values, missing and doubled members, cut and spliced text, 20,000 of them. */
    @Test
    void whateverTheShortWayAcceptsTheLongWayBindsToTheSame() {
        var random = new Random(42);
        var values = List.of(
                "null",
                "1",
                "-1",
                "1.5",
                "1e3",
                "\"12\"",
                "\"\"",
                "true",
                "\"true\"",
                "[]",
                "{}",
                "[null]",
                "[1]",
                "\"SURGERY\"",
                "\"surgery\"",
                "\"2026-11-21\"",
                "\"2026-11-21T14:05:00Z\"",
                "\"2026-11-21T14:05:00\"",
                "99999999999999999999",
                "1e400",
                "\"3f2504e0-4f89-41d3-9a0c-0305e82c3301\"",
                "\"PT5S\"",
                "\"14:05\"",
                "{\"code\":\"A\",\"price\":1,\"note\":null}",
                "[[1]]",
                "\"x\"",
                "0",
                "1.0");
        var accepted = 0;
        for (var round = 0; round < 20_000; round++) {
            var json = mutated(random, values);
            var shortWay = shortWay(json, Everything.class);
            if (shortWay != null) {
                accepted++;
                assertThat(JsonBinder.shared().bind(json, Everything.class))
                        .as(json)
                        .isEqualTo(shortWay);
            }
        }
        assertThat(accepted).isBetween(100, 19_000);
    }

    @SuppressWarnings("unchecked")
    private static String mutated(Random random, List<String> values) {
        var members = new ArrayList<String>();
        ((Map<String, Object>) JsonValues.parse(VALID))
                .forEach((name, value) -> members.add("\"" + name + "\":" + JsonValues.write(value)));
        for (var faults = random.nextInt(3); faults >= 0; faults--) {
            var at = random.nextInt(members.size());
            var name = members.get(at).substring(0, members.get(at).indexOf(':') + 1);
            switch (random.nextInt(8)) {
                case 0 -> members.remove(at);
                case 1 -> members.add(members.get(at));
                case 2 -> members.add("\"unknown\":1");
                case 3 -> java.util.Collections.shuffle(members, random);
                default -> members.set(at, name + values.get(random.nextInt(values.size())));
            }
        }
        var json = "{" + String.join(",", members) + "}";
        return random.nextInt(20) == 0
                ? json + "1"
                : random.nextInt(20) == 0 ? json.substring(0, json.length() / 2) : json;
    }

    @Test
    void componentsMayStandInAnyOrder() {
        assertThat(shortWay("{\"high\":2,\n \"\\u006cow\" : 1}", Strict.class)).isEqualTo(new Strict(1, 2));
    }

    @Test
    void listsAndSetsAreOfTheClassesThatJacksonMakes() {
        var shortWay = (Everything) shortWay(VALID, Everything.class);
        var longWay = (Everything) JsonBinder.shared().bind(VALID, Everything.class);

        assertThat(shortWay.lines()).isExactlyInstanceOf(ArrayList.class).hasSameClassAs(longWay.lines());
        assertThat(shortWay.wards()).isExactlyInstanceOf(HashSet.class).hasSameClassAs(longWay.wards());
    }

    record Strict(int low, int high) {
        Strict {
            if (low > high) {
                throw new IllegalArgumentException("low exceeds high");
            }
        }
    }

    @Test
    void aConstructorThatRefusesIsQuotedByTheLongWay() {
        assertThatThrownBy(() -> bind("{\"low\":2,\"high\":1}", Strict.class))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("low exceeds high");
    }

    record Price(BigDecimal amount) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0.00",
                "-0.00",
                "-0.05",
                "7",
                "160.00",
                "-1048.350",
                "999999999999999999",
                "-99999999999999999",
                "9999999999999999.9",
                "9999999999999999999",
                "-9223372036854775809",
                "0.12345678901234567",
                "0.1234567890123456789012345678"
            })
    void anAmountIsReadWithTheDecimalsThatAreWritten(String amount) {
        assertThat(shortWay("{\"amount\":" + amount + "}", Price.class)).isEqualTo(new Price(new BigDecimal(amount)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "-", "1.", ".5", "+1", "1e3", "1.5E2", "--1", "1-1", "1.2.3", "\"1\"", "1x"})
    void whatIsNoPlainAmountIsLeftToTheLongWay(String amount) {
        assertThat(shortWay("{\"amount\":" + amount + "}", Price.class)).isNull();
    }

    @SuppressWarnings("UnicodeInCode") // what users may write
    record Count(int größe) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 7, -7, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aWholeNumberIsReadAsItIs(int number) {
        assertThat(shortWay("{\"größe\":" + number + "}", Count.class)).isEqualTo(new Count(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2147483648", "-2147483649", "4294967296", "18446744073709551616", "1.0", "00", "null", "1e0"})
    void whatFitsNoIntIsLeftToTheLongWay(String number) {
        assertThat(shortWay("{\"größe\":" + number + "}", Count.class)).isNull();
    }

    record Renamed(@JsonProperty("ICD-10") String icd) {}

    record Self(String name, Optional<Self> next) {}

    static class Pojo {
        public int number;
    }

    @SuppressWarnings("ArrayRecordComponent") // what users may write
    record Arrays(int[] numbers) {}

    @Test
    void whatJacksonCouldReadInAnotherWayIsNotPlain() {
        assertThat(List.<Type>of(Renamed.class, Self.class, Pojo.class, Arrays.class, Map.class, Object.class))
                .allSatisfy(type -> assertThat(SimpleType.of(type)).isNull());
        assertThat(bind("{\"ICD-10\":\"M54\"}", Renamed.class)).isEqualTo(new Renamed("M54"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"low\":1}",
                "{\"low\":1,\"high\":null}",
                "{\"low\":1,\"high\":2,\"low\":3}",
                "{\"low\":1,\"low\":2}",
                "{\"high\":1,\"high\":2}",
                "{\"low\":1,\"high\":2}x"
            })
    void nothingIsBoundThatTheLongWayRefuses(String json) {
        assertThat(shortWay(json, Strict.class)).isNull();
        assertThatThrownBy(() -> bind(json, Strict.class)).isInstanceOf(JsonException.class);
    }

    private static Object shortWay(String json, Class<?> type) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return TrustedRecordReader.read(bytes, 0, bytes.length, SimpleType.of(type));
    }

    private static Object bind(String json, Class<?> type) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return FixtureRecordBinder.bind(bytes, 0, bytes.length, type);
    }
}
