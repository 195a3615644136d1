package io.github.syntheticsource.internal.schema;

import java.util.regex.Pattern;

/**
 * Regular expressions that every structured-output engine interprets the same way.
 *
 * <p>Classes such as {@code \d}, groups with a {@code ?}, look-around, back references, intersections of classes and
 * reluctant or possessive quantifiers are excluded: llama.cpp drops the whole grammar at a {@code \d}. Excluded
 * patterns go into the description and are checked by the library.
 */
public final class PortablePattern {

    private static final String LITERAL = "[A-Za-z0-9 _\\-:/@#,;%&=<>]|\\\\[.\\-+*?()\\[\\]{}|/\\\\^$]|\\.";
    private static final String CLASS = "\\[\\^?(?:(?!&&)[A-Za-z0-9 _.\\-:/@#,;%&=+*?])+\\]";
    private static final String QUANTIFIER = "(?:[*+?]|\\{\\d+(?:,\\d*)?\\})(?![*+?{])";
    private static final Pattern PORTABLE =
            Pattern.compile("\\^?(?:" + LITERAL + "|" + CLASS + "|\\((?!\\?)|\\)|\\||" + QUANTIFIER + ")*\\$?");

    private PortablePattern() {}

    public static boolean isPortable(String regex) {
        return PORTABLE.matcher(regex).matches();
    }

    /**
     * The pattern with anchors: Jakarta's {@code @Pattern} must match the whole text, JSON Schema's need not.
     *
     * @param regex a portable pattern
     */
    public static String anchored(String regex) {
        var start = regex.startsWith("^") ? 1 : 0;
        var end = regex.length() - (endsInAnchor(regex) ? 1 : 0);
        var body = regex.substring(start, end);
        return hasAlternatives(body) ? "^(" + body + ")$" : "^" + body + "$";
    }

    private static boolean endsInAnchor(String regex) {
        var backslashes = 0;
        while (regex.length() - 2 - backslashes >= 0 && regex.charAt(regex.length() - 2 - backslashes) == '\\') {
            backslashes++;
        }
        return regex.endsWith("$") && backslashes % 2 == 0;
    }

    /**
     * Whether there is a bar outside of all groups. Classes of a portable pattern contain neither bars nor parentheses.
     */
    private static boolean hasAlternatives(String regex) {
        var depth = 0;
        for (var i = 0; i < regex.length(); i++) {
            switch (regex.charAt(i)) {
                case '\\' -> i++;
                case '(' -> depth++;
                case ')' -> depth--;
                case '|' -> {
                    if (depth == 0) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }
}
