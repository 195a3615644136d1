package io.github.syntheticsource.internal.json;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A cache of values by type. Each value is attached to a class of its type, so that class loaders can be
 * garbage-collected.
 */
public final class TypeCache<V> {

    private final ClassValue<Map<Type, V>> values = new ClassValue<>() {
        @Override
        protected Map<Type, V> computeValue(Class<?> holder) {
            return new ConcurrentHashMap<>();
        }
    };

    /** Returns the value of a type, or null if there is none. */
    public @Nullable V get(Type type) {
        return values.get(holder(type)).get(type);
    }

    public void put(Type type, V value) {
        values.get(holder(type)).put(type, value);
    }

    /** The class of a type whose loader knows the others. */
    private static Class<?> holder(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            var holder = holder(generic.getRawType());
            for (var argument : generic.getActualTypeArguments()) {
                var other = holder(argument);
                holder = knows(other.getClassLoader(), holder.getClassLoader()) ? other : holder;
            }
            return holder;
        }
        if (type instanceof GenericArrayType array) {
            return holder(array.getGenericComponentType());
        }
        return type instanceof WildcardType wildcard ? holder(wildcard.getUpperBounds()[0]) : Object.class;
    }

    private static boolean knows(@Nullable ClassLoader loader, @Nullable ClassLoader ancestor) {
        for (var one = loader; one != null; one = one.getParent()) {
            if (one == ancestor) {
                return true;
            }
        }
        return ancestor == null;
    }
}
