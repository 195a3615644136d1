package io.github.syntheticsource.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Binds a recorded record to a new instance: {@linkplain SimpleType plain} types directly from the tokens, all others
 * with {@link JsonBinder}.
 *
 * <p>The fast path only ever accepts. Anything unexpected (a missing component, another kind of value, an exception of
 * the constructor) is left to {@link JsonBinder}, which decides and reports, so the two cannot disagree.
 */
public final class FixtureRecordBinder {

    private static final int UUID_LENGTH = 36;

    private FixtureRecordBinder() {}

    /**
     * Binds UTF-8 bytes to a new instance.
     *
     * @throws JsonException if the value does not fit the type
     */
    public static Object bind(byte[] source, int offset, int length, Type type) {
        var plain = SimpleType.of(type);
        if (plain instanceof SimpleType.Components components) {
            var asWritten = TrustedRecordReader.read(source, offset, length, components);
            if (asWritten != null) {
                return asWritten;
            }
        }
        var bound = plain == null ? null : bindPlain(source, offset, length, plain);
        return bound == null ? JsonBinder.shared().bind(source, offset, length, type) : bound;
    }

    /** Returns the instance, or null in case of any doubt. */
    static @Nullable Object bindPlain(byte[] source, int offset, int length, SimpleType type) {
        try (var parser = JsonValues.FACTORY.createParser(source, offset, length)) {
            parser.nextToken();
            var bound = bindPlain(parser, type);
            return parser.nextToken() == null ? bound : null;
        } catch (IOException doubtful) {
            return null;
        }
    }

    /** Returns the instance that starts at the current token, or null in case of any doubt. */
    static @Nullable Object bindPlain(JsonParser parser, SimpleType type) {
        try {
            return value(parser, type);
        } catch (IOException
                | Doubt
                | DateTimeException
                | IllegalArgumentException
                | ReflectiveOperationException doubtful) {
            return null;
        }
    }

    private static @Nullable Object value(JsonParser parser, SimpleType type)
            throws IOException, Doubt, ReflectiveOperationException {
        if (type instanceof SimpleType.Components components) {
            return components(parser, components);
        }
        if (type instanceof SimpleType.Several several) {
            return several(parser, several);
        }
        if (type instanceof SimpleType.Maybe maybe) {
            return parser.currentToken() == JsonToken.VALUE_NULL
                    ? Optional.empty()
                    : Optional.ofNullable(value(parser, maybe.content()));
        }
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return nothing(type);
        }
        return type instanceof SimpleType.Constants ? constant(text(parser), type.raw()) : scalar(parser, type.raw());
    }

    private static @Nullable Object nothing(SimpleType type) throws Doubt {
        if (type.raw().isPrimitive()) {
            throw new Doubt();
        }
        return null;
    }

    private static @Nullable Object components(JsonParser parser, SimpleType.Components type)
            throws IOException, Doubt, ReflectiveOperationException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        require(parser, JsonToken.START_OBJECT);
        var arguments = new @Nullable Object[type.names().size()];
        var seen = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var index = index(parser.currentName(), seen, type);
            parser.nextToken();
            arguments[index] = value(parser, type.types().get(index));
            seen++;
        }
        if (seen != arguments.length) {
            throw new Doubt();
        }
        try {
            return type.constructor().newInstance(arguments);
        } catch (InvocationTargetException refusal) {
            throw new Doubt();
        }
    }

    /** Components are usually in the order of their declaration. */
    private static int index(String name, int seen, SimpleType.Components type) throws Doubt {
        if (seen < type.names().size() && name.equals(type.names().get(seen).text())) {
            return seen;
        }
        var index = type.indexes().get(name);
        if (index == null) {
            throw new Doubt();
        }
        return index;
    }

    private static @Nullable Object several(JsonParser parser, SimpleType.Several type)
            throws IOException, Doubt, ReflectiveOperationException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        require(parser, JsonToken.START_ARRAY);
        Collection<@Nullable Object> items = type.raw() == Set.class ? new HashSet<>() : new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, type.items()));
        }
        return items;
    }

    private static Object scalar(JsonParser parser, Class<?> raw) throws IOException, Doubt {
        if (raw == String.class) {
            return text(parser);
        }
        if (raw == int.class || raw == Integer.class) {
            require(parser, JsonToken.VALUE_NUMBER_INT);
            return parser.getIntValue();
        }
        if (raw == long.class || raw == Long.class) {
            require(parser, JsonToken.VALUE_NUMBER_INT);
            return parser.getLongValue();
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return flag(parser);
        }
        if (raw == double.class || raw == Double.class) {
            requireNumber(parser);
            return parser.getDoubleValue();
        }
        if (raw == BigDecimal.class) {
            requireNumber(parser);
            return parser.getDecimalValue();
        }
        if (raw == BigInteger.class) {
            require(parser, JsonToken.VALUE_NUMBER_INT);
            return parser.getBigIntegerValue();
        }
        return written(text(parser), raw);
    }

    static Object written(String text, Class<?> raw) throws Doubt {
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
        throw new Doubt();
    }

    private static Object constant(String name, Class<?> raw) throws Doubt {
        for (var constant : raw.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new Doubt();
    }

    private static boolean flag(JsonParser parser) throws Doubt {
        if (parser.currentToken() == JsonToken.VALUE_TRUE) {
            return true;
        }
        require(parser, JsonToken.VALUE_FALSE);
        return false;
    }

    private static String text(JsonParser parser) throws IOException, Doubt {
        require(parser, JsonToken.VALUE_STRING);
        return parser.getText();
    }

    private static void requireNumber(JsonParser parser) throws Doubt {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
            require(parser, JsonToken.VALUE_NUMBER_INT);
        }
    }

    private static void require(JsonParser parser, JsonToken token) throws Doubt {
        if (parser.currentToken() != token) {
            throw new Doubt();
        }
    }

    /** Ends the fast path. It has no message, since {@link JsonBinder} reports the problem. */
    static final class Doubt extends Exception {

        private static final long serialVersionUID = 1L;

        Doubt() {
            super(null, null, false, false);
        }
    }
}
