package io.github.syntheticsource.internal.schema.derive;

import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of a component: those of its field, constructor parameter, accessor and setter, and of the type
 * itself.
 *
 * @param annotations all of them
 * @param types the annotated type of each declaration of the component
 * @param description its description, or null
 * @param jackson Jackson's own view, or null
 * @param kotlin the component's Kotlin type, or null
 */
record ComponentAnnotations(
        List<Annotation> annotations,
        List<AnnotatedType> types,
        @Nullable String description,
        @Nullable AnnotatedMember jackson,
        @Nullable Object kotlin) {

    private static final String LANGCHAIN_DESCRIPTION = "dev.langchain4j.model.output.structured.Description";

    /** No annotations. */
    static ComponentAnnotations none() {
        return new ComponentAnnotations(List.of(), List.of(), null, null, null);
    }

    /** The annotations of the single value of a record that is written as that value. */
    static ComponentAnnotations ofValue(Class<?> owner) {
        var components = owner.getRecordComponents();
        if (components == null || components.length != 1) {
            return none();
        }
        var annotations = new ArrayList<Annotation>();
        var types = new ArrayList<AnnotatedType>();
        add(components[0], components[0].getAnnotatedType(), annotations, types);
        return new ComponentAnnotations(annotations, types, null, null, null);
    }

    static ComponentAnnotations of(Class<?> owner, SettableBeanProperty property) {
        var annotations = new ArrayList<Annotation>();
        var types = new ArrayList<AnnotatedType>();
        var member = property.getMember();
        var javaName = property.getName();
        var index = 0;
        if (member instanceof AnnotatedParameter parameter) {
            var executable = (Executable) parameter.getOwner().getMember();
            index = parameter.getIndex();
            if (parameter.getIndex() < executable.getParameterCount()) {
                var declared = executable.getParameters()[parameter.getIndex()];
                add(declared, declared.getAnnotatedType(), annotations, types);
            }
            var components = owner.getRecordComponents();
            if (components != null && components.length == executable.getParameterCount()) {
                var component = components[parameter.getIndex()];
                javaName = component.getName();
                add(component, component.getAnnotatedType(), annotations, types);
            }
        } else if (member != null
                && member.getAnnotated() instanceof Method setter
                && setter.getParameterCount() == 1) {
            add(setter, setter.getAnnotatedParameterTypes()[0], annotations, types);
            for (var annotation : setter.getParameters()[0].getAnnotations()) {
                addOnce(annotation, annotations);
            }
            javaName = beanName(setter.getName());
        } else if (member != null && member.getAnnotated() instanceof Field field) {
            javaName = field.getName();
        }
        var field = field(owner, javaName);
        if (field != null) {
            add(field, field.getAnnotatedType(), annotations, types);
        }
        var getter = getter(owner, javaName);
        if (getter != null) {
            add(getter, getter.getAnnotatedReturnType(), annotations, types);
        }
        if (member != null && member.getAllAnnotations() != null) {
            member.getAllAnnotations().annotations().forEach(annotation -> addOnce(annotation, annotations));
        }
        var description = property.getMetadata().getDescription();
        return new ComponentAnnotations(
                List.copyOf(annotations),
                List.copyOf(types),
                description == null ? describedIn(annotations) : description,
                member,
                KotlinTypes.isKotlin(owner)
                        ? KotlinTypes.of(member == null ? null : member.getAnnotated(), index, field)
                        : null);
    }

    /** The component of a plain record at that index, without Jackson's view of it. */
    static ComponentAnnotations ofComponent(Class<?> owner, Constructor<?> constructor, int index) {
        var annotations = new ArrayList<Annotation>();
        var types = new ArrayList<AnnotatedType>();
        var parameter = constructor.getParameters()[index];
        add(parameter, parameter.getAnnotatedType(), annotations, types);
        var component = owner.getRecordComponents()[index];
        add(component, component.getAnnotatedType(), annotations, types);
        var field = field(owner, component.getName());
        if (field != null) {
            add(field, field.getAnnotatedType(), annotations, types);
        }
        return new ComponentAnnotations(
                List.copyOf(annotations), List.copyOf(types), describedIn(annotations), null, null);
    }

    /** The description on the type itself, or null. */
    static @Nullable String descriptionOf(Class<?> type) {
        var jackson = type.getAnnotation(com.fasterxml.jackson.annotation.JsonClassDescription.class);
        return jackson != null && !jackson.value().isEmpty()
                ? jackson.value()
                : describedIn(List.of(type.getAnnotations()));
    }

    boolean isNullable() {
        return KotlinTypes.isNullable(kotlin) || annotations.stream().anyMatch(ComponentAnnotations::saysNullable);
    }

    /** The annotations of the type argument at that index: {@code List<@NotBlank String>}. */
    ComponentAnnotations element(int index) {
        var inner = new ArrayList<Annotation>();
        var innerTypes = new ArrayList<AnnotatedType>();
        for (var type : types) {
            AnnotatedType argument = null;
            if (type instanceof AnnotatedParameterizedType parameterized
                    && index < parameterized.getAnnotatedActualTypeArguments().length) {
                argument = parameterized.getAnnotatedActualTypeArguments()[index];
            } else if (type instanceof AnnotatedArrayType array) {
                argument = array.getAnnotatedGenericComponentType();
            }
            if (argument != null) {
                for (var annotation : argument.getAnnotations()) {
                    // `@Size String[]` annotates the array and, by the language specification, its items too
                    if (!(type instanceof AnnotatedArrayType)
                            || saysNullable(annotation)
                            || !annotations.contains(annotation)) {
                        addOnce(annotation, inner);
                    }
                }
                innerTypes.add(argument);
            }
        }
        return new ComponentAnnotations(
                List.copyOf(inner), List.copyOf(innerTypes), null, jackson, KotlinTypes.argument(kotlin, index));
    }

    private static boolean saysNullable(Annotation annotation) {
        var name = annotation.annotationType().getSimpleName();
        return name.equals("Nullable") || name.equals("CheckForNull");
    }

    private static void add(
            AnnotatedElement element, AnnotatedType type, List<Annotation> annotations, List<AnnotatedType> types) {
        for (var annotation : element.getAnnotations()) {
            addOnce(annotation, annotations);
        }
        for (var annotation : type.getAnnotations()) {
            addOnce(annotation, annotations);
        }
        types.add(type);
    }

    private static void addOnce(Annotation annotation, List<Annotation> annotations) {
        if (!annotations.contains(annotation)) {
            annotations.add(annotation);
        }
    }

    private static @Nullable String describedIn(List<Annotation> annotations) {
        for (var annotation : annotations) {
            if (annotation.annotationType().getName().equals(LANGCHAIN_DESCRIPTION)
                    && AnnotationValues.of(annotation, "value") instanceof String[] lines
                    && lines.length > 0) {
                return String.join(" ", lines);
            }
        }
        return null;
    }

    private static @Nullable Field field(Class<?> owner, String name) {
        for (Class<?> type = owner; type != null && type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        return null;
    }

    private static @Nullable Method getter(Class<?> owner, String name) {
        for (Class<?> type = owner; type != null && type != Object.class; type = type.getSuperclass()) {
            for (var method : type.getDeclaredMethods()) {
                if (method.getParameterCount() == 0
                        && (method.getName().startsWith("get")
                                || method.getName().startsWith("is"))
                        && beanName(method.getName()).equals(name)) {
                    return method;
                }
            }
        }
        return null;
    }

    private static String beanName(String accessor) {
        var prefix = accessor.startsWith("is") ? 2 : 3;
        return accessor.length() <= prefix
                ? accessor
                : Character.toLowerCase(accessor.charAt(prefix)) + accessor.substring(prefix + 1);
    }
}
