package io.github.syntheticsource.internal.datafaker.random;

import io.github.syntheticsource.internal.schema.StringSchema;
import java.util.List;
import java.util.regex.Pattern;

/** The length and pattern that a schema requires of a text, and adjustments to that length. */
public record TextConstraints(StringSchema schema) {

    private static final int LONGEST_PROSE = 160;
    private static final int SENTENCE = 60;

    public boolean hold(String text) {
        var length = length(text);
        return length >= schema.minLength()
                && length <= most()
                && !(schema.notBlank() && text.isBlank())
                && (schema.pattern() == null || Pattern.matches(schema.pattern(), text));
    }

    /** Joins sentences until the text is long enough, but not too long. */
    public String prose(List<String> sentences, SeededRandom random) {
        var wished = Math.max(schema.minLength(), random.between(1, 2) * SENTENCE);
        var limit = Math.min(most(), Math.max(LONGEST_PROSE, schema.minLength() + LONGEST_PROSE));
        var text = new StringBuilder();
        for (var i = 0; text.length() < schema.minLength() || (i < 2 && text.length() < wished - SENTENCE / 2); i++) {
            var sentence = sentences.get(i % sentences.size());
            if (!text.isEmpty()
                    && length(text.toString()) + length(sentence) + 1 > limit
                    && length(text.toString()) >= schema.minLength()) {
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(sentence);
        }
        return cut(text.toString());
    }

    /** Shortens a text to the maximum length, between words if possible. */
    public String cut(String text) {
        if (length(text) <= most()) {
            return text;
        }
        var hard = text.substring(0, text.offsetByCodePoints(0, most()));
        var space = hard.lastIndexOf(' ');
        var words = space > 0 && length(hard.substring(0, space)) >= Math.max(schema.minLength(), most() / 2)
                ? hard.substring(0, space).replaceFirst("[\\s,;:-]+$", "")
                : hard;
        return length(words) >= schema.minLength() && !words.isBlank() ? words : hard;
    }

    /** Extends a text to the minimum length: with sentences, or with letters or digits for a code. */
    public String filled(String text, List<String> sentences, SeededRandom random) {
        var result = new StringBuilder(text);
        var isCode = !text.contains(" ") && most() - schema.minLength() < SENTENCE && schema.minLength() < SENTENCE;
        for (var i = 0; length(result.toString()) < schema.minLength(); i++) {
            result.append(
                    isCode ? random.digits("#") : (result.isEmpty() ? "" : " ") + sentences.get(i % sentences.size()));
        }
        return cut(result.toString());
    }

    public int most() {
        return schema.maxLength() == null ? Integer.MAX_VALUE : schema.maxLength();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
