package io.github.syntheticsource.internal.junit;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.junit.Synthetic;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The fields of a test class and its superclasses that are annotated with {@link Synthetic}. */
public final class AnnotatedFields {

    private static final ClassValue<AnnotatedFields> OF_CLASS = new ClassValue<>() {
        @Override
        protected AnnotatedFields computeValue(Class<?> type) {
            return new AnnotatedFields(type);
        }
    };

    private final List<Field> fields = new ArrayList<>();

    private AnnotatedFields(Class<?> type) {
        for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
            for (var field : owner.getDeclaredFields()) {
                if (AnnotationSupport.isAnnotated(field, Synthetic.class)) {
                    fields.add(field);
                }
            }
        }
    }

    /** Fills the static fields (if the instance is null) or the fields of an instance. */
    public static void fill(Class<?> type, @Nullable Object instance, ExtensionContext context) {
        for (var field : OF_CLASS.get(type).fields) {
            if (Modifier.isStatic(field.getModifiers()) == (instance == null)) {
                fill(field, instance, context);
            }
        }
    }

    static List<Field> of(Class<?> type) {
        return List.copyOf(OF_CLASS.get(type).fields);
    }

    /**
     * Returns the resolver for the value of a field.
     *
     * @throws ConfigurationException if it cannot be filled
     */
    static SyntheticValueResolver value(Field field) {
        if (Modifier.isFinal(field.getModifiers())) {
            throw new ConfigurationException(TestLocation.synthetic(field)
                    + " cannot be filled, because the field is final\n -> remove `final`");
        }
        var synthetic = AnnotationSupport.findAnnotation(field, Synthetic.class).orElseThrow();
        return new SyntheticValueResolver(synthetic, field, field.getGenericType());
    }

    private static void fill(Field field, @Nullable Object instance, ExtensionContext context) {
        var value = value(field).resolve(context, 0);
        try {
            field.setAccessible(true);
            field.set(instance, value);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new ConfigurationException(
                    TestLocation.synthetic(field) + " cannot be filled: " + e.getMessage()
                            + "\n -> open its package to reflection",
                    e);
        }
    }
}
