package io.github.syntheticsource.internal.json;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.syntheticsource.internal.json.JsonStreamReader.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonStreamReaderTest {

    private static final String RECORD =
            "{\"name\":\"Zoë \uD83D\uDE00\", \"amount\" : 1500.00, \"tags\":[true,null,-1]}";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n\t ", ""})
    void spansAreExactInBytes(String newline) {
        var document = "{ \"n\": \"\uD83D\uDE00é\"," + newline + "\"records\": [" + newline + RECORD + " ," + newline
                + RECORD + newline + "]" + newline + "}" + newline;

        for (var mark : List.of("", "\uFEFF")) {
            var bytes = (mark + document).getBytes(UTF_8);
            var spans = records(bytes);

            assertThat(spans)
                    .extracting(span -> new String(bytes, span.start(), span.end() - span.start(), UTF_8))
                    .containsExactly(RECORD, RECORD);
        }
    }

    @Test
    void spansCountLinesFromOne() {
        var bytes = ("{\n\"records\": [\n" + RECORD + ",\r\n\r\n" + RECORD + "]}").getBytes(UTF_8);

        assertThat(records(bytes)).extracting(Span::line).containsExactly(3, 5);
    }

    @Test
    void aPartIsReadByItsOwnOffsets() {
        var bytes = ("junk" + RECORD + "junk").getBytes(UTF_8);
        var spans = new ArrayList<Span>();

        JsonStreamReader.read(bytes, 4, bytes.length - 8, cursor -> spans.add(cursor.span()));

        assertThat(spans).containsExactly(new Span(0, bytes.length - 8, 1, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    {"a":1,"b":[true]}        ~ { "a" : 1 , "b" : [ true ] }
                    {"a":"A"}                 ~ {"a":"\\u0041"}
                    {"a":"/"}                 ~ {"a":"\\/"}
                    {}                        ~ {  }
                    """)
    void aDigestIsOfValuesNotOfLayout(String one, String other) {
        assertThat(digest(one)).isEqualTo(digest(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    {"a":1}          ~ {"a":"1"}
                    {"a":1}          ~ {"a":1.0}
                    {"a":1}          ~ {"b":1}
                    {"a":null}       ~ {"a":"null"}
                    {"a":true}       ~ {"a":false}
                    {"a":[1,2]}      ~ {"a":[12]}
                    {"a":[[1],2]}    ~ {"a":[1,[2]]}
                    {"a":[]}         ~ {"a":{}}
                    {"a":1,"b":2}    ~ {"b":2,"a":1}
                    {"a":"b"}        ~ {"a":"b "}
                    {"a":"","b":"c"} ~ {"a":"c","b":""}
                    """)
    void anotherValueHasAnotherDigest(String one, String other) {
        assertThat(digest(one)).isNotEqualTo(digest(other));
    }

    @Test
    void everyChangedCharacterChangesTheDigest() {
        var text = "Zoë Müller 1234567890 ab";
        var digests = new HashSet<Long>();
        digests.add(digest("{\"a\":\"" + text + "\"}"));

        for (var i = 0; i < text.length(); i++) {
            for (var c = 'A'; c <= 'Z'; c++) {
                digests.add(digest("{\"a\":\"" + text.substring(0, i) + c + text.substring(i + 1) + "\"}"));
            }
        }

        // Z and M stand there already
        assertThat(digests).hasSize(1 + text.length() * 26 - 2);
    }

    @Test
    void everyChangedDigitChangesTheDigest() {
        var digests = new HashSet<Long>();

        for (var number = 1000; number < 10_000; number++) {
            digests.add(digest("{\"a\":" + number + "}"));
        }

        assertThat(digests).hasSize(9_000);
    }

    @Test
    void digestsArePinned() {
        assertThat(new ValueDigest().add("a").hex()).isEqualTo("089be207b544f1e4");
        assertThat(Long.toHexString(digest("{\"id\":1,\"name\":\"x\"}"))).isEqualTo("42bbfa8c024aeb02");
    }

    @Test
    void aValueIsReadAsATreeOrAsText() {
        var seen = new ArrayList<Object>();

        JsonStreamReader.read(
                "{\"a\":\"x\",\"b\":[1,{\"c\":2}]}".getBytes(UTF_8),
                cursor -> cursor.members(name -> {
                    seen.add(name);
                    seen.add(name.equals("a") ? cursor.text() : JsonValues.write(cursor.tree()));
                }));

        assertThat(seen).containsExactly("a", "x", "b", "[1,{\"c\":2}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    {"records":5}                ~ expected an array here (line 1, column 12)
                    []                           ~ expected an object here (line 1, column 1)
                    ``                           ~ there is no JSON value (line 1, column 1)
                    {"records":[]} {}            ~ there is more text after the end of the JSON value (line 1, column 16)
                    """)
    void whatIsNotThereIsSaidWithThePlace(String document, String message) {
        assertThatThrownBy(() -> JsonStreamReader.read(
                        document.getBytes(UTF_8), cursor -> cursor.members(name -> cursor.items(cursor::span))))
                .isInstanceOf(JsonException.class)
                .hasMessage(message);
    }

    @Test
    void aDocumentCutAnywhereIsRefused() {
        var bytes = ("{\"records\":[" + RECORD + "," + RECORD + "]}").getBytes(UTF_8);

        for (var length = 0; length < bytes.length; length++) {
            var cut = length;
            assertThatThrownBy(() -> JsonStreamReader.read(
                            bytes,
                            0,
                            cut,
                            cursor -> cursor.members(name -> cursor.items(() -> cursor.span(new ValueDigest())))))
                    .as("%d bytes", cut)
                    .isInstanceOf(JsonException.class);
        }
    }

    @Test
    void refusesUtf16() {
        assertThatThrownBy(() -> records("{}".getBytes(UTF_16LE))).hasMessageStartingWith("the text is not UTF-8");
    }

    private static List<Span> records(byte[] bytes) {
        var spans = new ArrayList<Span>();
        JsonStreamReader.read(
                bytes,
                cursor -> cursor.members(name -> {
                    if (name.equals("records")) {
                        cursor.items(() -> spans.add(cursor.span(new ValueDigest())));
                    } else {
                        cursor.tree();
                    }
                }));
        return spans;
    }

    private static long digest(String json) {
        var digest = new long[1];
        JsonStreamReader.read(
                json.getBytes(UTF_8),
                cursor -> digest[0] = cursor.span(new ValueDigest()).digest());
        return digest[0];
    }
}
