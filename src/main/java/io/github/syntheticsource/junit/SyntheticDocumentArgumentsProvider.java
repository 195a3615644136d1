package io.github.syntheticsource.junit;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.DocumentQuery;
import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.SyntheticRecord;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclaration;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Answers {@link SyntheticDocumentSource}: all texts are there before the first invocation begins. */
final class SyntheticDocumentArgumentsProvider
        implements ArgumentsProvider, AnnotationConsumer<SyntheticDocumentSource> {

    private final List<SyntheticDocumentSource> sources = new ArrayList<>();

    SyntheticDocumentArgumentsProvider() {}

    @Override
    public void accept(SyntheticDocumentSource source) {
        sources.add(source);
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        var data = Session.data(context);
        var where = Where.documents(
                context.getRequiredTestClass(), context.getTestMethod().orElse(null));
        var first = parameters
                .getFirst()
                .map(ParameterDeclaration::getAnnotatedElement)
                .orElse(null);
        var documents = new ArrayList<SyntheticRecord<?>>();
        var sets = new HashSet<String>();
        for (var source : sources) {
            var answered = query(source, data, type(source, first, where), where, Where.test(context))
                    .entries();
            if (!sets.add(answered.get(0).file().toString())) {
                throw new ConfigurationException(
                        "%s is repeated for the one set `%s`, which would give its texts twice%n -> give one of the two another `set`"
                                .formatted(where, answered.get(0).set()));
            }
            documents.addAll(answered);
        }
        return Selection.of(documents, data, context, where).arguments();
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

    private static DocumentQuery<Object> query(
            SyntheticDocumentSource source, SyntheticData data, Type type, String where, @Nullable String test) {
        var query = data.documentsOf(type).askedBy(where, test);
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
