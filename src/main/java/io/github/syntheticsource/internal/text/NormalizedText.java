package io.github.syntheticsource.internal.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A normalized text: Unicode NFKC, lower case, single spaces, plain quotes and dashes, no invisible characters. Each
 * character is mapped to its index in the original.
 */
public final class NormalizedText {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final String original;
    private final StringBuilder normal = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private NormalizedText(String original) {
        this.original = original;
        this.starts = new int[original.length() + 16];
        this.ends = new int[original.length() + 16];
        for (var at = 0; at < original.length(); ) {
            var end = clusterEnd(at);
            add(original.substring(at, end), at, end);
            at = end;
        }
    }

    static NormalizedText of(String text) {
        return new NormalizedText(text);
    }

    /** Returns the normalized and stripped text. */
    public static String normal(String text) {
        return of(text).normal.toString().strip();
    }

    /** Returns the normalized text without accents: {@code muller} for {@code Müller}. */
    public static String unaccented(String normal) {
        var bare =
                MARKS.matcher(Normalizer.normalize(normal, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC)
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd');
    }

    String original() {
        return original;
    }

    /** Returns the normalized text; it may begin or end with a space. */
    String text() {
        return normal.toString();
    }

    /** Returns the start index in the original of a part that starts here. */
    int originalStart(int start) {
        return starts[start];
    }

    /** Returns the end index in the original of a non-empty part that ends here. */
    int originalEnd(int end) {
        return ends[end - 1];
    }

    /** Returns the end of a character with its combining marks, since they may form one character. */
    private int clusterEnd(int at) {
        var end = at + Character.charCount(original.codePointAt(at));
        while (end < original.length()) {
            var next = original.codePointAt(end);
            if (!isMark(next) && !(isJamo(original.codePointBefore(end)) && isJamo(next))) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private static boolean isMark(int point) {
        var type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isJamo(int point) {
        return point >= 0x1100 && point <= 0x11ff;
    }

    private void add(String cluster, int start, int end) {
        var folded = fold(cluster);
        for (var i = 0; i < folded.length(); i++) {
            var unit = folded.charAt(i);
            if (Character.isWhitespace(unit) || Character.isSpaceChar(unit)) {
                if (!normal.isEmpty() && normal.charAt(normal.length() - 1) == ' ') {
                    continue;
                }
                unit = ' ';
            }
            if (normal.length() == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
                ends = Arrays.copyOf(ends, 2 * ends.length);
            }
            starts[normal.length()] = start;
            ends[normal.length()] = end;
            normal.append(unit);
        }
    }

    private static String fold(String cluster) {
        if (cluster.length() == 1 && cluster.charAt(0) < 0x80) {
            return cluster.toLowerCase(Locale.ROOT);
        }
        var single = cluster.codePointAt(0);
        if (cluster.length() == Character.charCount(single)) {
            var plain = plain(single);
            if (plain != null) {
                return plain;
            }
        }
        var compatible = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
        var folded = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        var digits = new StringBuilder(folded.length());
        folded.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                digits.append((char) ('0' + Character.digit(point, 10)));
            } else {
                digits.appendCodePoint(point);
            }
        });
        return digits.toString();
    }

    /** Typographic and invisible characters, or null for any other. */
    private static @Nullable String plain(int point) {
        return switch (point) {
            case 0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0xb4, 0x60, 0x2bc -> "'";
            case 0x201c, 0x201d, 0x201e, 0x201f, 0x2033, 0xab, 0xbb -> "\"";
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe58, 0xff0d -> "-";
            case 0x152, 0x153 -> "oe";
            case 0xc6, 0xe6 -> "ae";
            // soft hyphen, zero width, direction marks, byte order mark
            case 0xad,
                    0x200b,
                    0x200c,
                    0x200e,
                    0x200f,
                    0x202a,
                    0x202b,
                    0x202c,
                    0x202d,
                    0x202e,
                    0x2060,
                    0x2066,
                    0x2067,
                    0x2068,
                    0x2069,
                    0xfeff -> "";
            default -> null;
        };
    }
}
