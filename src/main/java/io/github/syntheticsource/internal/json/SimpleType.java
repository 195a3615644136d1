package io.github.syntheticsource.internal.json;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A type that Jackson can read in only one way: a record of scalars, enums, lists, sets, optionals and such records,
 * without any annotation that could affect Jackson.
 *
 * <p>For these types, loading databind (some 700 classes) is most of the cost of a replay. In case of doubt a type is
 * not plain.
 */
public sealed interface SimpleType {

    /** The Java class. */
    Class<?> raw();

    /** One JSON value. */
    record Scalar(Class<?> raw) implements SimpleType {}

    /** An enum written by its names. */
    record Constants(Class<?> raw) implements SimpleType {}

    /** A list, collection or set. */
    record Several(Class<?> raw, SimpleType items) implements SimpleType {}

    /** An optional. */
    record Maybe(Class<?> raw, SimpleType content) implements SimpleType {}

    /** A record, by its canonical constructor. */
    record Components(
            Class<?> raw,
            Constructor<?> constructor,
            List<TrustedTokenReader.Name> names,
            List<SimpleType> types,
            Map<String, Integer> indexes)
            implements SimpleType {}

    /** Returns the type if it is plain, else null. */
    static @Nullable SimpleType of(Type type) {
        var known = Known.TYPES.get(type);
        if (known == null) {
            known = Optional.ofNullable(new Reader().read(type));
            Known.TYPES.put(type, known);
        }
        return known.orElse(null);
    }

    /** The results by type. */
    final class Known {

        private static final TypeCache<Optional<SimpleType>> TYPES = new TypeCache<>();

        private Known() {}
    }

    /** Determines whether a type is plain. Recursive types are not. */
    final class Reader {

        private static final Set<Class<?>> SCALARS = Set.of(
                int.class,
                long.class,
                double.class,
                boolean.class,
                Integer.class,
                Long.class,
                Double.class,
                Boolean.class,
                String.class,
                BigDecimal.class,
                BigInteger.class,
                UUID.class,
                LocalDate.class,
                LocalTime.class,
                LocalDateTime.class,
                Instant.class,
                Duration.class);

        private final List<Class<?>> open = new ArrayList<>();

        @Nullable
        SimpleType read(Type type) {
            if (type instanceof Class<?> raw) {
                return readClass(raw);
            }
            return type instanceof ParameterizedType parameterized ? readGeneric(parameterized) : null;
        }

        private @Nullable SimpleType readClass(Class<?> raw) {
            if (SCALARS.contains(raw)) {
                return new Scalar(raw);
            }
            if (raw.isEnum()) {
                return isUntouchedEnum(raw) && raw.getEnumConstants().length > 0 ? new Constants(raw) : null;
            }
            return raw.isRecord() && raw.getTypeParameters().length == 0 && !open.contains(raw)
                    ? readRecord(raw)
                    : null;
        }

        private @Nullable SimpleType readGeneric(ParameterizedType type) {
            var content = read(type.getActualTypeArguments()[0]);
            var raw = (Class<?>) type.getRawType();
            if (content == null) {
                return null;
            }
            if (raw == Optional.class) {
                return new Maybe(raw, content);
            }
            return raw == List.class || raw == Collection.class || raw == Set.class ? new Several(raw, content) : null;
        }

        private @Nullable SimpleType readRecord(Class<?> raw) {
            open.add(raw);
            try {
                return isUntouched(raw) && raw.getRecordComponents().length > 0 ? components(raw) : null;
            } catch (NoSuchMethodException | RuntimeException unreadable) {
                return null;
            } finally {
                open.remove(raw);
            }
        }

        private @Nullable SimpleType components(Class<?> raw) throws NoSuchMethodException {
            var names = new ArrayList<TrustedTokenReader.Name>();
            var types = new ArrayList<SimpleType>();
            var classes = new ArrayList<Class<?>>();
            var indexes = new HashMap<String, Integer>();
            for (var component : raw.getRecordComponents()) {
                var type = read(component.getGenericType());
                if (type == null || !isUntouched(component) || !isUntouched(component.getAccessor())) {
                    return null;
                }
                indexes.put(component.getName(), names.size());
                names.add(new TrustedTokenReader.Name(component.getName()));
                types.add(type);
                classes.add(component.getType());
            }
            var constructor = raw.getDeclaredConstructor(classes.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new Components(raw, constructor, List.copyOf(names), List.copyOf(types), Map.copyOf(indexes));
        }

        /**
         * Whether no annotation on the class, its interfaces, fields, constructors and methods could affect Jackson.
         */
        private static boolean isUntouched(Class<?> raw) {
            if (!isUntouched((AnnotatedElement) raw) || raw.getInterfaces().length > 0) {
                return false;
            }
            for (var constructor : raw.getDeclaredConstructors()) {
                if (!isUntouched(constructor) || !areUntouched(constructor.getParameterAnnotations())) {
                    return false;
                }
            }
            for (var field : raw.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !isUntouched(field)) {
                    return false;
                }
            }
            for (var method : raw.getDeclaredMethods()) {
                if (method.getAnnotations().length > 0 && !isAccessor(method, raw)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isAccessor(Method method, Class<?> raw) {
            for (var component : raw.getRecordComponents()) {
                if (component.getAccessor().equals(method)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isUntouchedEnum(Class<?> raw) {
            if (raw.getAnnotations().length > 0 || raw.getInterfaces().length > 0) {
                return false;
            }
            for (var field : raw.getDeclaredFields()) {
                if (field.getAnnotations().length > 0) {
                    return false;
                }
            }
            for (var method : raw.getDeclaredMethods()) {
                if (method.getAnnotations().length > 0) {
                    return false;
                }
            }
            return true;
        }

        private static boolean areUntouched(Annotation[][] annotations) {
            for (var ofParameter : annotations) {
                if (!areHarmless(ofParameter)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isUntouched(AnnotatedElement element) {
            return areHarmless(element.getAnnotations());
        }

        /** Whether an annotation may affect Jackson: any unknown one may be meta-annotated with Jackson annotations. */
        private static boolean areHarmless(Annotation[] annotations) {
            for (var annotation : annotations) {
                var name = annotation.annotationType().getName();
                if (!name.startsWith("jakarta.validation.constraints.")
                        && !name.startsWith("org.jspecify.annotations.")
                        && !name.startsWith("org.jetbrains.annotations.")
                        && !name.equals("java.lang.Deprecated")
                        && !name.equals("dev.langchain4j.model.output.structured.Description")) {
                    return false;
                }
            }
            return true;
        }
    }
}
