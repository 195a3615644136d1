package io.github.syntheticsource.junit;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.SyntheticRecord;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Answers {@link SyntheticSource}: all records of all sources are there before the first invocation begins. */
final class SyntheticArgumentsProvider implements ArgumentsProvider, AnnotationConsumer<SyntheticSource> {

    private final List<SyntheticSource> sources = new ArrayList<>();

    SyntheticArgumentsProvider() {}

    @Override
    public void accept(SyntheticSource source) {
        sources.add(source);
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        var data = Session.data(context);
        var records = new ArrayList<SyntheticRecord<?>>();
        var files = new HashSet<Path>();
        for (var source : sources) {
            var dataset = Query.of(source)
                    .answer(data, type(source, parameters, context), Where.source(context), Where.test(context));
            if (!files.add(dataset.file())) {
                throw new ConfigurationException(
                        "%s is repeated for the one set `%s`, which would give its records twice%n -> give one of the two another `set`"
                                .formatted(Where.source(context), dataset.set()));
            }
            IntStream.range(0, dataset.size()).mapToObj(dataset::record).forEach(records::add);
        }
        var handouts = Session.handouts(context);
        var test = Where.test(context);
        return selected(records, data.only(), context).stream()
                .peek(record -> handouts.add(data, record, test))
                .map(record -> Arguments.argumentSet(record.label(), record.value()))
                .toList()
                .stream();
    }

    private static Type type(SyntheticSource source, ParameterDeclarations parameters, ExtensionContext context) {
        var first = parameters.getFirst().orElse(null);
        if (first == null || first.getAnnotatedElement().isAnnotationPresent(Synthetic.class)) {
            if (source.value() == void.class) {
                throw new ConfigurationException("""
                        %s has no type to infer: there is no parameter for the record
                         -> add one, or name the type in `value`""".formatted(Where.source(context)));
            }
            return source.value();
        }
        if (source.value() == void.class) {
            return genericType(first.getAnnotatedElement(), first.getParameterType());
        }
        if (!first.getParameterType().isAssignableFrom(source.value())) {
            throw new ConfigurationException("""
                    %s gives records of `value` %s, but the first parameter is a %s
                     -> change the one or the other, or leave `value` out""".formatted(
                            Where.source(context),
                            source.value().getSimpleName(),
                            first.getParameterType().getSimpleName()));
        }
        return source.value();
    }

    private static Type genericType(AnnotatedElement element, Class<?> raw) {
        if (element instanceof Parameter parameter) {
            return parameter.getParameterizedType();
        }
        return element instanceof Field field ? field.getGenericType() : raw;
    }

    /** All records, or the one that {@code synthetic.only} names. */
    private static List<SyntheticRecord<?>> selected(
            List<SyntheticRecord<?>> records, String only, ExtensionContext context) {
        if (only.isEmpty()) {
            return records;
        }
        var named = records.stream()
                .filter(record -> record.id().equals(only)
                        || String.valueOf(record.number()).equals(only))
                .toList();
        if (!named.isEmpty() || context.getTestMethod().isEmpty()) {
            return named.isEmpty() ? records : named;
        }
        throw new ConfigurationException("""
                synthetic.only is [%s], but %s has no such record
                 -> name one of these by id or by number from 1: %s""".formatted(
                        only,
                        Where.source(context),
                        records.stream().map(SyntheticRecord::id).toList()));
    }
}
