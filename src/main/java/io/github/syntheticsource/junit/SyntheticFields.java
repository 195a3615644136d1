package io.github.syntheticsource.junit;

import io.github.syntheticsource.ConfigurationException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The fields of a test class, its superclasses included, that are annotated with {@link Synthetic}. */
final class SyntheticFields {

    private static final ClassValue<SyntheticFields> OF_CLASS = new ClassValue<>() {
        @Override
        protected SyntheticFields computeValue(Class<?> type) {
            return new SyntheticFields(type);
        }
    };

    private final List<Field> fields = new ArrayList<>();

    private SyntheticFields(Class<?> type) {
        for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
            for (var field : owner.getDeclaredFields()) {
                if (AnnotationSupport.isAnnotated(field, Synthetic.class)) {
                    fields.add(field);
                }
            }
        }
    }

    /** Fills the static fields (instance null) or those of an instance. */
    static void fill(Class<?> type, @Nullable Object instance, ExtensionContext context) {
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
     * What a field is filled with.
     *
     * @throws ConfigurationException if it cannot be filled
     */
    static SyntheticValue value(Field field) {
        if (Modifier.isFinal(field.getModifiers())) {
            throw new ConfigurationException(
                    Where.synthetic(field) + " cannot be filled, because the field is final\n -> take `final` away");
        }
        var synthetic = AnnotationSupport.findAnnotation(field, Synthetic.class).orElseThrow();
        return new SyntheticValue(synthetic, field, field.getGenericType());
    }

    private static void fill(Field field, @Nullable Object instance, ExtensionContext context) {
        var value = value(field).resolve(context, 0);
        try {
            field.setAccessible(true);
            field.set(instance, value);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new ConfigurationException(
                    Where.synthetic(field) + " cannot be filled: " + e.getMessage()
                            + "\n -> open its package to reflection",
                    e);
        }
    }
}
