package io.github.syntheticsource.internal.extraction.field;

import java.lang.reflect.Type;
import java.util.List;

/** Finds and names the type of given records. */
public final class RecordTypeNames {

    private RecordTypeNames() {}

    /** Returns the common type of all records: their own class, or the nearest sealed or other supertype. */
    public static <T> Type common(List<T> records) {
        Class<?> common = records.get(0).getClass();
        for (Object record : records) {
            common = parent(common, record);
        }
        return common;
    }

    private static Class<?> parent(Class<?> type, Object record) {
        if (type.isInstance(record)) {
            return type;
        }
        for (var candidate : type.getInterfaces()) {
            if (candidate.isInstance(record) && candidate.isSealed()) {
                return candidate;
            }
        }
        var superclass = type.getSuperclass();
        return superclass == null ? Object.class : parent(superclass, record);
    }

    public static String of(Type type) {
        return type instanceof Class<?> raw ? raw.getSimpleName() : type.getTypeName();
    }
}
