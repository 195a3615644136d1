package io.github.syntheticsource.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.syntheticsource.internal.text.TextExcerpt;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON as plain Java: {@link Map}, {@link List}, {@link String}, {@link BigDecimal}, {@link Boolean} and null.
 *
 * <p>Numbers keep their scale ({@code 1500.00} stays that), members keep their order. Reading is strict: a duplicate
 * member, text after the value or a number out of range is an error.
 */
public final class JsonValues {

    /** Numbers with more digits are rejected, so that nothing expands {@code 1e999999999}. */
    private static final int MAX_DIGITS = 400;

    private static final int LONGEST_QUOTE = 40;

    /** Numbers from {@code 1e308} on are rejected, so that none becomes an infinite {@code double}. */
    private static final int MAX_WHOLE_DIGITS = 308;

    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(20_000_000)
                    .build())
            .build();

    private JsonValues() {}

    /**
     * Reads one JSON value.
     *
     * @throws JsonException if the text is not exactly one JSON value
     */
    public static @Nullable Object parse(String text) {
        try (var parser = FACTORY.createParser(text)) {
            parser.nextToken();
            var value = read(parser);
            requireEnd(parser);
            return value;
        } catch (JsonProcessingException e) {
            throw problem(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one JSON value from UTF-8 bytes.
     *
     * @throws JsonException if the bytes are not exactly one JSON value
     */
    public static @Nullable Object parse(byte[] source, int offset, int length) {
        try (var parser = parser(source, offset, length)) {
            parser.nextToken();
            var value = read(parser);
            requireEnd(parser);
            return value;
        } catch (JsonProcessingException e) {
            throw problem(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rejects UTF-16 and UTF-32, which Jackson would detect, and whose offsets are not byte offsets. */
    static JsonParser parser(byte[] source, int offset, int length) throws IOException {
        var parser = FACTORY.createParser(source, offset, length);
        if (parser.currentLocation().getByteOffset() < 0) {
            parser.close();
            throw new JsonException("the text is not UTF-8", "", 1, 1, null);
        }
        return parser;
    }

    /**
     * Returns the value as compact JSON in UTF-8-safe text: members in order, non-ASCII characters unescaped, lone
     * surrogates escaped.
     */
    public static String write(@Nullable Object value) {
        var out = new StringWriter();
        try (var generator = FACTORY.createGenerator(out)) {
            write(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return encodable(out.toString());
    }

    /**
     * The JSON with each lone surrogate escaped, because UTF-8 cannot encode it and an encoder would write {@code ?}.
     */
    static String encodable(String json) {
        StringBuilder escaped = null;
        for (var i = json.length() - 1; i >= 0; i--) {
            var unit = json.charAt(i);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            if (Character.isLowSurrogate(unit) && i > 0 && Character.isHighSurrogate(json.charAt(i - 1))) {
                i--;
                continue;
            }
            escaped = escaped == null ? new StringBuilder(json) : escaped;
            escaped.replace(i, i + 1, "\\u" + HexFormat.of().toHexDigits(unit));
        }
        return escaped == null ? json : escaped.toString();
    }

    /**
     * Returns the canonical text of a value: members sorted, numbers without trailing zeros, line ends as LF, text in
     * Unicode NFC. Equal values have equal canonical texts, however they were written.
     */
    public static String canonical(@Nullable Object value) {
        return write(canonicalValue(value));
    }

    /** Whether two trees have equal values; {@code 1.0} and {@code 1.00} are equal. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(canonicalValue(one), canonicalValue(other));
    }

    private static @Nullable Object canonicalValue(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            var sorted = new TreeMap<String, @Nullable Object>();
            members.forEach((name, member) -> sorted.put(canonicalText(String.valueOf(name)), canonicalValue(member)));
            return sorted;
        }
        if (value instanceof List<?> items) {
            var list = new ArrayList<@Nullable Object>(items.size());
            items.forEach(item -> list.add(canonicalValue(item)));
            return list;
        }
        if (value instanceof String text) {
            return canonicalText(text);
        }
        return value instanceof Number number ? canonicalNumber(decimal(number)) : value;
    }

    private static BigDecimal canonicalNumber(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -MAX_DIGITS ? stripped.setScale(0) : stripped;
    }

    private static String canonicalText(String text) {
        if (isPlainAscii(text)) {
            return text;
        }
        return java.text.Normalizer.normalize(
                text.replace("\r\n", "\n").replace('\r', '\n'), java.text.Normalizer.Form.NFC);
    }

    /** Avoids loading the normalizer's tables, which takes longer than the rest of a replay. */
    private static boolean isPlainAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit == '\r' || unit >= 0x80) {
                return false;
            }
        }
        return true;
    }

    static @Nullable Object read(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == null) {
            throw problem("there is no JSON value", parser);
        }
        return switch (token) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readNumber(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw problem("unexpected " + token.asString(), parser);
        };
    }

    private static Map<String, @Nullable Object> readObject(JsonParser parser) throws IOException {
        var members = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            members.put(name, read(parser));
        }
        return members;
    }

    private static List<@Nullable Object> readArray(JsonParser parser) throws IOException {
        var items = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser));
        }
        return items;
    }

    private static BigDecimal readNumber(JsonParser parser) throws IOException {
        try {
            var number = parser.getDecimalValue();
            if (number.scale() > MAX_DIGITS
                    || number.precision() > MAX_DIGITS
                    || (long) number.precision() - number.scale() > MAX_WHOLE_DIGITS) {
                throw problem(
                        "the number [" + TextExcerpt.of(parser.getText(), LONGEST_QUOTE) + "] is out of range", parser);
            }
            return number;
        } catch (NumberFormatException e) {
            throw problem(
                    "the number [" + TextExcerpt.of(parser.getText(), LONGEST_QUOTE) + "] is out of range", parser);
        }
    }

    private static void write(JsonGenerator generator, @Nullable Object value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof Map<?, ?> members) {
            generator.writeStartObject();
            for (var member : members.entrySet()) {
                generator.writeFieldName(String.valueOf(member.getKey()));
                write(generator, member.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> items) {
            generator.writeStartArray();
            for (var item : items) {
                write(generator, item);
            }
            generator.writeEndArray();
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value instanceof Number number) {
            generator.writeNumber(decimal(number));
        } else {
            generator.writeString(value.toString());
        }
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof BigInteger integer ? new BigDecimal(integer) : new BigDecimal(number.toString());
    }

    static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw problem("there is more text after the end of the JSON value", parser);
        }
    }

    static JsonException problem(String what, JsonParser parser) {
        var place = parser.currentTokenLocation();
        return new JsonException(what, "", place.getLineNr(), Math.max(1, place.getColumnNr()), null);
    }

    static JsonException problem(JsonProcessingException e) {
        var place = e.getLocation();
        return new JsonException(
                e.getOriginalMessage(),
                "",
                place == null ? 1 : place.getLineNr(),
                place == null ? 1 : place.getColumnNr(),
                e);
    }
}
