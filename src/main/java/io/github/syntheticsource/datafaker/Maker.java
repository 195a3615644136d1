package io.github.syntheticsource.datafaker;

import java.util.function.Function;

/** Generates the values of one kind of component. */
@FunctionalInterface
interface Maker {

    Material make(Ask ask);

    /** A generator of short texts. */
    static Maker text(Function<Ask, String> text) {
        return ask -> Material.text(text.apply(ask));
    }

    static IllegalArgumentException unknown(String verb, String argument) {
        return new IllegalArgumentException("components.txt knows no [" + verb + " " + argument + "]");
    }
}
