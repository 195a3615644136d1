package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import java.util.function.Function;

/** Generates the values of one kind of component. */
@FunctionalInterface
public interface FieldGenerator {

    FieldValue make(FieldRequest request);

    /** Returns a generator of short texts. */
    static FieldGenerator text(Function<FieldRequest, String> text) {
        return request -> FieldValue.text(text.apply(request));
    }

    static IllegalArgumentException unknown(String verb, String argument) {
        return new IllegalArgumentException("components.txt knows no [" + verb + " " + argument + "]");
    }
}
