package io.github.syntheticsource.junit;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.RecordQuery;
import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.SyntheticDataset;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Answers one {@link Synthetic}: a record, a list or a dataset, by the type that is annotated. */
final class SyntheticValue {

    private static final int SEVERAL = 10;

    private final Synthetic synthetic;
    private final AnnotatedElement element;
    private final Type type;

    SyntheticValue(Synthetic synthetic, AnnotatedElement element, Type type) {
        this.synthetic = synthetic;
        this.element = element;
        this.type = type;
    }

    /**
     * The value.
     *
     * @param ordinal which record of the set a single one is, from 0
     */
    Object resolve(ExtensionContext context, int ordinal) {
        var data = Session.data(context);
        var dataset = query(data, ordinal, Where.test(context)).dataset();
        if (rawType() == SyntheticDataset.class) {
            return dataset;
        }
        return isSeveral() ? list(dataset, data, context) : single(dataset, data, ordinal, context);
    }

    /**
     * What is asked for.
     *
     * @param ordinal which record of the set a single one is, from 0
     * @param test {@code Class#method}, or null
     */
    RecordQuery<Object> query(SyntheticData data, int ordinal, @Nullable String test) {
        if (!isSingle(type)) {
            return Query.of(synthetic, several()).to(data, elementType(), Where.synthetic(element), test);
        }
        requireOne();
        return Query.of(synthetic, ordinal + 1).to(data, type, Where.synthetic(element), test);
    }

    /** Whether this asks for one record, not for a list or dataset. */
    static boolean isSingle(Type type) {
        var value = raw(type);
        return value != SyntheticDataset.class && !isCollection(value);
    }

    private void requireOne() {
        if (synthetic.count() != Synthetic.UNSAID && synthetic.count() != 1) {
            throw new ConfigurationException("""
                    %s requires that `count` be 1 for a single record but was %d
                     -> leave it out, or take a List<%s>""".formatted(
                    Where.synthetic(element), synthetic.count(), rawType().getSimpleName()));
        }
    }

    private static Object single(
            SyntheticDataset<Object> dataset, SyntheticData data, int ordinal, ExtensionContext context) {
        var record = dataset.record(ordinal);
        Session.handouts(context).add(data, record, null);
        return record.value();
    }

    private static List<Object> list(SyntheticDataset<Object> dataset, SyntheticData data, ExtensionContext context) {
        var handouts = Session.handouts(context);
        var values = new ArrayList<>(dataset.size());
        for (var i = 0; i < dataset.size(); i++) {
            var record = dataset.record(i);
            handouts.add(data, record, null);
            values.add(record.value());
        }
        return values;
    }

    private int several() {
        return synthetic.count() == Synthetic.UNSAID ? SEVERAL : synthetic.count();
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
                     -> write %s<YourRecord>""".formatted(
                            Where.synthetic(element),
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
