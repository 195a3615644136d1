package io.github.syntheticsource.internal.datafaker.random;

import java.util.List;
import java.util.Random;

/** A seeded random number generator with the same sequence on every JVM. */
public final class SeededRandom {

    private final Random random;

    public SeededRandom(long seed) {
        this.random = new Random(seed);
    }

    /** Returns the underlying generator, for use by libraries. */
    public Random random() {
        return random;
    }

    /** Returns a number from {@code low} to {@code high}, both inclusive. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** Returns a number from 0 (inclusive) to 1 (exclusive). */
    public double nextDouble() {
        return random.nextDouble();
    }

    public boolean withProbability(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Replaces every {@code #} of a template with a digit from 1 to 9. */
    public String digits(String template) {
        var text = new StringBuilder(template);
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '#') {
                text.setCharAt(i, (char) ('0' + between(1, 9)));
            }
        }
        return text.toString();
    }
}
