package io.github.syntheticsource.datafaker;

import java.util.List;

/** How often a component that may be null is. */
final class Absence {

    private static final int USUAL = 2;
    private static final int OFTEN = 6;
    private static final List<String> RARE = List.of(
            "deleted",
            "cancelled",
            "canceled",
            "death",
            "died",
            "deceased",
            "terminated",
            "termination",
            "middle",
            "suffix",
            "archived",
            "rejected",
            "refunded",
            "returned",
            "error",
            "parent");

    private Absence() {}

    /** In how many of ten positions. */
    static int ofTen(String component) {
        return Vocabulary.split(component).stream().anyMatch(RARE::contains) ? OFTEN : USUAL;
    }
}
