package io.github.syntheticsource.internal.json;

import com.fasterxml.jackson.core.JsonTokenId;
import io.github.syntheticsource.internal.json.JsonStreamReader.Span;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A fast scanner of JSON that is verified by a digest. It is several times as fast as a parser that reports problems.
 *
 * <p>It only ever accepts. For anything unexpected it throws {@link Unsure}, and the caller falls back to {@link
 * JsonStreamReader}. It checks what a digest of values does not cover (quotes, commas, colons, brackets, UTF-8) and
 * leaves the rest, such as the form of a number, to that digest, which equals that of {@link
 * JsonStreamReader#span(ValueDigest)}.
 */
public final class TrustedJsonScanner {

    private static final int DEEPEST = 100;

    /** Longer numbers may be out of range. */
    private static final int LONGEST_NUMBER = 30;

    /** The number of digits that always fit into a long. */
    private static final int LONG_DIGITS = 18;

    private final byte[] source;
    private int at;
    private int line;
    private int depth;
    private long hash;

    /**
     * Starts between two tokens.
     *
     * @param offset where
     * @param line the line there, from 1
     */
    public TrustedJsonScanner(byte[] source, int offset, int line) {
        this.source = source;
        this.at = offset;
        this.line = line;
    }

    /** Signals that a parser must read the JSON. It has no message, since the parser reports the problem. */
    public static final class Unsure extends Exception {

        private static final long serialVersionUID = 1L;

        public Unsure() {
            super(null, null, false, false);
        }
    }

    /** A member's name with its quoted bytes, which are compared at once. */
    public static final class Name {

        private final String text;
        private final byte[] quoted;

        /** Creates a name that needs no escapes. */
        public Name(String text) {
            this.text = text;
            this.quoted = ('"' + text + '"').getBytes(StandardCharsets.UTF_8);
        }

        /** The name itself. */
        public String text() {
            return text;
        }
    }

    /** The offset after the last token. */
    public int offset() {
        return at;
    }

    /** The current line, from 1. */
    public int line() {
        return line;
    }

    /** Reads a bracket, a comma or a colon. */
    public void take(char mark) throws Unsure {
        if (!has(mark)) {
            throw new Unsure();
        }
    }

    /** Reads a bracket, a comma or a colon if it comes next. */
    public boolean has(char mark) throws Unsure {
        if (next() != mark) {
            return false;
        }
        at++;
        return true;
    }

    /** Reads a given member name and its colon. */
    public void name(Name name) throws Unsure {
        next();
        var end = at + name.quoted.length;
        if (end > source.length || !Arrays.equals(source, at, end, name.quoted, 0, name.quoted.length)) {
            throw new Unsure();
        }
        at = end;
        take(':');
    }

    /** Reads a text that needs no escapes. */
    public String text() throws Unsure {
        take('"');
        var bytes = source;
        var end = at;
        var all = 0;
        while (end < bytes.length && bytes[end] != '"') {
            var letter = bytes[end++];
            all |= letter;
            if (letter == '\\' || (letter >= 0 && letter < ' ')) {
                throw new Unsure();
            }
        }
        if (end == bytes.length) {
            throw new Unsure();
        }
        var isAscii = all >= 0;
        var text = new String(bytes, at, end - at, isAscii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        if (!isAscii && text.indexOf('\ufffd') >= 0) {
            throw new Unsure();
        }
        at = end + 1;
        return text;
    }

    /** Reads a number of ordinary size in its original form. */
    public String number() throws Unsure {
        next();
        var start = at;
        endOfNumber();
        return written(start);
    }

    /** Reads a number of ordinary size, keeping its scale. */
    public BigDecimal decimal() throws Unsure {
        next();
        var start = at;
        var point = endOfNumber();
        return at - start > LONG_DIGITS
                ? new BigDecimal(written(start))
                : BigDecimal.valueOf(unscaled(start, point), Math.max(0, at - point - 1));
    }

    /** Reads a whole number that fits an int. */
    public int integer() throws Unsure {
        next();
        var start = at;
        var point = endOfNumber();
        var number = at - start > LONG_DIGITS ? Long.MAX_VALUE : unscaled(start, point);
        if (point < at || (int) number != number) {
            throw new Unsure();
        }
        return (int) number;
    }

    private String written(int start) {
        return new String(source, start, at - start, StandardCharsets.ISO_8859_1);
    }

    /** The digits from there up to here as one number, without their decimal point. */
    private long unscaled(int start, int point) {
        var bytes = source;
        var negative = bytes[start] == '-';
        var number = 0L;
        for (var i = negative ? start + 1 : start; i < at; i++) {
            if (i != point) {
                number = number * 10 + bytes[i] - '0';
            }
        }
        return negative ? -number : number;
    }

    /** Skips a number and returns the offset of its decimal point, or of its end. */
    private int endOfNumber() throws Unsure {
        var start = at;
        var first = start + (byteAt(start) == '-' ? 1 : 0);
        var point = digits(first);
        if (byteAt(first) == '0' && point > first + 1) {
            throw new Unsure();
        }
        var end = byteAt(point) == '.' ? digits(point + 1) : point;
        if (isOfNumber(source[end]) || end - start > LONGEST_NUMBER) {
            throw new Unsure();
        }
        at = end;
        return point;
    }

    private int digits(int start) throws Unsure {
        var end = start;
        while (byteAt(end) >= '0' && byteAt(end) <= '9') {
            end++;
        }
        if (end == start) {
            throw new Unsure();
        }
        return end;
    }

    /** Reads true or false. */
    public boolean flag() throws Unsure {
        var is = next() == 't';
        word(is ? "true" : "false");
        return is;
    }

    /** Reads null if it comes next. */
    public boolean hasNull() throws Unsure {
        if (next() != 'n') {
            return false;
        }
        word("null");
        return true;
    }

    private void word(String word) throws Unsure {
        for (var i = 0; i < word.length(); i++) {
            if (byteAt(at) != word.charAt(i)) {
                throw new Unsure();
            }
            at++;
        }
    }

    /** Skips a value with that first byte and returns its position and the digest of all values in it. */
    public Span value(char first) throws Unsure {
        hash = new ValueDigest().value();
        if (next() != first) {
            throw new Unsure();
        }
        var start = at;
        var startLine = line;
        read();
        add('\u0000');
        return new Span(start, at, startLine, hash);
    }

    private void read() throws Unsure {
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

    private void object() throws Unsure {
        open(JsonTokenId.ID_START_OBJECT);
        if (!has('}')) {
            do {
                if (next() != '"') {
                    throw new Unsure();
                }
                string(JsonTokenId.ID_FIELD_NAME);
                take(':');
                read();
            } while (has(','));
            take('}');
        }
        close(JsonTokenId.ID_END_OBJECT);
    }

    private void array() throws Unsure {
        open(JsonTokenId.ID_START_ARRAY);
        if (!has(']')) {
            do {
                read();
            } while (has(','));
            take(']');
        }
        close(JsonTokenId.ID_END_ARRAY);
    }

    private void open(int token) throws Unsure {
        if (++depth > DEEPEST) {
            throw new Unsure();
        }
        at++;
        add((char) token);
    }

    private void close(int token) {
        depth--;
        add((char) token);
    }

    private void word(String word, int token) throws Unsure {
        word(word);
        add((char) token);
        for (var i = 0; i < word.length(); i++) {
            add(word.charAt(i));
        }
        add('\u0000');
    }

    private void addNumber() throws Unsure {
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
            throw new Unsure();
        }
        var local = ValueDigest.step(hash, (char) token);
        for (var i = at; i < end; i++) {
            local = ValueDigest.step(local, (char) bytes[i]);
        }
        hash = ValueDigest.step(local, '\u0000');
        at = end;
    }

    private static boolean isOfNumber(byte letter) {
        return (letter >= '0' && letter <= '9')
                || letter == '.'
                || letter == '-'
                || letter == '+'
                || letter == 'e'
                || letter == 'E';
    }

    private void string(int token) throws Unsure {
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

    private void endText() throws Unsure {
        if (byteAt(at) != '"') {
            throw new Unsure();
        }
        at++;
    }

    /** Adds a non-ASCII character and returns the offset of its last byte. */
    private int wide(int start) throws Unsure {
        var first = byteAt(start);
        var more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
        var letter = first & (0x3f >> more);
        for (var i = 1; i <= more; i++) {
            var next = byteAt(start + i);
            if ((next & 0xc0) != 0x80) {
                throw new Unsure();
            }
            letter = (letter << 6) | (next & 0x3f);
        }
        var least = more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80;
        if (first < 0xc0
                || first > 0xf4
                || letter < least
                || letter > 0x10ffff
                || (letter >= 0xd800 && letter < 0xe000)) {
            throw new Unsure();
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

    /** The next byte that is not white space. */
    private int next() throws Unsure {
        var bytes = source;
        for (var i = at; i < bytes.length; i++) {
            var letter = bytes[i];
            if (letter > ' ') {
                at = i;
                return letter;
            }
            if (letter == '\n') {
                line++;
            } else if (letter != ' ' && letter != '\t') {
                break;
            }
        }
        throw new Unsure();
    }

    private int byteAt(int offset) throws Unsure {
        if (offset >= source.length) {
            throw new Unsure();
        }
        return source[offset] & 0xff;
    }
}
