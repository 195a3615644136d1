package io.github.syntheticsource.datafaker;

import java.util.List;

/** Choices in which positions take turns, so that ten records show all of a few. */
final class Turns {

    private static final int OF = 10;

    private Turns() {}

    static String one(List<String> choices, Spot spot) {
        return choices.get(spot.balancedIndex("value", choices.size()));
    }

    /** True in that percentage of positions, rounded to tenths, and in no ten positions always or never. */
    static boolean flag(int percent, Spot spot) {
        var trues = Math.max(1, Math.min(OF - 1, Math.round(percent / 10f)));
        return spot.balancedIndex("flag", OF) < trues;
    }

    /** Null in that many of ten positions. */
    static boolean isNull(int ofTen, Spot spot) {
        return spot.balancedIndex("null", OF) < ofTen;
    }
}
