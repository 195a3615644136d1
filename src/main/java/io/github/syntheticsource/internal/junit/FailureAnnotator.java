package io.github.syntheticsource.internal.junit;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Adds a line to a failure for each record that the failed code could reach. */
public final class FailureAnnotator {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create("io.github.syntheticsource", "constructor");

    /** A list can have thousands of records; the first few are enough to find their source. */
    private static final int MOST_NOTES = 5;

    private FailureAnnotator() {}

    public static <T> T proceed(Invocation<T> invocation, ReflectiveInvocationContext<?> call, ExtensionContext context)
            throws Throwable {
        try {
            return invocation.proceed();
        } catch (Throwable failure) {
            annotate(failure, call, context);
            throw failure;
        }
    }

    public static void rememberConstructor(ReflectiveInvocationContext<?> call, ExtensionContext context) {
        if (!call.getArguments().isEmpty()) {
            context.getStore(NAMESPACE).put(NAMESPACE, call.getArguments());
        }
    }

    private static void annotate(Throwable failure, ReflectiveInvocationContext<?> call, ExtensionContext context) {
        if (List.of(failure.getSuppressed()).stream().anyMatch(RecordNote.class::isInstance)) {
            return;
        }
        var sentences = new LinkedHashSet<String>();
        for (var instance : instances(call, context)) {
            addSentence(instance, context, sentences);
        }
        sentences.stream().limit(MOST_NOTES).forEach(sentence -> failure.addSuppressed(new RecordNote(sentence)));
    }

    private static void addSentence(@Nullable Object instance, ExtensionContext context, Set<String> sentences) {
        for (var place = context; place != null; place = place.getParent().orElse(null)) {
            var sentence = SessionStore.injected(place).sentenceAbout(instance);
            if (sentence != null) {
                sentences.add(sentence);
            }
        }
    }

    /** Returns all objects in reach of the failed code: its arguments, the constructor's, and the fields of the instances. */
    private static List<@Nullable Object> instances(ReflectiveInvocationContext<?> call, ExtensionContext context) {
        var instances = new ArrayList<@Nullable Object>(call.getArguments());
        if (context.getStore(NAMESPACE).get(NAMESPACE) instanceof List<?> arguments) {
            instances.addAll(arguments);
        }
        context.getTestInstances().ifPresent(all -> all.getAllInstances().forEach(one -> addFields(one, instances)));
        return instances;
    }

    private static void addFields(Object instance, List<@Nullable Object> instances) {
        for (Class<?> type = instance.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                instances.add(value(field, instance));
            }
        }
    }

    private static @Nullable Object value(Field field, Object instance) {
        try {
            field.setAccessible(true);
            return field.get(instance);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return null;
        }
    }
}
