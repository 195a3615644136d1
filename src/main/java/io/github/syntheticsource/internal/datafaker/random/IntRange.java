package io.github.syntheticsource.internal.datafaker.random;

/** A range of whole numbers, written as {@code 4..5}, or {@code 4} for a single number. */
public record IntRange(int lowest, int highest) {

    public static IntRange of(String text) {
        var dots = text.indexOf("..");
        return dots < 0
                ? new IntRange(Integer.parseInt(text), Integer.parseInt(text))
                : new IntRange(Integer.parseInt(text.substring(0, dots)), Integer.parseInt(text.substring(dots + 2)));
    }
}
