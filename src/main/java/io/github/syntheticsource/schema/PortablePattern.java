package io.github.syntheticsource.schema;

import java.util.regex.Pattern;

/**
 * Regular expressions that every structured-output engine reads alike.
 *
 * <p>Classes such as {@code \d}, look-around, back references and possessive quantifiers are left out: llama.cpp drops
 * the whole grammar at a {@code \d}. What is left out is told in words and checked on our side.
 */
final class PortablePattern {

    private static final Pattern PORTABLE =
            Pattern.compile("\\^?(?:[A-Za-z0-9 _\\-:/@#,;%&=<>]|\\\\[.\\-+*?()\\[\\]{}|/\\\\^$]|\\.|"
                    + "\\[\\^?[A-Za-z0-9 _.\\-:/@#,;%&=+*?]+\\]|\\((?!\\?)|\\(\\?:|\\)|\\||[*+?](?![+?])|"
                    + "\\{\\d+(?:,\\d*)?\\}(?![+?]))*\\$?");

    private PortablePattern() {}

    static boolean isPortable(String regex) {
        return PORTABLE.matcher(regex).matches() && !regex.contains("(?:");
    }

    /** The pattern with anchors: Jakarta's {@code @Pattern} must match the whole text, JSON Schema's need not. */
    static String anchored(String regex) {
        var alternatives = regex.indexOf('|') >= 0;
        var start = regex.startsWith("^");
        var end = regex.endsWith("$") && !regex.endsWith("\\$");
        if ((start && end) || !alternatives) {
            return (start ? "" : "^") + regex + (end ? "" : "$");
        }
        return "^(" + regex + ")$";
    }
}
