package io.github.syntheticsource.internal.datafaker.random;

import java.util.List;

/** Choices that are balanced across positions, so that ten records cover a few options. */
public final class BalancedChoices {

    private static final int OF = 10;

    private BalancedChoices() {}

    public static String one(List<String> choices, ValuePosition position) {
        return choices.get(position.balancedIndex("value", choices.size()));
    }

    /** Returns true in a percentage of positions, rounded to tenths, but never in all or none of ten positions. */
    public static boolean flag(int percent, ValuePosition position) {
        var trues = Math.max(1, Math.min(OF - 1, Math.round(percent / 10f)));
        return position.balancedIndex("flag", OF) < trues;
    }

    /** Returns whether the value is null, in the given number of ten positions. */
    public static boolean isNull(int ofTen, ValuePosition position) {
        return position.balancedIndex("null", OF) < ofTen;
    }
}
