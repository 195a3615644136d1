package io.github.syntheticsource.internal.datafaker.random;

import java.util.List;
import java.util.Random;

/** A seeded random number generator with the same sequence on every JVM. */
public final class SeededRandom {

    private final Random random;

    public SeededRandom(long seed) {
        this.random = new Random(seed);
    }

    /** The generator behind it, for libraries. */
    public Random random() {
        return random;
    }

    /** A number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A number from 0 to 1, the latter excluded. */
    public double nextDouble() {
        return random.nextDouble();
    }

    public boolean withProbability(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The template with a digit from 1 to 9 for every {@code #}. */
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
