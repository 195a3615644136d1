package io.github.syntheticsource.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A single-pass reader of a JSON document that knows byte offsets and lines, so that parts can be bound, copied or
 * replaced.
 */
public final class JsonStreamReader {

    private final JsonParser parser;

    private JsonStreamReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * A range of the source.
     *
     * @param start offset of its first byte
     * @param end offset after its last byte
     * @param line the line of its first byte, from 1
     * @param digest a digest of the values in it, or 0 if none was requested
     */
    public record Span(int start, int end, int line, long digest) {}

    /**
     * Reads a whole document.
     *
     * @param source UTF-8 bytes
     * @param reader reads the one value of the document
     * @throws JsonException if the bytes are not exactly one JSON document
     */
    public static void read(byte[] source, Consumer<JsonStreamReader> reader) {
        read(source, 0, source.length, reader);
    }

    /**
     * Reads a part of a document that is a single value. Offsets and lines count from its start.
     *
     * @throws JsonException if the bytes are not exactly one JSON value
     */
    public static void read(byte[] source, int offset, int length, Consumer<JsonStreamReader> reader) {
        try (var parser = JsonValues.parser(source, offset, length)) {
            var cursor = new JsonStreamReader(parser);
            if (cursor.next() == null) {
                throw cursor.problem("there is no JSON value");
            }
            reader.accept(cursor);
            JsonValues.requireEnd(parser);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Reads an object. For each member the reader is called with its name and must read its value. */
    public void members(Consumer<String> reader) {
        require(JsonToken.START_OBJECT, "an object");
        while (next() != JsonToken.END_OBJECT) {
            var name = name();
            next();
            reader.accept(name);
        }
    }

    /**
     * Reads the start of a document, up to the value of a member of its object. The rest is not read.
     *
     * @param last the name of that member
     * @param reader is called for each member before it, as {@link #members} does, and with {@code last}
     * @throws JsonException if what was read is not JSON
     */
    public static void readUntil(String last, byte[] source, BiConsumer<String, JsonStreamReader> reader) {
        try (var parser = JsonValues.parser(source, 0, source.length)) {
            var cursor = new JsonStreamReader(parser);
            cursor.next();
            cursor.require(JsonToken.START_OBJECT, "an object");
            for (var name = ""; !name.equals(last) && cursor.next() != JsonToken.END_OBJECT; ) {
                name = cursor.name();
                cursor.next();
                reader.accept(name, cursor);
            }
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Reads an array. For each item the reader is called and must read it. */
    public void items(Runnable reader) {
        require(JsonToken.START_ARRAY, "an array");
        while (next() != JsonToken.END_ARRAY) {
            reader.run();
        }
    }

    /** Reads the items of an array until the reader returns false. */
    public void itemsWhile(BooleanSupplier reader) {
        require(JsonToken.START_ARRAY, "an array");
        while (next() != JsonToken.END_ARRAY) {
            if (!reader.getAsBoolean()) {
                return;
            }
        }
    }

    /** Reads a text. */
    public String text() {
        require(JsonToken.VALUE_STRING, "a text");
        return string();
    }

    /** Reads any value as a tree. */
    public @Nullable Object tree() {
        try {
            return JsonValues.read(parser);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Skips a value and returns its position. */
    public Span span() {
        var start = parser.currentTokenLocation();
        try {
            parser.skipChildren();
        } catch (IOException e) {
            throw broken(e);
        }
        return new Span((int) start.getByteOffset(), offset(), start.getLineNr(), 0);
    }

    /** Skips a value, adding everything in it to the digest, and returns its position. */
    public Span span(ValueDigest digest) {
        var start = parser.currentTokenLocation();
        var depth = 0;
        do {
            var token = parser.currentToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            }
            addTo(digest, token);
            if (depth > 0 && next() == null) {
                throw problem("the document ends too early");
            }
        } while (depth > 0);
        addEnd(digest);
        return new Span((int) start.getByteOffset(), offset(), start.getLineNr(), digest.value());
    }

    /** The offset after the last token. */
    public int offset() {
        return (int) parser.currentLocation().getByteOffset();
    }

    /** The line of the last token, from 1. */
    public int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** Returns an exception for a problem at the current position. */
    public JsonException problem(String what) {
        return JsonValues.problem(what, parser);
    }

    private void addTo(ValueDigest digest, JsonToken token) {
        digest.add((char) token.id());
        if (!token.isStructStart() && !token.isStructEnd()) {
            try {
                digest.add(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            } catch (IOException e) {
                throw broken(e);
            }
        }
    }

    private static void addEnd(ValueDigest digest) {
        digest.add('\u0000');
    }

    private void require(JsonToken expected, String words) {
        if (parser.currentToken() != expected) {
            throw problem("expected " + words + " here");
        }
    }

    private @Nullable JsonToken next() {
        try {
            var token = parser.nextToken();
            if (token == null && !parser.getParsingContext().inRoot()) {
                throw problem("the document ends too early");
            }
            return token;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private String name() {
        try {
            return parser.currentName();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private String string() {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static RuntimeException broken(IOException e) {
        return e instanceof JsonProcessingException broken ? JsonValues.problem(broken) : new UncheckedIOException(e);
    }
}
