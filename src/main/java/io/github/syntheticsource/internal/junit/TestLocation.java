package io.github.syntheticsource.internal.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Names test classes, methods and elements for messages and for the build tool's filter. */
public final class TestLocation {

    private TestLocation() {}

    /** Returns {@code @SyntheticSource on BillingTest.claims}. */
    public static String source(Class<?> testClass, @Nullable Method method) {
        return "@SyntheticSource on " + shortName(testClass) + (method == null ? "" : "." + method.getName());
    }

    /** Returns {@code @SyntheticDocumentSource on ActorTest.reads}. */
    public static String documents(Class<?> testClass, @Nullable Method method) {
        return "@SyntheticDocumentSource on " + shortName(testClass) + (method == null ? "" : "." + method.getName());
    }

    /** Returns {@code @Synthetic on parameter `bill` of BillingTest.one}. */
    static String synthetic(AnnotatedElement element) {
        if (element instanceof Parameter parameter) {
            Executable executable = parameter.getDeclaringExecutable();
            var owner = shortName(executable.getDeclaringClass());
            return "@Synthetic on parameter `" + parameter.getName() + "` of "
                    + (executable instanceof Method ? owner + "." + executable.getName() : owner + "'s constructor");
        }
        return element instanceof Field field
                ? "@Synthetic on field " + shortName(field.getDeclaringClass()) + "." + field.getName()
                : "@Synthetic";
    }

    /** Returns {@code BillingTest#claims}, as for {@code -Dtest}, or null outside of a test. */
    public static @Nullable String test(ExtensionContext context) {
        return context.getTestClass()
                .map(type -> test(type, context.getTestMethod().orElse(null)))
                .orElse(null);
    }

    static String test(Class<?> testClass, @Nullable Method method) {
        return unqualified(testClass) + (method == null ? "" : "#" + method.getName());
    }

    private static String unqualified(Class<?> type) {
        var name = type.getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String shortName(Class<?> type) {
        return unqualified(type).replace('$', '.');
    }
}
