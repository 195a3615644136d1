package io.github.syntheticsource.internal.schema.derive;

import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/** Reads attributes of annotations by reflection, since the library does not depend on their classes. */
final class AnnotationValues {

    private AnnotationValues() {}

    /** The attribute's value, or null if the annotation has no such attribute. */
    static @Nullable Object of(Annotation annotation, String attribute) {
        try {
            var method = annotation.annotationType().getMethod(attribute);
            method.setAccessible(true);
            return method.invoke(annotation);
        } catch (ReflectiveOperationException absent) {
            return null;
        }
    }

    static long number(Annotation annotation, String attribute) {
        return of(annotation, attribute) instanceof Number number ? number.longValue() : 0;
    }

    static String text(Annotation annotation, String attribute) {
        return of(annotation, attribute) instanceof String text ? text : "";
    }

    static boolean flag(Annotation annotation, String attribute) {
        return !Boolean.FALSE.equals(of(annotation, attribute));
    }
}
