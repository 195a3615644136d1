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

/** Finds the type of the records that a source gives: the one that it names, or that of the first parameter. */
public final class RecordTypeResolver {

    private RecordTypeResolver() {}

    /**
     * The type.
     *
     * @param first the parameter, or the field of a parameterized class, that takes the record; null if there is none
     * @param where who asks, for messages
     * @throws ConfigurationException if nothing tells the type, or two things differ
     */
    public static Type of(SyntheticSource source, @Nullable AnnotatedElement first, String where) {
        if (first == null || first.isAnnotationPresent(Synthetic.class)) {
            if (source.value() == void.class) {
                throw new ConfigurationException("""
                        %s has no type to infer: there is no parameter for the record
                         -> add one, or name the type in `value`""".formatted(where));
            }
            return source.value();
        }
        if (source.value() == void.class) {
            return genericType(first);
        }
        if (!rawType(first).isAssignableFrom(source.value())) {
            throw new ConfigurationException("""
                    %s gives records of `value` %s, but the first parameter is a %s
                     -> change the one or the other, or leave `value` out""".formatted(
                    where, source.value().getSimpleName(), rawType(first).getSimpleName()));
        }
        return source.value();
    }

    /**
     * The type of the records of the documents.
     *
     * @param first the parameter, or the field of a parameterized class, that takes the document; null if there is none
     * @param where who requests them, for messages
     * @throws ConfigurationException if nothing tells the type
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
                %s has no type to infer: the first parameter is no SyntheticDocument<…> of a record type
                 -> write it as SyntheticDocument<Actor>, or name the type in `value`""".formatted(where));
    }

    private static Type genericType(AnnotatedElement element) {
        return element instanceof Field field ? field.getGenericType() : ((Parameter) element).getParameterizedType();
    }

    private static Class<?> rawType(AnnotatedElement element) {
        return element instanceof Field field ? field.getType() : ((Parameter) element).getType();
    }
}
