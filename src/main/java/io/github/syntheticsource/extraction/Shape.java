package io.github.syntheticsource.extraction;

import java.lang.reflect.Type;

/** What is known of a value before it is seen. */
@SuppressWarnings("UnusedVariable")
final class Shape {
    private Shape() {}

    static Shape of(Type type) {
        return new Shape();
    }

    static Shape listOf(Type type) {
        return new Shape();
    }
}
