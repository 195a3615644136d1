package io.github.syntheticsource.internal.junit;

import io.github.syntheticsource.junit.Synthetic;
import java.lang.reflect.Parameter;
import org.junit.platform.commons.support.AnnotationSupport;

/** The parameters that are annotated with {@link Synthetic}; those of one method that ask for the same set are told apart. */
public final class AnnotatedParameters {

    private AnnotatedParameters() {}

    /** How many parameters before this one take a single record of the same type and the same recipe. */
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
