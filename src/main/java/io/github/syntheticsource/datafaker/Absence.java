package io.github.syntheticsource.datafaker;

/** How often a component that may be null is. */
final class Absence {

    private static final int USUAL = 2;
    private static final int OFTEN = 6;

    private Absence() {}

    /** In how many of ten positions. */
    static int nullsPerTen(String component) {
        return Vocabulary.isListed("rare", Vocabulary.split(component)) ? OFTEN : USUAL;
    }
}
