package io.github.syntheticsource.internal.datafaker.random;

import java.util.List;

/** Choices in which positions take turns, so that ten records show all of a few. */
public final class BalancedChoices {

    private static final int OF = 10;

    private BalancedChoices() {}

    public static String one(List<String> choices, ValuePosition position) {
        return choices.get(position.balancedIndex("value", choices.size()));
    }

    /** True in that percentage of positions, rounded to tenths, and in no ten positions always or never. */
    public static boolean flag(int percent, ValuePosition position) {
        var trues = Math.max(1, Math.min(OF - 1, Math.round(percent / 10f)));
        return position.balancedIndex("flag", OF) < trues;
    }

    /** Null in that many of ten positions. */
    public static boolean isNull(int ofTen, ValuePosition position) {
        return position.balancedIndex("null", OF) < ofTen;
    }
}
