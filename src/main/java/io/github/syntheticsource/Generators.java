package io.github.syntheticsource;

import io.github.syntheticsource.config.Setting;
import io.github.syntheticsource.config.Settings;
import io.github.syntheticsource.datafaker.BuiltinGenerator;
import io.github.syntheticsource.datafaker.BuiltinWriter;
import io.github.syntheticsource.fixture.FixtureMode;
import io.github.syntheticsource.fixture.SetName;
import io.github.syntheticsource.generation.BatchExport;
import io.github.syntheticsource.generation.BatchImport;
import io.github.syntheticsource.generation.Budget;
import io.github.syntheticsource.generation.CallEstimate;
import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.GenerationLimits;
import io.github.syntheticsource.generation.ModelGenerator;
import io.github.syntheticsource.generation.ModelTexts;
import io.github.syntheticsource.generation.RecordGeneration;
import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.generation.TextGenerator;
import io.github.syntheticsource.generation.Throttle;
import io.github.syntheticsource.generation.ThrottledGenerator;
import io.github.syntheticsource.generation.ValidLot;
import io.github.syntheticsource.langchain4j.ChatModelClient;
import io.github.syntheticsource.langchain4j.ChatModelProvider;
import io.github.syntheticsource.langchain4j.ModelOptions;
import io.github.syntheticsource.langchain4j.OpenAiBatch;
import io.github.syntheticsource.recipe.Recipe;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chooses who makes the records: whom the test names, else the settings, else whoever is there. */
final class Generators {

    private static final String OPENAI = "openai";
    private static final String BUILTIN = "builtin";
    private static final int TEXTS_AT_ONCE = 1_000;
    private static final String HOW_TO_SWITCH =
            "the built-in generator made these records, since no model is configured -> set OPENAI_API_KEY (and"
                    + " OPENAI_BASE_URL for another endpoint) and run with -Dsynthetic.mode=rerecord to have a model make them";

    private static final String HOW_TO_SWITCH_WRITER =
            "the built-in writer wrote these texts, since no model is configured: plain sentences, one a value -> set"
                    + " OPENAI_API_KEY (and OPENAI_BASE_URL for another endpoint) and run with -Dsynthetic.mode=rerecord to"
                    + " have a model write them";

    /** One client, and one budget, for all sets of a run. */
    private static final Map<Settings, Generators> OF_RUN = new WeakHashMap<>();

    private final Settings settings;
    private final Throttle throttle;
    private final Budget budget;
    private final Map<String, RecordGenerator> known = new java.util.HashMap<>();
    private final Map<String, TextGenerator> writers = new java.util.HashMap<>();

    private Generators(Settings settings) {
        this.settings = settings;
        RunSummary.prices(settings); // a wrong one is said before anything is paid
        this.throttle = new Throttle(settings.positive(Setting.CONCURRENCY).orElseThrow());
        this.budget = new Budget(
                settings.positive(Setting.MAX_CALLS).orElse(null),
                settings.positive(Setting.MAX_TOKENS).orElse(null));
    }

    /** Makes what a set misses. */
    @FunctionalInterface
    interface Maker {

        /** Hands over exactly as many records as are missing, or throws. */
        void make(Recipe recipe, List<Map<String, @Nullable Object>> existing, int missing, Consumer<ValidLot> keep);
    }

    /**
     * Who makes the records of a set.
     *
     * @param name the generator's name
     * @param maker what has it make them
     * @param free whether it waits for nobody and costs nothing
     * @param note what the run should say of the choice
     */
    record Choice(String name, Maker maker, boolean free, Optional<String> note) {}

    /**
     * Chooses the generator for a recipe.
     *
     * @throws ConfigurationException if the one that is named cannot be used
     */
    static Choice choose(Settings settings, Recipe recipe, BatchFiles.SetBatch batch) {
        synchronized (OF_RUN) {
            return OF_RUN.computeIfAbsent(settings, Generators::new).choose(recipe, batch);
        }
    }

