package io.github.syntheticsource.internal.schema.derive;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Detects Kotlin classes and reads their types through Kotlin's reflection, without a dependency on Kotlin. */
final class KotlinTypes {

    private static final String REFLECTION = "kotlin.reflect.jvm.ReflectJvmMapping";

    private KotlinTypes() {}

    static boolean isKotlin(Class<?> type) {
        for (var annotation : type.getAnnotations()) {
            if (annotation.annotationType().getName().equals("kotlin.Metadata")) {
                return true;
            }
        }
        return false;
    }

    static boolean moduleIsPresent() {
        try {
            Class.forName(
                    "com.fasterxml.jackson.module.kotlin.KotlinModule", false, KotlinTypes.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /**
     * The Kotlin type of a component: that of the constructor parameter, else that of the field's property.
     *
     * @param member a constructor, or anything else
     * @param index the index of the parameter
     * @return a {@code KType}, or null if it is not known
     */
    static @Nullable Object of(@Nullable AnnotatedElement member, int index, @Nullable Field field) {
        try {
            var reflection = Class.forName(REFLECTION, true, KotlinTypes.class.getClassLoader());
            if (member instanceof Constructor<?> constructor) {
                var function = reflection
                        .getMethod("getKotlinFunction", Constructor.class)
                        .invoke(null, constructor);
                var parameters = (List<?>) call("kotlin.reflect.KCallable", "getParameters", function);
                return parameters == null || index >= parameters.size()
                        ? null
                        : call("kotlin.reflect.KParameter", "getType", parameters.get(index));
            }
            var property = field == null
                    ? null
                    : reflection.getMethod("getKotlinProperty", Field.class).invoke(null, field);
            return call("kotlin.reflect.KCallable", "getReturnType", property);
        } catch (ReflectiveOperationException | LinkageError absent) {
            return null;
        }
    }

    static boolean isNullable(@Nullable Object type) {
        try {
            return Boolean.TRUE.equals(call("kotlin.reflect.KType", "isMarkedNullable", type));
        } catch (ReflectiveOperationException absent) {
            return false;
        }
    }

    /** The type argument at that index, or null. */
    static @Nullable Object argument(@Nullable Object type, int index) {
        try {
            var arguments = (List<?>) call("kotlin.reflect.KType", "getArguments", type);
            return arguments == null || index >= arguments.size()
                    ? null
                    : call("kotlin.reflect.KTypeProjection", "getType", arguments.get(index));
        } catch (ReflectiveOperationException absent) {
            return null;
        }
    }

    private static @Nullable Object call(String type, String method, @Nullable Object target)
            throws ReflectiveOperationException {
        return target == null
                ? null
                : Class.forName(type, true, KotlinTypes.class.getClassLoader())
                        .getMethod(method)
                        .invoke(target);
    }
}
