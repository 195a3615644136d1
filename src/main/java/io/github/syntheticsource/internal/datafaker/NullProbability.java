package io.github.syntheticsource.internal.datafaker;

import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;

/** The frequency of null in nullable components. */
final class NullProbability {

    private static final int USUAL = 2;
    private static final int OFTEN = 6;

    private NullProbability() {}

    /** Returns in how many of ten positions the value is null. */
    static int nullsPerTen(String component) {
        return NameTokenizer.isListed("rare", NameTokenizer.split(component)) ? OFTEN : USUAL;
    }
}
