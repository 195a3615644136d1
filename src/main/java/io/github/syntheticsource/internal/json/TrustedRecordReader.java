package io.github.syntheticsource.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads an instance of a {@linkplain SimpleType plain} type straight from its bytes: a record with each component once,
 * numbers of ordinary size. Like the scan it only ever says yes.
 */
final class TrustedRecordReader {

    private static final int UUID_LENGTH = 36;

    /** Stands for a component that was not read yet. */
    private static final Object MISSING = new Object();

    private final TrustedJsonScanner scan;

    private TrustedRecordReader(TrustedJsonScanner scan) {
        this.scan = scan;
    }

    /** The instance, or null if there is any doubt. */
    static @Nullable Object read(byte[] source, int offset, int length, SimpleType type) {
        var scan = new TrustedJsonScanner(source, offset, 1);
        try {
            var instance = new TrustedRecordReader(scan).value(type);
            return scan.offset() == offset + length ? instance : null;
        } catch (NotPlain | DateTimeException | IllegalArgumentException | ReflectiveOperationException doubtful) {
            return null;
        }
    }

    private @Nullable Object value(SimpleType type) throws NotPlain, ReflectiveOperationException {
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

    private Object components(SimpleType.Components type) throws NotPlain, ReflectiveOperationException {
        var arguments = new @Nullable Object[type.names().size()];
        Arrays.fill(arguments, MISSING);
        scan.expect('{');
        for (var i = 0; i < arguments.length; i++) {
            if (i > 0) {
                scan.expect(',');
            }
            var index = component(i, type);
            if (arguments[index] != MISSING) {
                throw new NotPlain();
            }
            arguments[index] = value(type.types().get(index));
        }
        scan.expect('}');
        return type.constructor().newInstance(arguments);
    }

    /** The component whose name comes next; mostly they stand in the order of their declaration. */
    private int component(int expected, SimpleType.Components type) throws NotPlain {
        if (scan.hasName(type.names().get(expected))) {
            return expected;
        }
        var index = type.indexes().get(scan.text());
        if (index == null) {
            throw new NotPlain();
        }
        scan.expect(':');
        return index;
    }

    private Object several(SimpleType.Several type) throws NotPlain, ReflectiveOperationException {
        Collection<@Nullable Object> items = type.raw() == Set.class ? new HashSet<>() : new ArrayList<>();
        scan.expect('[');
        if (!scan.has(']')) {
            do {
                items.add(value(type.items()));
            } while (scan.has(','));
            scan.expect(']');
        }
        return items;
    }

    private @Nullable Object scalar(Class<?> raw) throws NotPlain {
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
        return written(scan.text(), raw);
    }

    private static Object written(String text, Class<?> raw) throws NotPlain {
        if (raw == UUID.class && text.length() == UUID_LENGTH) {
            return UUID.fromString(text);
        }
        if (raw == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (raw == LocalTime.class) {
            return LocalTime.parse(text);
        }
        if (raw == LocalDateTime.class) {
            return LocalDateTime.parse(text);
        }
        if (raw == Instant.class) {
            return Instant.parse(text);
        }
        if (raw == Duration.class) {
            return Duration.parse(text);
        }
        throw new NotPlain();
    }

    private static Object constant(String name, Class<?> raw) throws NotPlain {
        for (var constant : raw.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new NotPlain();
    }
}
