package io.github.syntheticsource.internal.schema;

import java.util.regex.Pattern;

/**
 * Regular expressions that every structured-output engine reads alike.
 *
 * <p>Classes such as {@code \d}, groups with a {@code ?}, look-around, back references, intersections of classes and
 * reluctant or possessive quantifiers are left out: llama.cpp drops the whole grammar at a {@code \d}. What is left out
 * is told in words and checked on our side.
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

    /** Whether a bar stands outside of all groups. Inside a class a portable pattern has neither bars nor groups. */
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
