package io.github.syntheticsource.internal.json;

import java.util.HexFormat;

/**
 * A digest of JSON values that ignores formatting: 64-bit FNV-1a over names, texts and numbers as written.
 *
 * <p>It detects hand edits but not forgery: every step is a bijection, so a single changed character always changes the
 * digest.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-eastlake-fnv">The FNV non-cryptographic hash algorithm</a>
 */
public final class ValueDigest {

    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long hash = OFFSET_BASIS;

    /** The digest as a number. */
    public long value() {
        return hash;
    }

    /** The digest as 16 hex digits. */
    public String hex() {
        return HexFormat.of().toHexDigits(hash);
    }

    /** Adds the characters of a text. */
    public ValueDigest add(String text) {
        for (var i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        add('\u0000');
        return this;
    }

    /** Adds another digest. */
    public ValueDigest add(long other) {
        for (var shift = 0; shift < 64; shift += 16) {
            add((char) (other >>> shift));
        }
        return this;
    }

    void add(char[] text, int offset, int length) {
        for (var i = offset; i < offset + length; i++) {
            add(text[i]);
        }
        add('\u0000');
    }

    void add(char unit) {
        hash = step(hash, unit);
    }

    static long step(long hash, char unit) {
        return (hash ^ unit) * PRIME;
    }
}
