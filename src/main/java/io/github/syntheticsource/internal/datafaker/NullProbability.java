package io.github.syntheticsource.internal.datafaker;

import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;

/** How often a component that may be null is. */
final class NullProbability {

    private static final int USUAL = 2;
    private static final int OFTEN = 6;

    private NullProbability() {}

    /** In how many of ten positions. */
    static int nullsPerTen(String component) {
        return NameTokenizer.isListed("rare", NameTokenizer.split(component)) ? OFTEN : USUAL;
    }
}
