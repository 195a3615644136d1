package io.github.syntheticsource.junit;

import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Tells parameters of one method apart that ask for single records of the same set. */
final class SyntheticParameters {

    private SyntheticParameters() {}

    /** How many parameters before this one take a single record of the same type and the same recipe. */
    static int ordinal(Synthetic synthetic, ParameterContext parameter) {
        var type = parameter.getParameter().getParameterizedType();
        if (!SyntheticValue.isSingle(type)) {
            return 0;
        }
        var ordinal = 0;
        var parameters = parameter.getDeclaringExecutable().getParameters();
        for (var other : parameters) {
            if (other.equals(parameter.getParameter())) {
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
