package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.generation.TextGenerator;
import io.github.syntheticsource.internal.datafaker.BuiltinRecordGenerator;
import io.github.syntheticsource.internal.datafaker.BuiltinTextGenerator;
import io.github.syntheticsource.internal.generation.limit.CallLimits;
import io.github.syntheticsource.internal.generation.model.ModelRecordGenerator;
import io.github.syntheticsource.internal.generation.model.ModelTextGenerator;
import io.github.syntheticsource.internal.langchain4j.ChatModelClient;
import io.github.syntheticsource.langchain4j.ChatModelProvider;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The generators of records and texts behind a name: one object, or one client of a model, within the limits of the run. They
 * are created on first access, by one thread, without blocking other generators.
 */
final class NamedGenerator {

    private final Lazy<RecordGenerator> records;
    private final Lazy<TextGenerator> texts;
    private final @Nullable Lazy<Object> custom;

    private NamedGenerator(
            Supplier<RecordGenerator> records, Supplier<TextGenerator> texts, @Nullable Lazy<Object> custom) {
        this.records = new Lazy<>(records);
        this.texts = new Lazy<>(texts);
        this.custom = custom;
    }

    static NamedGenerator builtin() {
        return new NamedGenerator(BuiltinRecordGenerator::new, BuiltinTextGenerator::new, null);
    }

    static NamedGenerator model(String name, CallLimits limits, Supplier<ChatClient> model) {
        var client = new Lazy<ChatClient>(() -> limits.on(model.get()));
        return new NamedGenerator(
                () -> new ModelRecordGenerator(name, client.get()),
                () -> new ModelTextGenerator(name, client.get()),
                null);
    }

    /** Returns the generators of a user class: a record generator, a text generator, both, or a provider of a model. */
    static NamedGenerator ofClass(String className, CallLimits limits, Duration timeout) {
        var custom = new Lazy<>(() -> instance(className));
        var client = new Lazy<ChatClient>(() -> limits.on(
                ChatModelClient.of((ChatModelProvider) custom.get(), timeout, limits.adaptiveConcurrencyLimit())));
        return new NamedGenerator(
                () -> {
                    var instance = custom.get();
                    if (instance instanceof RecordGenerator generator) {
                        return limits.on(generator);
                    }
                    if (instance instanceof ChatModelProvider provider) {
                        return new ModelRecordGenerator(provider.name(), client.get());
                    }
                    throw unusable(className, "it is neither a RecordGenerator nor a ChatModelProvider", null);
                },
                () -> {
                    var instance = custom.get();
                    if (instance instanceof TextGenerator generator) {
                        return limits.on(generator);
                    }
                    if (instance instanceof ChatModelProvider provider) {
                        return new ModelTextGenerator(provider.name(), client.get());
                    }
                    if (instance instanceof RecordGenerator) {
                        return new BuiltinTextGenerator();
                    }
                    throw unusable(className, "it is neither a TextGenerator nor a ChatModelProvider", null);
                },
                custom);
    }

    /**
     * Returns the class name of the provider that is registered as a service, or null if there is none.
     *
     * @throws ConfigurationException if there are several, or they cannot be read
     */
    static @Nullable String registeredProvider() {
        try {
            var names = registered().stream()
                    .map(provider -> provider.type().getName())
                    .toList();
            if (names.size() > 1) {
                throw new ConfigurationException("""
                        Several ChatModelProviders are registered: %s
                         -> choose one of them: synthetic.generator=%s""".formatted(String.join(", ", names), names.get(0)));
            }
            return names.isEmpty() ? null : names.get(0);
        } catch (ServiceConfigurationError e) {
            throw new ConfigurationException("""
                    The registered ChatModelProviders cannot be read: %s
                     -> fix META-INF/services/%s, or name a generator: synthetic.generator=builtin""".formatted(e.getMessage(), ChatModelProvider.class.getName()), e);
        }
    }

    /** Returns the record generator, always the same instance. */
    RecordGenerator records() {
        return records.get();
    }

    /** Returns the text generator, always the same instance. */
    TextGenerator texts() {
        return texts.get();
    }

    /** Closes the user's object if it is closeable, and returns the failure, if any. */
    Optional<String> close() {
        if (custom != null && custom.peek() instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                return Optional.of(e.toString());
            }
        }
        return Optional.empty();
    }

    private static List<ServiceLoader.Provider<ChatModelProvider>> registered() {
        return ServiceLoader.load(ChatModelProvider.class, classLoader()).stream()
                .collect(Collectors.toList());
    }

    /** Creates an instance with the service loader if the class is registered, else with its constructor. */
    private static Object instance(String className) {
        try {
            for (var provider : registered()) {
                if (provider.type().getName().equals(className)) {
                    return provider.get();
                }
            }
        } catch (ServiceConfigurationError e) {
            // the constructor is tried next, and reports its failure
        }
        try {
            return Class.forName(className, true, classLoader())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw unusable(className, e.toString(), e);
        }
    }

    private static ConfigurationException unusable(String className, String why, @Nullable Throwable cause) {
        return new ConfigurationException("""
                The generator [%s] cannot be used: %s
                 -> use openai, builtin, or a public class with a public constructor without parameters that implements \
                RecordGenerator or ChatModelProvider""".formatted(className, why), cause);
    }

    private static ClassLoader classLoader() {
        return Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), NamedGenerator.class.getClassLoader());
    }
}
