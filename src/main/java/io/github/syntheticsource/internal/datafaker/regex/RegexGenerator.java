package io.github.syntheticsource.internal.datafaker.regex;

import io.github.syntheticsource.internal.datafaker.random.SeededRandom;

/**
 * Generates texts that match a regular expression. Look-around and word boundaries are ignored, so the caller must check
 * each text and draw again if it does not match.
 */
public record RegexGenerator(RegexNode root) {

    /**
     * Parses a Java regular expression.
     *
     * @throws java.util.regex.PatternSyntaxException if it is invalid
     */
    public static RegexGenerator of(String regex) {
        return new RegexGenerator(new RegexParser(regex).parse());
    }

    /**
     * Returns a text that most likely matches.
     *
     * @param effort from 0, which prefers words and plain letters, upwards, which uses all characters and more of them
     */
    public String draw(SeededRandom random, int effort) {
        var output = new RegexTextBuilder(random, effort);
        root.write(output);
        return output.text();
    }
}
