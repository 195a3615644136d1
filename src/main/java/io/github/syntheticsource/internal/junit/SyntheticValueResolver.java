package io.github.syntheticsource.internal.junit;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.internal.run.ProjectRun;
import io.github.syntheticsource.internal.run.SetRequestBuilder;
import io.github.syntheticsource.junit.Synthetic;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Resolves the value of a {@link Synthetic}: a record, a list or a dataset, depending on the annotated type. */
public final class SyntheticValueResolver {

    private static final int DEFAULT_COUNT = 10;

    private final Synthetic synthetic;
    private final AnnotatedElement element;
    private final Type type;

    public SyntheticValueResolver(Synthetic synthetic, AnnotatedElement element, Type type) {
        this.synthetic = synthetic;
        this.element = element;
        this.type = type;
    }

    /**
     * Returns the value.
     *
     * @param ordinal the index of a single record in the set, from 0
     */
    public Object resolve(ExtensionContext context, int ordinal) {
        var project = SessionStore.project(context);
        SyntheticDataset<Object> dataset =
                project.dataset(request(ordinal, TestLocation.test(context)).build());
        if (rawType() == SyntheticDataset.class) {
            return dataset;
        }
        return isSeveral() ? list(dataset, project, context) : single(dataset, project, ordinal, context);
    }

    /**
     * Returns the request.
     *
     * @param ordinal the index of a single record in the set, from 0
     * @param test {@code Class#method}, or null
     */
    SetRequestBuilder request(int ordinal, @Nullable String test) {
        if (!isSingle(type)) {
            return SourceAttributes.of(
                    synthetic, countOfSeveral(), elementType(), TestLocation.synthetic(element), test);
        }
        requireOne();
        return SourceAttributes.of(synthetic, ordinal + 1, type, TestLocation.synthetic(element), test);
    }

    /** Returns whether the type is a single record, not a list or dataset. */
    static boolean isSingle(Type type) {
        var value = raw(type);
        return value != SyntheticDataset.class && !isCollection(value);
    }

    private void requireOne() {
        if (synthetic.count() != Synthetic.UNSAID && synthetic.count() != 1) {
            throw new ConfigurationException("""
                    %s requires that `count` be 1 for a single record but was %d
                     -> remove it, or declare a List<%s>""".formatted(
                            TestLocation.synthetic(element),
                            synthetic.count(),
                            rawType().getSimpleName()));
        }
    }

    private static Object single(
            SyntheticDataset<Object> dataset, ProjectRun project, int ordinal, ExtensionContext context) {
        var record = dataset.record(ordinal);
        SessionStore.injected(context).add(project, record, null);
        return record.value();
    }

    private static List<Object> list(SyntheticDataset<Object> dataset, ProjectRun project, ExtensionContext context) {
        var injected = SessionStore.injected(context);
        var values = new ArrayList<>(dataset.size());
        for (var i = 0; i < dataset.size(); i++) {
            var record = dataset.record(i);
            injected.add(project, record, null);
            values.add(record.value());
        }
        return values;
    }

    private int countOfSeveral() {
        return synthetic.count() == Synthetic.UNSAID ? DEFAULT_COUNT : synthetic.count();
    }

    private boolean isSeveral() {
        return isCollection(rawType());
    }

    private static boolean isCollection(Class<?> value) {
        return value == List.class || value == Collection.class || value == Iterable.class;
    }

    private Class<?> rawType() {
        return raw(type);
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    private Type elementType() {
        var argument = argument(type);
        if (argument == null) {
            throw new ConfigurationException("""
                    %s has no type to infer from the raw %s
                     -> declare it as %s<YourRecord>""".formatted(
                            TestLocation.synthetic(element),
                            rawType().getSimpleName(),
                            rawType().getSimpleName()));
        }
        return argument;
    }

    private static @Nullable Type argument(Type type) {
        if (!(type instanceof ParameterizedType parameterized)) {
            return null;
        }
        var argument = parameterized.getActualTypeArguments()[0];
        var bound = argument instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : argument;
        return bound == Object.class ? null : bound;
    }
}
