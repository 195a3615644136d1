package io.github.syntheticsource.internal.generation.check;

import io.github.syntheticsource.generation.TextContent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Detects texts that state their values in structured form: JSON, or a list of names and values. Such texts are no test for
 * an extractor.
 */
final class StructuredTextDetector {

    private static final Pattern FENCE = Pattern.compile("```");
    private static final Pattern JSON =
            Pattern.compile("\\{\\s*\"[^\"\\n]{1,60}\"\\s*:|\"[\\w .-]{1,60}\"\\s*:\\s*[\"\\d\\[{]|\\[\\s*\\{\\s*\"");
    private static final Pattern LABELLED_LINE =
            Pattern.compile("(?mU)^[^\\p{L}\\p{N}\\n]{0,6}\\p{L}[\\p{L}\\p{N} _-]{0,30}[*_`\"]{0,2}\\s*[:=：]\\s*");
    private static final Pattern WORD_START = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[_\\-\\s]+");
    private static final String AFTER_NAME = "[*_`\"'’”]{0,3}\\s*[:=：]\\s*[*_`\"'‘“]{0,3}\\s*";

    /** Replaces the characters of values, so that their content is not mistaken for structure. */
    private static final char VALUE = '\uFFFC';

    private final List<TextContent.Leaf> leaves;

    StructuredTextDetector(TextContent content) {
        this.leaves = content.leaves();
    }

    /** Returns one sentence for each kind of structure in the text; empty if there is none. */
    List<String> in(String text) {
        var violations = new ArrayList<String>();
        var masked = withoutValues(text);
        if (FENCE.matcher(masked).find() || JSON.matcher(masked).find()) {
            violations.add("it contains JSON or a code fence; write sentences");
        }
        var names = labels(masked);
        if (names.size() > 1) {
            violations.add("it is a list of names and values ("
                    + names.stream().limit(3).collect(Collectors.joining(", ")) + "); write sentences");
        } else if (labelledLines(masked) > 1) {
            violations.add("it is a list of labels and values, one per line; write sentences");
        }
        return violations;
    }

    /** Returns the text with all digits and all verbatim values masked. */
    private String withoutValues(String text) {
        var masked = new StringBuilder(text);
        for (var i = 0; i < masked.length(); i++) {
            if (Character.isDigit(masked.charAt(i))) {
                masked.setCharAt(i, VALUE);
            }
        }
        leaves.stream()
                .map(leaf -> leaf.value().toString())
                .filter(value -> value.length() > 1)
                .sorted((one, other) -> other.length() - one.length())
                .forEach(value -> blank(masked, text, value));
        return masked.toString();
    }

    private static void blank(StringBuilder masked, String text, String value) {
        for (var at = indexOf(text, value, 0); at >= 0; at = indexOf(text, value, at + value.length())) {
            for (var i = at; i < at + value.length(); i++) {
                masked.setCharAt(i, VALUE);
            }
        }
    }

    private static int indexOf(String text, String value, int from) {
        for (var at = from; at + value.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, value, 0, value.length())) {
                return at;
            }
        }
        return -1;
    }

    /** Returns the component names that are followed by a colon or an equals sign and a value. */
    private Set<String> labels(String masked) {
        var found = new LinkedHashSet<String>();
        for (var leaf : leaves) {
            if (!leaf.name().isBlank() && label(leaf.name()).matcher(masked).find()) {
                found.add(leaf.name());
            }
        }
        return found;
    }

    private static Pattern label(String name) {
        var words = WORD_START
                .splitAsStream(name.strip())
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s_-]?"));
        return Pattern.compile(
                "(?iu)(?<![\\p{L}\\p{N}])" + words + AFTER_NAME + "(?:" + VALUE + "|true\\b|false\\b|null\\b|[$€£¥₩-])",
                Pattern.UNICODE_CASE);
    }

    private static int labelledLines(String masked) {
        var lines = 0;
        var label = LABELLED_LINE.matcher(masked);
        while (label.find()) {
            var end = masked.indexOf('\n', label.end());
            var rest = masked.substring(label.end(), end < 0 ? masked.length() : end)
                    .strip();
            if (!rest.isEmpty() && rest.toLowerCase(Locale.ROOT).chars().noneMatch(Character::isLetter)) {
                lines++;
            }
        }
        return lines;
    }
}
