package io.github.syntheticsource.datafaker;

/** Two whole numbers, written {@code 4..5}, or {@code 4} for one. */
record Bounds(int lowest, int highest) {

    static Bounds of(String text) {
        var dots = text.indexOf("..");
        return dots < 0
                ? new Bounds(Integer.parseInt(text), Integer.parseInt(text))
                : new Bounds(Integer.parseInt(text.substring(0, dots)), Integer.parseInt(text.substring(dots + 2)));
    }
}
