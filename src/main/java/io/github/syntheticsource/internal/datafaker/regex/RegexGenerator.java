package io.github.syntheticsource.internal.datafaker.regex;

import io.github.syntheticsource.internal.datafaker.random.SeededRandom;

/**
 * Generates texts that a regular expression matches. Look-around and word boundaries are not built in but met by chance,
 * so the caller checks each text and draws again.
 */
public record RegexGenerator(RegexNode root) {

    /**
     * Reads an expression in Java's dialect.
     *
     * @throws java.util.regex.PatternSyntaxException if it is none
     */
    public static RegexGenerator of(String regex) {
        return new RegexGenerator(new RegexParser(regex).parse());
    }

    /**
     * A text that matches, most likely.
     *
     * @param effort from 0, which prefers words and plain letters, upwards, which uses all characters and more of them
     */
    public String draw(SeededRandom random, int effort) {
        var output = new RegexTextBuilder(random, effort);
        root.write(output);
        return output.text();
    }
}
