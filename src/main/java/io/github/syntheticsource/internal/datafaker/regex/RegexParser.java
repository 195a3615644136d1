package io.github.syntheticsource.internal.datafaker.regex;

import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the structure of a regular expression; character classes are evaluated by {@link Pattern}.
 *
 * <p>The library included in Datafaker (rgxgen 3.1) supports only 33 of 40 common patterns: it rejects inline flags, POSIX
 * classes and scripts, treats class intersections and named references as text, and writes the text of look-aheads.
 */
final class RegexParser {

    private static final Pattern BETWEEN_CHARACTERS = Pattern.compile("[\\^$]|\\\\[bBAzZGE]");
    private static final Pattern QUOTED = Pattern.compile("\\\\Q((?s:.*?))(?:\\\\E|\\z)");
    private static final Pattern REFERENCE = Pattern.compile("\\\\(?:k<(\\w+)>|([1-9]))");
    private static final Pattern LOOK_AROUND = Pattern.compile("\\(\\?<?[=!]");
    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?<(\\w+)>");
    private static final Pattern FLAGS = Pattern.compile("\\(\\?([a-zA-Z-]*)([:)>])");
    private static final Pattern CLASS =
            Pattern.compile("\\.|\\\\(?:[pPN](?:\\{[^}]*}|.)|x(?:\\{[^}]*}|..)|u.{4}|c.|0[0-7]{0,3}|\\p{L})");
    private static final Pattern LITERAL = Pattern.compile("(?s)\\\\?(.)");
    private static final Pattern QUANTIFIER = Pattern.compile("(?:[*+?]|\\{(\\d+)(?:,(\\d*))?})[?+]?");

    private final String regex;
    private final Matcher token;
    private int at;
    private int groups;
    private int flags;

    RegexParser(String regex) {
        this.regex = Pattern.compile(regex).pattern();
        this.token = LITERAL.matcher(regex);
    }

    RegexNode parse() {
        return choice();
    }

    private RegexNode choice() {
        var branches = new ArrayList<RegexNode>();
        branches.add(sequence());
        while (next() == '|') {
            at++;
            branches.add(sequence());
        }
        return branches.size() == 1 ? branches.get(0) : RegexNode.choice(branches);
    }

    private RegexNode sequence() {
        var parts = new ArrayList<RegexNode>();
        while (at < regex.length() && next() != '|' && next() != ')') {
            parts.add(repeated(atom()));
        }
        return RegexNode.sequence(parts);
    }

    private RegexNode repeated(RegexNode part) {
        var kind = next();
        if (!reads(QUANTIFIER)) {
            return part;
        }
        var least = kind == '{' ? Integer.parseInt(token.group(1)) : kind == '+' ? 1 : 0;
        var most = kind == '?' ? "1" : kind != '{' ? "" : token.group(2) == null ? token.group(1) : token.group(2);
        return RegexNode.repeat(part, least, most.isEmpty() ? -1 : Integer.parseInt(most));
    }

    private RegexNode atom() {
        if (reads(BETWEEN_CHARACTERS)) {
            return RegexNode.empty();
        }
        if (reads(QUOTED)) {
            return RegexNode.literal(token.group(1));
        }
        if (reads(REFERENCE)) {
            return RegexNode.reference(token.group(1) == null ? token.group(2) : token.group(1));
        }
        if (next() == '(') {
            return group();
        }
        if (next() == '[') {
            return oneOf(nestedClass());
        }
        if (reads(CLASS)) {
            return oneOf(token.group());
        }
        reads(LITERAL);
        return RegexNode.literal(token.group(1));
    }

    private RegexNode group() {
        if (reads(LOOK_AROUND)) {
            inside();
            return RegexNode.empty();
        }
        if (reads(NAMED_GROUP)) {
            var name = token.group(1);
            return RegexNode.group(String.valueOf(++groups), RegexNode.group(name, inside()));
        }
        if (reads(FLAGS)) {
            flags |= token.group(1).contains("i") ? Pattern.CASE_INSENSITIVE : 0;
            return token.group(2).equals(")") ? RegexNode.empty() : inside();
        }
        at++;
        return RegexNode.group(String.valueOf(++groups), inside());
    }

    /** Parses the content of the group that was just opened, up to its end. */
    private RegexNode inside() {
        var inside = choice();
        at++;
        return inside;
    }

    private RegexNode oneOf(String characters) {
        return RegexNode.oneOf(CharacterClass.of(characters, flags));
    }

    /** Parses a character class, which may be nested and contain escaped brackets. */
    private String nestedClass() {
        var from = at;
        var depth = 0;
        do {
            switch (next()) {
                case '\\' -> at++;
                case '[' -> depth++;
                case ']' -> depth--;
                default -> {}
            }
            at++;
        } while (depth > 0);
        return regex.substring(from, at);
    }

    /** Returns the next character, or 0 at the end. */
    private char next() {
        return at < regex.length() ? regex.charAt(at) : 0;
    }

    /** Reads a token that matches the pattern, if there is one at this position. */
    private boolean reads(Pattern form) {
        var isHere = token.usePattern(form).region(at, regex.length()).lookingAt();
        at = isHere ? token.end() : at;
        return isHere;
    }
}