    private Choice choose(Recipe recipe, BatchFiles.SetBatch batch) {
        var named = Optional.ofNullable(recipe.generator()).or(() -> settings.said(Setting.GENERATOR));
        var use = BatchUse.of(settings);
        var name = named.orElseGet(() -> whoeverIsThere(use.isPresent() ? OPENAI : BUILTIN));
        if (use.isPresent()) {
            return onPaper(use.get(), name, batch);
        }
        var generator = known.computeIfAbsent(name, this::create);
        var isBuiltin = name.equals(BUILTIN);
        return new Choice(
                generator.name(),
                (wanted, existing, missing, keep) -> {
                    var generation = new RecordGeneration(generator, limits(name), wanted, existing, missing);
                    announce(
                            generator.name(),
                            generation.estimate(),
                            missing,
                            "records of " + wanted.schema().name());
                    generation.run(keep);
                },
                generator.isDeterministic(),
                isBuiltin && named.isEmpty() ? Optional.of(HOW_TO_SWITCH) : Optional.empty());
    }

    /** Who makes what records lack. */
    record Completer(RecordGenerator generator, GenerationLimits limits) {}

    /**
     * Chooses who makes what the records of a set lack of a changed recipe.
     *
     * @throws ConfigurationException if the one that is named cannot be used
     */
    static Completer completer(Settings settings, Recipe recipe) {
        synchronized (OF_RUN) {
            return OF_RUN.computeIfAbsent(settings, Generators::new).completer(recipe);
        }
    }

    private Completer completer(Recipe recipe) {
        if (BatchUse.of(settings).isPresent()) {
            throw new ConfigurationException("""
                    synthetic.batch-file makes whole records, but synthetic.mode is upgrade, which completes those there are
                     -> leave synthetic.batch-file out""");
        }
        var name = Optional.ofNullable(recipe.generator())
                .or(() -> settings.said(Setting.GENERATOR))
                .orElseGet(() -> whoeverIsThere(BUILTIN));
        var generator = known.computeIfAbsent(name, this::create);
        return new Completer(generator, limits(name));
    }

    private GenerationLimits limits(String name) {
        return new GenerationLimits(
                name.equals(BUILTIN) ? Integer.MAX_VALUE : batchSize(),
                settings.positive(Setting.CONCURRENCY).orElseThrow(),
                settings.duration(Setting.DEADLINE));
    }

    private Choice onPaper(BatchUse use, String name, BatchFiles.SetBatch batch) {
        if (!name.equals(OPENAI)) {
            throw new ConfigurationException("""
                    synthetic.batch-file is for the generator openai, but the generator of %s is [%s]
                     -> set synthetic.generator=openai, or leave synthetic.batch-file out""".formatted(batch.set(), name));
        }
        if (FixtureMode.choose(settings.said(Setting.MODE), settings.environment()) == FixtureMode.LIVE) {
            throw new ConfigurationException("""
                    synthetic.batch-file makes records for later, but synthetic.mode is live, which keeps none
                     -> use the mode auto or rerecord, or leave synthetic.batch-file out""");
        }
        var protocol = new OpenAiBatch(openAiOptions());
        var place = batch.at(protocol.address());
        return new Choice(
                OPENAI,
                switch (use) {
                    case EXPORT -> new BatchExport(batch.name(), place, protocol, batchSize())::make;
                    case IMPORT -> new BatchImport(batch.name(), place, protocol, batchSize())::make;
                },
                true,
                Optional.empty());
    }

    /**
     * Who writes the texts of a set.
     *
     * @param generator what writes them
     * @param limits how they are asked for
     * @param note what the run should say of the choice
     */
    record TextChoice(TextGenerator generator, GenerationLimits limits, Optional<String> note) {}

    /**
     * Chooses who writes texts: as for records, but a generator of the user's own that writes none leaves them to the
     * built-in writer.
     *
     * @throws ConfigurationException if the one that is named cannot be used
     */
    static TextChoice texts(Settings settings, SetName set, @Nullable String pinned) {
        synchronized (OF_RUN) {
            return OF_RUN.computeIfAbsent(settings, Generators::new).texts(set, pinned);
        }
    }

