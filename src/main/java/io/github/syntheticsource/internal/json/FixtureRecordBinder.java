package io.github.syntheticsource.internal.json;

import java.lang.reflect.Type;

/**
 * Binds a recorded record to a fresh instance: a {@linkplain SimpleType plain} one straight from its bytes, any other by
 * {@link JsonBinder}.
 *
 * <p>The short way only ever says yes. Whatever surprises it (a missing component, another kind of value, a constructor
 * that refuses) is left to the long way, which decides and finds the words, so the two cannot disagree.
 */
public final class FixtureRecordBinder {

    private FixtureRecordBinder() {}

    /**
     * Binds UTF-8 bytes to a fresh instance.
     *
     * @throws JsonException if the value does not fit the type
     */
    public static Object bind(byte[] source, int offset, int length, Type type) {
        var plain = SimpleType.of(type);
        var bound = plain == null ? null : TrustedRecordReader.read(source, offset, length, plain);
        return bound == null ? JsonBinder.shared().bind(source, offset, length, type) : bound;
    }
}
