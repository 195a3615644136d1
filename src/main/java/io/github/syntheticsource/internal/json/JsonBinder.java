package io.github.syntheticsource.internal.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Binds JSON to a user's type strictly, without Jackson's default coercions. It rejects missing or unknown components,
 * null for a primitive, numbers as text, text as numbers, and fractions for integers.
 */
public final class JsonBinder {

    /** Jackson's advice about settings that users cannot change. */
    private static final Pattern JACKSON_ADVICE = Pattern.compile(
            "(?: \\(|: )(?:set DeserializationConfig|enable |disable |but (?:could|might)|although).*", Pattern.DOTALL);

    /** If two threads build one, the later one is kept. */
    private static volatile @Nullable JsonBinder shared;

    private final ObjectMapper mapper;
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    private JsonBinder(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Returns the shared binder, which is built on first use. */
    public static JsonBinder shared() {
        var known = shared;
        if (known == null) {
            known = new JsonBinder(Shared.build());
            shared = known;
        }
        return known;
    }

    /** Releases all types that the shared binder has bound, and so their class loaders. */
    public static void forgetTypes() {
        shared = null;
    }

    /** The mapper of this binder, for introspection. */
    public ObjectMapper mapper() {
        return mapper;
    }

    /**
     * Binds UTF-8 bytes to a new instance.
     *
     * @throws JsonException if the value does not fit the type, with the path inside the value; the message of a
     *     constructor's exception is quoted unchanged
     */
    public Object bind(byte[] source, int offset, int length, Type type) {
        try {
            var value = readers.computeIfAbsent(type, this::reader).readValue(source, offset, length);
            if (value == null) {
                throw new JsonException("null is not a value of this type", "", 1, 1, null);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw failure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Binds JSON text to a new instance.
     *
     * @throws JsonException if the value does not fit the type
     */
    public Object bind(String json, Type type) {
        var bytes = JsonValues.encodable(json).getBytes(StandardCharsets.UTF_8);
        return bind(bytes, 0, bytes.length, type);
    }

    /** Returns the JSON text that this binder would read as an equal instance. */
    public String write(Object value) {
        try {
            return JsonValues.encodable(mapper.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw JsonValues.problem(e);
        }
    }

    /** The type as resolved by Jackson, including generics. */
    public JavaType resolve(Type type) {
        return mapper.constructType(type);
    }

    private ObjectReader reader(Type type) {
        return mapper.readerFor(mapper.constructType(type));
    }

    private static JsonException failure(JsonProcessingException e) {
        var place = e.getLocation();
        var path = e instanceof JsonMappingException mapping ? path(mapping) : "";
        return new JsonException(
                reason(e), path, place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr(), e);
    }

    private static String reason(JsonProcessingException e) {
        if (e instanceof ValueInstantiationException instantiation && instantiation.getCause() != null) {
            var cause = instantiation.getCause();
            return cause.getMessage() == null ? cause.toString() : cause.getMessage();
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown component [" + unknown.getPropertyName() + "]";
        }
        if (e instanceof InvalidNullException) {
            return "null is not allowed here";
        }
        var words = e instanceof DatabindException databind ? databind.getOriginalMessage() : e.getOriginalMessage();
        return words.startsWith("Missing creator property")
                ? "is missing"
                : JACKSON_ADVICE.matcher(words).replaceFirst("");
    }

    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getFieldName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            } else if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    /** Builds the mapper. A separate class, so that a run that never binds does not load the mapper's classes. */
    private static final class Shared {

        static ObjectMapper build() {
            LookupCache<Object, JavaType> typesOfItsOwn = new LRUMap<>(16, 200);
            var builder = JsonMapper.builder(JsonValues.FACTORY.copy()) // a factory keeps a reference to its mapper
                    .typeFactory(TypeFactory.defaultInstance().withCache(typesOfItsOwn))
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .defaultLocale(Locale.ENGLISH)
                    .withConfigOverride(
                            Year.class,
                            override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.NUMBER_INT)))
                    .withCoercionConfigDefaults(
                            config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                    .withCoercionConfig(
                            LogicalType.Textual,
                            config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
            for (var name : new String[] {
                "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule",
                "com.fasterxml.jackson.datatype.jdk8.Jdk8Module",
                "com.fasterxml.jackson.module.kotlin.KotlinModule"
            }) {
                addModule(builder, name);
            }
            return builder.build();
        }

        /** Adds a module if it is on the class path. The Kotlin module is a dependency of the user. */
        private static void addModule(JsonMapper.Builder builder, String className) {
            try {
                var type = Class.forName(className, true, JsonBinder.class.getClassLoader());
                builder.addModule((Module) type.getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException | LinkageError absent) {
                // the schema deriver reports the missing module
            }
        }
    }
}
