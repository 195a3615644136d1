package io.github.syntheticsource.datafaker;

/** The right side of a row in {@code components.txt}: makes what a component is filled with. */
@FunctionalInterface
interface Maker {

    Material make(Ask ask);
}
