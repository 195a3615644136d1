package io.github.syntheticsource.internal.junit;

import io.github.syntheticsource.internal.run.DocumentRequestBuilder;
import io.github.syntheticsource.internal.run.SetRequestBuilder;
import io.github.syntheticsource.junit.Synthetic;
import io.github.syntheticsource.junit.SyntheticDocumentSource;
import io.github.syntheticsource.junit.SyntheticSource;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Collects the requests of the annotations of a test class without running it. An invalid annotation requests nothing. */
final class AnnotationScanner {

    private static final List<Class<? extends Annotation>> LIFECYCLE = List.of(
            BeforeAll.class,
            BeforeEach.class,
            AfterEach.class,
            AfterAll.class,
            BeforeParameterizedClassInvocation.class,
            AfterParameterizedClassInvocation.class);

    private final Class<?> testClass;
    private final Listener listener;
    private final Consumer<Throwable> errors;

    /** Receives each request. */
    interface Listener {

        void requested(SetRequestBuilder records);

        /** Receives a request for texts. Generated records of the texts are reported as a separate request. */
        default void requested(DocumentRequestBuilder<?> documents) {}
    }

    /** Creates a scanner that ignores errors; the test itself reports them. */
    AnnotationScanner(Class<?> testClass, Listener listener) {
        this(testClass, listener, error -> {});
    }

    /** Creates a scanner that reports invalid annotations to {@code errors}. */
    AnnotationScanner(Class<?> testClass, Listener listener, Consumer<Throwable> errors) {
        this.testClass = testClass;
        this.listener = listener;
        this.errors = errors;
    }

    /** Adds the requests of a test method. */
    void addMethod(Method method) {
        if (AnnotationSupport.isAnnotated(method, ParameterizedTest.class)) {
            addSources(method, first(method), method);
        }
        addParameters(method, method);
    }

    /** Adds the requests of the class: of its constructors, fields and lifecycle methods. */
    void addClass() {
        if (AnnotationSupport.isAnnotated(testClass, ParameterizedClass.class)) {
            addSources(testClass, injected(), null);
        }
        for (var constructor : testClass.getDeclaredConstructors()) {
            addParameters(constructor, null);
        }
        for (var field : AnnotatedFields.of(testClass)) {
            add(() -> AnnotatedFields.value(field).request(0, TestLocation.test(testClass, null)));
        }
        ReflectionSupport.findMethods(testClass, AnnotationScanner::isLifecycle, HierarchyTraversalMode.TOP_DOWN)
                .forEach(method -> addParameters(method, null));
    }

    private void addSources(AnnotatedElement element, @Nullable AnnotatedElement first, @Nullable Method method) {
        var where = TestLocation.source(testClass, method);
        for (var source : sources(element)) {
            add(() -> SourceAttributes.of(
                    source, RecordTypeResolver.of(source, first, where), where, TestLocation.test(testClass, method)));
        }
        var documents = TestLocation.documents(testClass, method);
        AnnotationSupport.findRepeatableAnnotations(element, SyntheticDocumentSource.class)
                .forEach(source -> attempt(() -> add(SourceAttributes.of(
                        source,
                        RecordTypeResolver.of(source, first, documents),
                        documents,
                        TestLocation.test(testClass, method)))));
    }

    private void add(DocumentRequestBuilder<?> documents) {
        documents.generated().ifPresent(listener::requested);
        listener.requested(documents);
    }

    private static List<SyntheticSource> sources(AnnotatedElement element) {
        return AnnotationSupport.findRepeatableAnnotations(element, SyntheticSource.class);
    }

    private void addParameters(Executable executable, @Nullable Method test) {
        for (var parameter : executable.getParameters()) {
            AnnotationSupport.findAnnotation(parameter, Synthetic.class)
                    .ifPresent(synthetic -> add(() -> value(synthetic, parameter)
                            .request(
                                    AnnotatedParameters.ordinal(synthetic, parameter),
                                    TestLocation.test(testClass, test))));
        }
    }

    private static SyntheticValueResolver value(Synthetic synthetic, Parameter parameter) {
        return new SyntheticValueResolver(synthetic, parameter, parameter.getParameterizedType());
    }

    private void add(Supplier<SetRequestBuilder> records) {
        attempt(() -> listener.requested(records.get()));
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | LinkageError e) {
            errors.accept(e);
        }
    }

    private static boolean isLifecycle(Method method) {
        return LIFECYCLE.stream().anyMatch(annotation -> AnnotationSupport.isAnnotated(method, annotation));
    }

    /** Returns the element of a parameterized class that takes the record: a field, or a constructor parameter. */
    private @Nullable AnnotatedElement injected() {
        var fields =
                ReflectionSupport.findFields(testClass, AnnotationScanner::isInjected, HierarchyTraversalMode.TOP_DOWN);
        if (!fields.isEmpty()) {
            return fields.stream()
                    .min(Comparator.comparingInt(AnnotationScanner::index))
                    .filter(field -> !isAggregator(field, field.getType()))
                    .orElse(null);
        }
        var constructors = testClass.getDeclaredConstructors();
        return constructors.length == 1 ? first(constructors[0]) : null;
    }

    private static boolean isInjected(Field field) {
        return AnnotationSupport.isAnnotated(field, org.junit.jupiter.params.Parameter.class);
    }

    private static int index(Field field) {
        return AnnotationSupport.findAnnotation(field, org.junit.jupiter.params.Parameter.class)
                .map(org.junit.jupiter.params.Parameter::value)
                .orElse(0);
    }

    /** Returns the first parameter after the outer instance of an inner class, or null if it aggregates all arguments. */
    private @Nullable AnnotatedElement first(Executable executable) {
        var isInner = executable instanceof java.lang.reflect.Constructor<?>
                && testClass.isMemberClass()
                && !Modifier.isStatic(testClass.getModifiers());
        var parameters = executable.getParameters();
        var index = isInner ? 1 : 0;
        return parameters.length <= index || isAggregator(parameters[index], parameters[index].getType())
                ? null
                : parameters[index];
    }

    /** An aggregator takes all arguments at once; parameters after it are resolved elsewhere, as in JUnit. */
    private static boolean isAggregator(AnnotatedElement element, Class<?> type) {
        return ArgumentsAccessor.class.isAssignableFrom(type)
                || AnnotationSupport.isAnnotated(element, AggregateWith.class);
    }
}
