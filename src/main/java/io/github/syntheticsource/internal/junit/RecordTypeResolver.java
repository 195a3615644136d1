package io.github.syntheticsource.internal.junit;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.internal.run.DocumentRequestBuilder;
import io.github.syntheticsource.junit.Synthetic;
import io.github.syntheticsource.junit.SyntheticDocumentSource;
import io.github.syntheticsource.junit.SyntheticSource;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Determines the record type of a source: its {@code value}, or the type of the first parameter. */
public final class RecordTypeResolver {

    private RecordTypeResolver() {}

    /**
     * Returns the record type.
     *
     * @param first the parameter, or the field of a parameterized class, that takes the record; null if there is none
     * @param where the annotation and its element, for messages
     * @throws ConfigurationException if the type cannot be inferred, or {@code value} and the parameter differ
     */
    public static Type of(SyntheticSource source, @Nullable AnnotatedElement first, String where) {
        if (first == null || first.isAnnotationPresent(Synthetic.class)) {
            if (source.value() == void.class) {
                throw new ConfigurationException("""
                        %s has no type to infer: there is no parameter for the record
                         -> add a parameter, or set `value`""".formatted(where));
            }
            return source.value();
        }
        if (source.value() == void.class) {
            return genericType(first);
        }
        if (!rawType(first).isAssignableFrom(source.value())) {
            throw new ConfigurationException("""
                    %s returns records of `value` %s, but the first parameter is a %s
                     -> change one of the two, or remove `value`""".formatted(
                    where, source.value().getSimpleName(), rawType(first).getSimpleName()));
        }
        return source.value();
    }

    /**
     * Returns the record type of the documents.
     *
     * @param first the parameter, or the field of a parameterized class, that takes the document; null if there is none
     * @param where the annotation and its element, for messages
     * @throws ConfigurationException if the type cannot be inferred
     */
    public static Type of(SyntheticDocumentSource source, @Nullable AnnotatedElement first, String where) {
        if (source.value() != void.class) {
            return source.value();
        }
        var inferred = first == null ? null : DocumentRequestBuilder.recordType(genericType(first));
        if (inferred instanceof Class<?> || inferred instanceof ParameterizedType) {
            return inferred;
        }
        throw new ConfigurationException("""
                %s has no type to infer: the first parameter is not a SyntheticDocument<…> of a record type
                 -> declare it as SyntheticDocument<Actor>, or set `value`""".formatted(where));
    }

    private static Type genericType(AnnotatedElement element) {
        return element instanceof Field field ? field.getGenericType() : ((Parameter) element).getParameterizedType();
    }

    private static Class<?> rawType(AnnotatedElement element) {
        return element instanceof Field field ? field.getType() : ((Parameter) element).getType();
    }
}
