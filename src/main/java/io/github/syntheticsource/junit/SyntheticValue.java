package io.github.syntheticsource.junit;

import io.github.syntheticsource.ConfigurationException;
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
        if (rawType() == SyntheticDataset.class) {
            return answer(data, elementType(), several(), context);
        }
        if (isSeveral()) {
            return list(answer(data, elementType(), several(), context), data, context);
        }
        return single(data, ordinal, context);
    }

    /** Whether this asks for one record, not for a list or dataset. */
    static boolean isSingle(Type type) {
        var value = raw(type);
        return value != SyntheticDataset.class && !isCollection(value);
    }

    private Object single(SyntheticData data, int ordinal, ExtensionContext context) {
        if (synthetic.count() != Synthetic.UNSAID && synthetic.count() != 1) {
            throw new ConfigurationException("""
                    %s requires that `count` be 1 for a single record but was %d
                     -> leave it out, or take a List<%s>""".formatted(
                    Where.synthetic(element), synthetic.count(), rawType().getSimpleName()));
        }
        var record = answer(data, type, ordinal + 1, context).record(ordinal);
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

    private SyntheticDataset<Object> answer(SyntheticData data, Type recordType, int count, ExtensionContext context) {
        return Query.of(synthetic, count).answer(data, recordType, Where.synthetic(element), Where.test(context));
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
