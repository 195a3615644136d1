package io.github.syntheticsource.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.ChatModel;
import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.generation.RecordRequest;
import io.github.syntheticsource.generation.TextGenerator;
import io.github.syntheticsource.generation.TextRequest;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.generation.RecipeRequest;
import io.github.syntheticsource.internal.generation.limit.AdaptiveConcurrencyLimit;
import io.github.syntheticsource.internal.generation.limit.CallBudget;
import io.github.syntheticsource.internal.generation.limit.CallLimits;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import io.github.syntheticsource.langchain4j.ChatModelProvider;
import io.github.syntheticsource.samples.MedicalBilling;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generator of the user's own: one object, within the limits that hold for models too. */
class NamedGeneratorTest {

    private static final AtomicInteger INSTANCES = new AtomicInteger();
    private static final AtomicInteger CLOSED = new AtomicInteger();

    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

    @TempDir
    private Path folder;

    public static class Both implements RecordGenerator, TextGenerator, AutoCloseable {

        public Both() {
            INSTANCES.incrementAndGet();
        }

        @Override
        public String name() {
            return "both";
        }

        @Override
        public int maxAttempts() {
            return 2;
        }

        @Override
        public GeneratedRecords generate(RecordRequest request) {
            return new GeneratedRecords(List.of(), null, new Usage(1, 0, 60, 0, 60));
        }

        @Override
        public GeneratedRecords write(TextRequest request) {
            return new GeneratedRecords(List.of(), null, new Usage(1, 0, 60, 0, 60));
        }

        @Override
        public void close() {
            CLOSED.incrementAndGet();
        }
    }

    public static final class Free extends Both {

        @Override
        public boolean isDeterministic() {
            return true;
        }
    }

    public static final class One implements ChatModelProvider {

        public One() {
            INSTANCES.incrementAndGet();
        }

        @Override
        public ChatModel chatModel() {
            throw new AssertionError("built");
        }
    }

    public static final class Other implements ChatModelProvider {

        @Override
        public ChatModel chatModel() {
            throw new AssertionError("built");
        }
    }

    @AfterEach
    void restoreLoader() {
        Thread.currentThread().setContextClassLoader(loader);
    }

    private static NamedGenerator named(Class<?> type, CallLimits limits) {
        INSTANCES.set(0);
        CLOSED.set(0);
        return NamedGenerator.ofClass(type.getName(), limits, Duration.ofSeconds(1));
    }

    private static CallLimits calls(int most) {
        return new CallLimits(new AdaptiveConcurrencyLimit(1), new CallBudget(most, null));
    }

    private static RecordRequest records() {
        return new RecipeRequest(
                Recipe.of(SchemaDeriver.derive(MedicalBilling.class)), List.of(0), 0, List.of(), List.of());
    }

    private static TextRequest texts() {
        return new TextRequest(
                List.of(FieldContent.of(List.of("blue")).content()), Preferences.none(), null, null, 0, List.of());
    }

    @Test
    void oneObjectMakesRecordsAndWritesTexts() {
        var both = named(Both.class, calls(10));

        assertThat(both.records()).isSameAs(both.records());
        assertThat(both.texts()).isSameAs(both.texts());
        assertThat(both.records().name()).isEqualTo(both.texts().name()).isEqualTo("both");
        assertThat(both.records().maxAttempts())
                .isEqualTo(both.texts().maxAttempts())
                .isEqualTo(2);
        assertThat(INSTANCES).hasValue(1);
    }

    @Test
    void itIsClosedWithTheRun() {
        var both = named(Both.class, calls(10));
        assertThat(both.close()).isEmpty();
        assertThat(CLOSED).hasValue(0);

        both.records();

        assertThat(both.close()).isEmpty();
        assertThat(CLOSED).hasValue(1);
    }

    @Test
    void itsCallsCountForRecordsAndTextsTogether() {
        var both = named(Both.class, calls(2));
        both.records().generate(records());
        both.texts().write(texts());

        assertThatThrownBy(() -> both.records().generate(records()))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("synthetic.max-calls is 2; calls made: 2");
        assertThatThrownBy(() -> both.texts().write(texts())).isInstanceOf(GenerationException.class);
    }

    @Test
    void itsTokensCount() {
        var both = named(Both.class, new CallLimits(new AdaptiveConcurrencyLimit(1), new CallBudget(null, 100)));
        both.records().generate(records());

        assertThatThrownBy(() -> both.texts().write(texts()))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("synthetic.max-tokens is 100; 120 tokens used");
    }

    @Test
    void whatCostsNothingDoesNotCount() {
        var free = named(Free.class, calls(1));

        for (var i = 0; i < 3; i++) {
            assertThat(free.records().generate(records()).candidates()).isEmpty();
        }
    }

    @Test
    void aProviderIsMadeOnce() throws IOException {
        register(One.class);
        var name = NamedGenerator.registeredProvider();
        var one = named(One.class, calls(1));

        assertThat(name).isEqualTo(One.class.getName());
        assertThat(one.records().name()).isEqualTo(one.texts().name());
        assertThat(INSTANCES).hasValue(1);
    }

    @Test
    void severalProvidersAreRefusedUnlessOneIsNamed() throws IOException {
        register(One.class, Other.class);

        assertThatThrownBy(NamedGenerator::registeredProvider)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("""
                        Several ChatModelProviders are registered: %s, %s
                         -> choose one of them: synthetic.generator=%s""".formatted(One.class.getName(), Other.class.getName(), One.class.getName()));
        assertThat(named(Other.class, calls(1)).records().name()).isEqualTo(new Other().name());
    }

    @Test
    void aBrokenRegistrationIsTold() throws IOException {
        register("no.such.Provider");

        assertThatThrownBy(NamedGenerator::registeredProvider)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no.such.Provider")
                .hasMessageContaining("fix META-INF/services/" + ChatModelProvider.class.getName());
    }

    private void register(Class<?>... providers) throws IOException {
        register(java.util.Arrays.stream(providers).map(Class::getName).toArray(String[]::new));
    }

    private void register(String... names) throws IOException {
        var file = Files.write(folder.resolve("services"), List.of(names));
        Thread.currentThread().setContextClassLoader(new ClassLoader(loader) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.equals("META-INF/services/" + ChatModelProvider.class.getName())
                        ? Collections.enumeration(List.of(file.toUri().toURL()))
                        : super.getResources(name);
            }
        });
    }
}
