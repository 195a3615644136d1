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
 * Finds texts that give the data away by their form: JSON, or a list of names with their values. An extractor that reads
 * those has read nothing.
 */
final class StructuredTextDetector {

    private static final Pattern FENCE = Pattern.compile("```");
    private static final Pattern JSON =
            Pattern.compile("\\{\\s*\"[^\"\\n]{1,60}\"\\s*:|\"[\\w .-]{1,60}\"\\s*:\\s*[\"\\d\\[{]|\\[\\s*\\{\\s*\"");
    private static final Pattern LABELLED_LINE =
            Pattern.compile("(?mU)^[^\\p{L}\\p{N}\\n]{0,6}\\p{L}[\\p{L}\\p{N} _-]{0,30}[*_`\"]{0,2}\\s*[:=：]\\s*");
    private static final Pattern WORD_START = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[_\\-\\s]+");
    private static final String AFTER_NAME = "[*_`\"'’”]{0,3}\\s*[:=：]\\s*[*_`\"'‘“]{0,3}\\s*";

    /** Stands for a character of a value, so that what a value holds is never taken for the text's own form. */
    private static final char VALUE = '\uFFFC';

    private final List<TextContent.Leaf> leaves;

    StructuredTextDetector(TextContent content) {
        this.leaves = content.leaves();
    }

    /** One sentence for each way in which the text gives the data away; empty if it does not. */
    List<String> in(String text) {
        var objections = new ArrayList<String>();
        var bare = withoutValues(text);
        if (FENCE.matcher(bare).find() || JSON.matcher(bare).find()) {
            objections.add("it holds JSON or a code fence; write sentences");
        }
        var names = labels(bare);
        if (names.size() > 1) {
            objections.add("it is a list of names and values ("
                    + names.stream().limit(3).collect(Collectors.joining(", ")) + "); write sentences");
        } else if (labelledLines(bare) > 1) {
            objections.add("it is a list of labels and values, a line each; write sentences");
        }
        return objections;
    }

    /** The text with every value that stands in it as it is blanked out, and every digit. */
    private String withoutValues(String text) {
        var bare = new StringBuilder(text);
        for (var i = 0; i < bare.length(); i++) {
            if (Character.isDigit(bare.charAt(i))) {
                bare.setCharAt(i, VALUE);
            }
        }
        leaves.stream()
                .map(leaf -> leaf.value().toString())
                .filter(value -> value.length() > 1)
                .sorted((one, other) -> other.length() - one.length())
                .forEach(value -> blank(bare, text, value));
        return bare.toString();
    }

    private static void blank(StringBuilder bare, String text, String value) {
        for (var at = indexOf(text, value, 0); at >= 0; at = indexOf(text, value, at + value.length())) {
            for (var i = at; i < at + value.length(); i++) {
                bare.setCharAt(i, VALUE);
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

    /** The names of components that stand before a colon or an equals sign with a value after it. */
    private Set<String> labels(String bare) {
        var found = new LinkedHashSet<String>();
        for (var leaf : leaves) {
            if (!leaf.name().isBlank() && label(leaf.name()).matcher(bare).find()) {
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

    private static int labelledLines(String bare) {
        var lines = 0;
        var label = LABELLED_LINE.matcher(bare);
        while (label.find()) {
            var end = bare.indexOf('\n', label.end());
            var rest =
                    bare.substring(label.end(), end < 0 ? bare.length() : end).strip();
            if (!rest.isEmpty() && rest.toLowerCase(Locale.ROOT).chars().noneMatch(Character::isLetter)) {
                lines++;
            }
        }
        return lines;
    }
}
