package io.github.syntheticsource.internal.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Reads the tokens of JSON that a digest vouches for. It gives up, by {@link NotPlain}, at the first surprise. */
public class TrustedTokenReader {

    /** Longer ones may be of absurd size. */
    private static final int LONGEST_NUMBER = 30;

    /** So many digits fit a long. */
    private static final int LONG_DIGITS = 18;

    final byte[] source;
    int at;
    private int line;

    /**
     * Begins somewhere between two tokens.
     *
     * @param offset where
     * @param line the line there, from 1
     */
    TrustedTokenReader(byte[] source, int offset, int line) {
        this.source = source;
        this.at = offset;
        this.line = line;
    }

    /** A member's name with its bytes as they are written, so that they are compared all at once. */
    public static final class Name {

        private final String text;
        private final byte[] quoted;

        /** One that needs no escapes. */
        public Name(String text) {
            this.text = text;
            this.quoted = ('"' + text + '"').getBytes(StandardCharsets.UTF_8);
        }

        /** The name itself. */
        public String text() {
            return text;
        }
    }

    /** The offset after what was read last. */
    public int offset() {
        return at;
    }

    /** The present line, from 1. */
    public int line() {
        return line;
    }

    /** Reads a bracket, a comma or a colon. */
    public void expect(char mark) throws NotPlain {
        if (!has(mark)) {
            throw new NotPlain();
        }
    }

    /** Reads a bracket, a comma or a colon if it comes next. */
    public boolean has(char mark) throws NotPlain {
        if (next() != mark) {
            return false;
        }
        at++;
        return true;
    }

    /** Reads a member's name, which is this one, and its colon. */
    public void name(Name name) throws NotPlain {
        if (!hasName(name)) {
            throw new NotPlain();
        }
    }

    /** Reads a member's name and its colon if it is this one. */
    boolean hasName(Name name) throws NotPlain {
        next();
        var end = at + name.quoted.length;
        if (end > source.length || !Arrays.equals(source, at, end, name.quoted, 0, name.quoted.length)) {
            return false;
        }
        at = end;
        expect(':');
        return true;
    }

    /** Reads a text. */
    public String text() throws NotPlain {
        expect('"');
        var bytes = source;
        var end = at;
        var all = 0;
        var escapes = false;
        while (end < bytes.length && bytes[end] != '"') {
            var letter = bytes[end++];
            all |= letter;
            if (letter == '\\') {
                escapes = true;
                end++;
            } else if (letter >= 0 && letter < ' ') {
                throw new NotPlain();
            }
        }
        if (end >= bytes.length) {
            throw new NotPlain();
        }
        var isAscii = all >= 0;
        var text = new String(bytes, at, end - at, isAscii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        if (!isAscii && text.indexOf('\ufffd') >= 0) {
            throw new NotPlain();
        }
        at = end + 1;
        return escapes ? unescaped(text) : text;
    }

    private static String unescaped(String text) throws NotPlain {
        var plain = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter != '\\') {
                plain.append(letter);
            } else if (text.charAt(++i) != 'u') {
                plain.append(escaped(text.charAt(i)));
            } else {
                plain.append(hexadecimal(text, i + 1));
                i += 4;
            }
        }
        return plain.toString();
    }

    private static char hexadecimal(String text, int start) throws NotPlain {
        if (start + 4 > text.length()) {
            throw new NotPlain();
        }
        try {
            return (char) HexFormat.fromHexDigits(text, start, start + 4);
        } catch (NumberFormatException notHexadecimal) {
            throw new NotPlain();
        }
    }

    private static char escaped(char letter) throws NotPlain {
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw new NotPlain();
        };
    }

    /** Reads a number of ordinary size as it is written. */
    public String number() throws NotPlain {
        next();
        var start = at;
        endOfNumber();
        return written(start);
    }

    /** Reads a number of ordinary size, with the decimals that are written. */
    public BigDecimal decimal() throws NotPlain {
        next();
        var start = at;
        var point = endOfNumber();
        return at - start > LONG_DIGITS
                ? new BigDecimal(written(start))
                : BigDecimal.valueOf(unscaled(start, point), Math.max(0, at - point - 1));
    }

    /** Reads a whole number that fits an int. */
    public int integer() throws NotPlain {
        next();
        var start = at;
        var point = endOfNumber();
        var number = at - start > LONG_DIGITS ? Long.MAX_VALUE : unscaled(start, point);
        if (point < at || (int) number != number) {
            throw new NotPlain();
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

    /** Passes over a number; returns the offset of its decimal point, or else of its end. */
    private int endOfNumber() throws NotPlain {
        var start = at;
        var first = start + (byteAt(start) == '-' ? 1 : 0);
        var point = digits(first);
        if (byteAt(first) == '0' && point > first + 1) {
            throw new NotPlain();
        }
        var end = byteAt(point) == '.' ? digits(point + 1) : point;
        if (isOfNumber(source[end]) || end - start > LONGEST_NUMBER) {
            throw new NotPlain();
        }
        at = end;
        return point;
    }

    private int digits(int start) throws NotPlain {
        var end = start;
        while (byteAt(end) >= '0' && byteAt(end) <= '9') {
            end++;
        }
        if (end == start) {
            throw new NotPlain();
        }
        return end;
    }

    /** Reads true or false. */
    public boolean flag() throws NotPlain {
        var is = next() == 't';
        word(is ? "true" : "false");
        return is;
    }

    /** Reads null if it comes next. */
    public boolean hasNull() throws NotPlain {
        if (next() != 'n') {
            return false;
        }
        word("null");
        return true;
    }

    final void word(String word) throws NotPlain {
        for (var i = 0; i < word.length(); i++) {
            if (byteAt(at) != word.charAt(i)) {
                throw new NotPlain();
            }
            at++;
        }
    }

    static boolean isOfNumber(byte letter) {
        return (letter >= '0' && letter <= '9')
                || letter == '.'
                || letter == '-'
                || letter == '+'
                || letter == 'e'
                || letter == 'E';
    }

    /** The next byte that is no space. */
    final int next() throws NotPlain {
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
        throw new NotPlain();
    }

    final int byteAt(int offset) throws NotPlain {
        if (offset >= source.length) {
            throw new NotPlain();
        }
        return source[offset] & 0xff;
    }
}
