package io.github.syntheticsource.internal.datafaker.regex;

import io.github.syntheticsource.internal.datafaker.random.SeededRandom;
import java.util.HashMap;
import java.util.Map;

/** Builds the text for a regular expression, and remembers the text of its groups. */
final class RegexTextBuilder {

    private static final int USUAL_REPETITIONS = 6;

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> groups = new HashMap<>();
    private final SeededRandom random;
    private final int effort;

    RegexTextBuilder(SeededRandom random, int effort) {
        this.random = random;
        this.effort = effort;
    }

    SeededRandom random() {
        return random;
    }

    int effort() {
        return effort;
    }

    String text() {
        return text.toString();
    }

    int length() {
        return text.length();
    }

    /** Returns the last character written, or a space. */
    char last() {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    /** Returns how often a node is repeated; {@code most} is -1 if it is unbounded. */
    int repetitions(int least, int most) {
        var high = least + USUAL_REPETITIONS + effort / 4;
        var few = most == 1 || effort > 0 ? least : Math.max(least, 1);
        var bound = most < 0 ? high : Math.min(most, high);
        return random.between(Math.min(few, bound), bound);
    }

    void append(String more) {
        text.append(more);
    }

    void remember(String group, int from) {
        groups.put(group, text.substring(from));
    }

    String group(String name) {
        return groups.getOrDefault(name, "");
    }
}
