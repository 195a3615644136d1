package io.github.syntheticsource.internal.junit;

import io.github.syntheticsource.junit.Synthetic;
import java.lang.reflect.Parameter;
import org.junit.platform.commons.support.AnnotationSupport;

/** Numbers the parameters of a method that are annotated with {@link Synthetic} and request the same set. */
public final class AnnotatedParameters {

    private AnnotatedParameters() {}

    /** Returns how many earlier parameters take a single record of the same type and recipe. */
    public static int ordinal(Synthetic synthetic, Parameter parameter) {
        var type = parameter.getParameterizedType();
        if (!SyntheticValueResolver.isSingle(type)) {
            return 0;
        }
        var ordinal = 0;
        for (var other : parameter.getDeclaringExecutable().getParameters()) {
            if (other.equals(parameter)) {
                break;
            }
            var same = AnnotationSupport.findAnnotation(other, Synthetic.class)
                    .filter(synthetic::equals)
                    .isPresent();
            if (same && other.getParameterizedType().equals(type)) {
                ordinal++;
            }
        }
        return ordinal;
    }
}
