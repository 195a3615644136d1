package io.github.syntheticsource.datafaker;

/**
 * Generates texts that a regular expression matches. Look-around and word boundaries are not built in but met by chance,
 * so the caller checks each text and draws again.
 */
record RegexText(RegexNode root) {

    /**
     * Reads an expression in Java's dialect.
     *
     * @throws java.util.regex.PatternSyntaxException if it is none
     */
    static RegexText of(String regex) {
        return new RegexText(new RegexParser(regex).parse());
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
