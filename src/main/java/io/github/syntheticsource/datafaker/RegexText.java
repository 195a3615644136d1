package io.github.syntheticsource.datafaker;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts that a regular expression matches. Look-around and word boundaries are not built in but met by chance, so
 * whoever draws checks and draws again.
 */
final class RegexText {

    private static final Map<String, RegexText> KNOWN = new ConcurrentHashMap<>();

    private final RegexNode root;

    private RegexText(RegexNode root) {
        this.root = root;
    }

    /**
     * Reads an expression in Java's dialect.
     *
     * @throws java.util.regex.PatternSyntaxException if it is none
     */
    static RegexText of(String regex) {
        return KNOWN.computeIfAbsent(regex, key -> new RegexText(new RegexParser(key).parse()));
    }

    /**
     * A text that matches, most likely.
     *
     * @param effort from 0, which prefers words and plain letters, upwards, which uses all characters and more of them
     */
    String draw(Draw draw, int effort) {
        var output = new RegexOutput(draw, effort);
        root.write(output);
        return output.text();
    }
}
