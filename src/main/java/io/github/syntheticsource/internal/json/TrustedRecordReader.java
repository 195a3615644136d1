package io.github.syntheticsource.internal.json;

import io.github.syntheticsource.internal.json.TrustedJsonScanner.Unsure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a plain record directly from its bytes, if they are in the form in which the library writes them: components in
 * the order of their declaration, texts without escapes, numbers of ordinary size. Like the scanner, it only ever
 * accepts.
 */
final class TrustedRecordReader {

    private final TrustedJsonScanner scan;

    private TrustedRecordReader(TrustedJsonScanner scan) {
        this.scan = scan;
    }

    /** Returns the instance, or null in case of any doubt. */
    static @Nullable Object read(byte[] source, int offset, int length, SimpleType.Components type) {
        var scan = new TrustedJsonScanner(source, offset, 1);
        try {
            var instance = new TrustedRecordReader(scan).components(type);
            return scan.offset() == offset + length ? instance : null;
        } catch (Unsure
                | FixtureRecordBinder.Doubt
                | DateTimeException
                | IllegalArgumentException
                | ReflectiveOperationException doubtful) {
            return null;
        }
    }

    private Object components(SimpleType.Components type)
            throws Unsure, FixtureRecordBinder.Doubt, ReflectiveOperationException {
        var names = type.names();
        var arguments = new @Nullable Object[names.size()];
        scan.take('{');
        for (var i = 0; i < arguments.length; i++) {
            if (i > 0) {
                scan.take(',');
            }
            scan.name(names.get(i));
            arguments[i] = value(type.types().get(i));
        }
        scan.take('}');
        return type.constructor().newInstance(arguments);
    }

    private @Nullable Object value(SimpleType type)
            throws Unsure, FixtureRecordBinder.Doubt, ReflectiveOperationException {
        if (type instanceof SimpleType.Scalar) {
            return scalar(type.raw());
        }
        if (type instanceof SimpleType.Maybe maybe) {
            return scan.hasNull() ? Optional.empty() : Optional.ofNullable(value(maybe.content()));
        }
        if (scan.hasNull()) {
            return null;
        }
        if (type instanceof SimpleType.Components components) {
            return components(components);
        }
        return type instanceof SimpleType.Several several ? several(several) : constant(scan.text(), type.raw());
    }

    private Object several(SimpleType.Several type)
            throws Unsure, FixtureRecordBinder.Doubt, ReflectiveOperationException {
        Collection<@Nullable Object> items = type.raw() == Set.class ? new HashSet<>() : new ArrayList<>();
        scan.take('[');
        if (!scan.has(']')) {
            do {
                items.add(value(type.items()));
            } while (scan.has(','));
            scan.take(']');
        }
        return items;
    }

    private @Nullable Object scalar(Class<?> raw) throws Unsure, FixtureRecordBinder.Doubt {
        if (!raw.isPrimitive() && scan.hasNull()) {
            return null;
        }
        if (raw == String.class) {
            return scan.text();
        }
        if (raw == int.class || raw == Integer.class) {
            return scan.integer();
        }
        if (raw == long.class || raw == Long.class) {
            return Long.parseLong(scan.number());
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return scan.flag();
        }
        if (raw == double.class || raw == Double.class) {
            return Double.parseDouble(scan.number());
        }
        if (raw == BigDecimal.class) {
            return scan.decimal();
        }
        if (raw == BigInteger.class) {
            return new BigInteger(scan.number());
        }
        return FixtureRecordBinder.written(scan.text(), raw);
    }

    private static Object constant(String name, Class<?> raw) throws Unsure {
        for (var constant : raw.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new Unsure();
    }
}