    private TextChoice texts(SetName set, @Nullable String pinned) {
        if (BatchUse.of(settings).isPresent()) {
            throw new ConfigurationException("""
                    synthetic.batch-file is for records alone, and texts of %s are missing
                     -> leave it out once the records are there, and run again""".formatted(set));
        }
        var named = Optional.ofNullable(pinned).or(() -> settings.said(Setting.GENERATOR));
        var name = named.orElseGet(() -> whoeverIsThere(BUILTIN));
        var generator = writers.computeIfAbsent(name, this::writer);
        var isBuiltin = generator.name().equals(BUILTIN);
        return new TextChoice(
                generator,
                new GenerationLimits(
                        isBuiltin ? TEXTS_AT_ONCE : batchSize(),
                        isBuiltin ? 1 : settings.positive(Setting.CONCURRENCY).orElseThrow(),
                        settings.duration(Setting.DEADLINE)),
                isBuiltin && named.isEmpty() ? Optional.of(HOW_TO_SWITCH_WRITER) : Optional.empty());
    }

    private TextGenerator writer(String name) {
        return switch (name) {
            case BUILTIN -> new BuiltinWriter();
            case OPENAI -> new ModelTexts(OPENAI, budget.limiting(openAi()));
            default -> {
                var instance = instance(name);
                if (instance instanceof TextGenerator texts) {
                    yield texts;
                }
                if (instance instanceof ChatModelProvider provider) {
                    yield new ModelTexts(provider.name(), budget.limiting(client(provider)));
                }
                if (instance instanceof RecordGenerator) {
                    yield new BuiltinWriter();
                }
                throw unusable(name, "it is neither a TextGenerator nor a ChatModelProvider", null);
            }
        };
    }

    /** What is about to be spent, if it is more than a single call. */
    static void announce(String generator, CallEstimate estimate, int missing, String what) {
        if (estimate.calls() > 1) {
            System.out.println("[synthetic] asking " + generator + " for " + missing + " " + what + ": "
                    + estimate.calls() + " calls"
                    + (estimate.tokens() == 0 ? "" : ", about " + estimate.tokens() + " tokens"));
        }
    }

    private int batchSize() {
        return settings.positive(Setting.BATCH_SIZE).orElseThrow();
    }

    private String whoeverIsThere(String otherwise) {
        var provider =
                ServiceLoader.load(ChatModelProvider.class, classLoader()).findFirst();
        if (provider.isPresent()) {
            return provider.get().getClass().getName();
        }
        return isOpenAiConfigured() ? OPENAI : otherwise;
    }

    private boolean isOpenAiConfigured() {
        return settings.variable(Settings.API_KEY).isPresent()
                || settings.find(Setting.BASE_URL).isPresent();
    }

    private RecordGenerator create(String name) {
        return switch (name) {
            case BUILTIN -> new BuiltinGenerator();
            case OPENAI -> new ModelGenerator(OPENAI, budget.limiting(openAi()));
            default -> named(name);
        };
    }

    private ChatClient openAi() {
        if (!isOpenAiConfigured()) {
            throw new ConfigurationException("""
                    The generator openai has neither a key nor an endpoint
                     -> set OPENAI_API_KEY, or OPENAI_BASE_URL for a server that needs no key, in the environment or in .env; \
                    or use synthetic.generator=builtin""");
        }
        return ChatModelClient.openAi(openAiOptions(), throttle);
    }

    private ModelOptions openAiOptions() {
        return new ModelOptions(
                settings.find(Setting.BASE_URL).orElse(null),
                settings.variable(Settings.API_KEY).orElse(null),
                settings.find(Setting.MODEL).orElseThrow(),
                settings.temperature(),
                settings.duration(Setting.TIMEOUT),
                ModelOptions.DEFAULT_RETRIES);
    }

    private RecordGenerator named(String className) {
        var instance = instance(className);
        if (instance instanceof RecordGenerator generator) {
            return new ThrottledGenerator(generator, throttle);
        }
        if (instance instanceof ChatModelProvider provider) {
            return new ModelGenerator(provider.name(), budget.limiting(client(provider)));
        }
        throw unusable(className, "it is neither a RecordGenerator nor a ChatModelProvider", null);
    }

    private ChatClient client(ChatModelProvider provider) {
        return ChatModelClient.of(provider, settings.duration(Setting.TIMEOUT), throttle);
    }

    private static Object instance(String className) {
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
                 -> name openai, builtin, or a public class with a public constructor without parameters that implements \
                RecordGenerator or ChatModelProvider""".formatted(className, why), cause);
    }

    private static ClassLoader classLoader() {
        return Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), Generators.class.getClassLoader());
    }
}
