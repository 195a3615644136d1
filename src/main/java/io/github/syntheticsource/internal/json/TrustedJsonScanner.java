package io.github.syntheticsource.internal.json;

import com.fasterxml.jackson.core.JsonTokenId;
import io.github.syntheticsource.internal.json.JsonStreamReader.Span;

/**
 * Goes over JSON that a digest vouches for, several times as fast as a parser that has to find words for every fault.
 *
 * <p>It only ever says yes. Whatever surprises it is {@link NotPlain}, and left to {@link JsonStreamReader}. It checks what a digest
 * of values does not see (quotes, commas, colons, brackets, UTF-8) and leaves the rest, such as how a number is written, to
 * that digest, which is the same as {@link JsonStreamReader#span(ValueDigest)} gives.
 */
public final class TrustedJsonScanner extends TrustedTokenReader {

    private static final int DEEPEST = 100;

    private int depth;
    private long hash;

    /**
     * Begins somewhere between two tokens.
     *
     * @param offset where
     * @param line the line there, from 1
     */
    public TrustedJsonScanner(byte[] source, int offset, int line) {
        super(source, offset, line);
    }

    /** Passes over a value that begins like this and says where it stands; the digest is that of all values in it. */
    public Span value(char first) throws NotPlain {
        hash = new ValueDigest().value();
        if (next() != first) {
            throw new NotPlain();
        }
        var start = at;
        var startLine = line();
        read();
        add('\u0000');
        return new Span(start, at, startLine, hash);
    }

    private void read() throws NotPlain {
        switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string(JsonTokenId.ID_STRING);
            case 't' -> word("true", JsonTokenId.ID_TRUE);
            case 'f' -> word("false", JsonTokenId.ID_FALSE);
            case 'n' -> word("null", JsonTokenId.ID_NULL);
            default -> addNumber();
        }
    }

    private void object() throws NotPlain {
        open(JsonTokenId.ID_START_OBJECT);
        if (!has('}')) {
            do {
                if (next() != '"') {
                    throw new NotPlain();
                }
                string(JsonTokenId.ID_FIELD_NAME);
                expect(':');
                read();
            } while (has(','));
            expect('}');
        }
        close(JsonTokenId.ID_END_OBJECT);
    }

    private void array() throws NotPlain {
        open(JsonTokenId.ID_START_ARRAY);
        if (!has(']')) {
            do {
                read();
            } while (has(','));
            expect(']');
        }
        close(JsonTokenId.ID_END_ARRAY);
    }

    private void open(int token) throws NotPlain {
        if (++depth > DEEPEST) {
            throw new NotPlain();
        }
        at++;
        add((char) token);
    }

    private void close(int token) {
        depth--;
        add((char) token);
    }

    private void word(String word, int token) throws NotPlain {
        word(word);
        add((char) token);
        for (var i = 0; i < word.length(); i++) {
            add(word.charAt(i));
        }
        add('\u0000');
    }

    private void addNumber() throws NotPlain {
        var bytes = source;
        var end = at;
        var token = JsonTokenId.ID_NUMBER_INT;
        while (end < bytes.length && isOfNumber(bytes[end])) {
            if (bytes[end] > '9' || bytes[end] == '.') {
                token = JsonTokenId.ID_NUMBER_FLOAT;
            }
            end++;
        }
        if (end == at) {
            throw new NotPlain();
        }
        var local = ValueDigest.step(hash, (char) token);
        for (var i = at; i < end; i++) {
            local = ValueDigest.step(local, (char) bytes[i]);
        }
        hash = ValueDigest.step(local, '\u0000');
        at = end;
    }

    private void string(int token) throws NotPlain {
        var bytes = source;
        var local = ValueDigest.step(hash, (char) token);
        var i = at + 1;
        for (; i < bytes.length; i++) {
            var letter = bytes[i];
            if (letter == '"' || letter == '\\' || letter < ' ') {
                if (letter >= 0) {
                    break;
                }
                hash = local;
                i = wide(i);
                local = hash;
            } else {
                local = ValueDigest.step(local, (char) letter);
            }
        }
        hash = local;
        at = i;
        endText();
        add('\u0000');
    }

    private void endText() throws NotPlain {
        if (byteAt(at) != '"') {
            throw new NotPlain();
        }
        at++;
    }

    /** Adds a letter beyond ASCII; returns the offset of its last byte. */
    private int wide(int start) throws NotPlain {
        var first = byteAt(start);
        var more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
        var letter = first & (0x3f >> more);
        for (var i = 1; i <= more; i++) {
            var next = byteAt(start + i);
            if ((next & 0xc0) != 0x80) {
                throw new NotPlain();
            }
            letter = (letter << 6) | (next & 0x3f);
        }
        var least = more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80;
        if (first < 0xc0
                || first > 0xf4
                || letter < least
                || letter > 0x10ffff
                || (letter >= 0xd800 && letter < 0xe000)) {
            throw new NotPlain();
        }
        if (Character.isBmpCodePoint(letter)) {
            add((char) letter);
        } else {
            add(Character.highSurrogate(letter));
            add(Character.lowSurrogate(letter));
        }
        return start + more;
    }

    private void add(char unit) {
        hash = ValueDigest.step(hash, unit);
    }
}
