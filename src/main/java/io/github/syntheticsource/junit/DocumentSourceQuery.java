package io.github.syntheticsource.junit;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.DocumentQuery;
import io.github.syntheticsource.SyntheticData;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** What a {@link SyntheticDocumentSource} asks for. */
final class DocumentSourceQuery {

    private DocumentSourceQuery() {}

    /**
     * The query.
     *
     * @param first the parameter, or the field of a parameterized class, that takes the document; null if there is none
     * @param where who asks, for messages
     * @param test {@code Class#method}, or null
     * @throws ConfigurationException if nothing tells the type, or the annotation is wrong
     */
    static DocumentQuery<Object> of(
            SyntheticDocumentSource source,
            SyntheticData data,
            @Nullable AnnotatedElement first,
            String where,
            @Nullable String test) {
        var query = data.documentsOf(type(source, first, where)).askedBy(where, test);
        query.set(source.set()).subject(source.subject()).recordsPerText(source.recordsPerText());
        if (source.count() != 0) {
            query.count(source.count());
        }
        query.recordsBy(records -> {
            records.instructions(source.instructions())
                    .examples(source.examples())
                    .unique(source.unique());
            if (!source.examplesFrom().isEmpty()) {
                records.examplesFrom(source.examplesFrom());
            }
            if (!source.locale().isEmpty()) {
                records.locale(source.locale());
            }
        });
        if (!source.generator().isEmpty()) {
            query.generator(source.generator());
        }
        if (!source.model().isEmpty()) {
            query.model(source.model());
        }
        if (!Double.isNaN(source.temperature())) {
            query.temperature(source.temperature());
        }
        if (!source.records().isEmpty()) {
            query.recordsFrom(source.records());
        }
        prefer(query, source, where);
        return query;
    }

    private static Type type(SyntheticDocumentSource source, @Nullable AnnotatedElement first, String where) {
        if (source.value() != void.class) {
            return source.value();
        }
        var inferred = first == null ? null : DocumentQuery.recordType(genericType(first));
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

    private static void prefer(DocumentQuery<Object> query, SyntheticDocumentSource source, String where) {
        if (!source.style().isEmpty()) {
            query.style(source.style());
        }
        if (source.minLength() != 0) {
            query.minLength(source.minLength());
        }
        if (source.maxLength() != Integer.MAX_VALUE) {
            query.maxLength(source.maxLength());
        }
        if (!source.unit().isEmpty()) {
            query.prefer("unit", source.unit());
        }
        if (!source.language().isEmpty()) {
            query.language(source.language());
        }
        for (var preference : source.preferences()) {
            var equals = preference.indexOf('=');
            if (equals < 1) {
                throw new ConfigurationException(
                        "%s requires that `preferences` be written name=words but was [%s]%n -> write preferences = \"audience=children\""
                                .formatted(where, preference));
            }
            query.prefer(
                    preference.substring(0, equals).strip(),
                    preference.substring(equals + 1).strip());
        }
    }
}
