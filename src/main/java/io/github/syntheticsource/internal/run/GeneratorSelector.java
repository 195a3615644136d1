package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.FixtureMode;
import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.generation.TextGenerator;
import io.github.syntheticsource.internal.config.Setting;
import io.github.syntheticsource.internal.config.Settings;
import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.generation.batch.BatchExport;
import io.github.syntheticsource.internal.generation.batch.BatchImport;
import io.github.syntheticsource.internal.generation.engine.CallEstimate;
import io.github.syntheticsource.internal.generation.engine.GenerationLimits;
import io.github.syntheticsource.internal.generation.engine.RecordCompletion;
import io.github.syntheticsource.internal.generation.engine.RecordGeneration;
import io.github.syntheticsource.internal.generation.engine.ValidLot;
import io.github.syntheticsource.internal.generation.limit.AdaptiveConcurrencyLimit;
import io.github.syntheticsource.internal.generation.limit.CallBudget;
import io.github.syntheticsource.internal.generation.limit.CallLimits;
import io.github.syntheticsource.internal.langchain4j.ChatModelClient;
import io.github.syntheticsource.internal.langchain4j.OpenAiBatchProtocol;
import io.github.syntheticsource.internal.langchain4j.OpenAiOptions;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.recipe.RecordMigration;
import io.github.syntheticsource.internal.report.ReportSink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Selects the generator of a set: the pinned one, else the one in the settings, else an available one. It owns the
 * generators of a project's run, each created once, and their shared limits.
 */
final class GeneratorSelector {

    private static final String OPENAI = "openai";
    private static final String BUILTIN = "builtin";
    private static final int TEXTS_AT_ONCE = 1_000;
    private static final String HOW_TO_SWITCH =
            "the built-in generator generated these records because no model is configured -> set OPENAI_API_KEY (and"
                    + " OPENAI_BASE_URL for another endpoint) and run with -Dsynthetic.mode=rerecord to generate them with a model";

    private static final String HOW_TO_SWITCH_WRITER =
            "the built-in generator wrote these texts because no model is configured: plain sentences, one per value -> set"
                    + " OPENAI_API_KEY (and OPENAI_BASE_URL for another endpoint) and run with -Dsynthetic.mode=rerecord to"
                    + " write them with a model";

    private final Settings settings;
    private final ReportSink sink;
    private final CallLimits limits;
    private final Map<String, NamedGenerator> generators = new ConcurrentHashMap<>();

    GeneratorSelector(Settings settings, ReportSink sink) {
        this.settings = settings;
        this.sink = sink;
        RunSummaryWriter.prices(settings); // an invalid price is reported before any cost
        this.limits = new CallLimits(
                new AdaptiveConcurrencyLimit(
                        settings.positive(Setting.CONCURRENCY).orElseThrow()),
                new CallBudget(
                        settings.positive(Setting.MAX_CALLS).orElse(null),
                        settings.positive(Setting.MAX_TOKENS).orElse(null)));
    }

    /** Generates the missing records of a set. */
    @FunctionalInterface
    interface Generation {

        /** Passes exactly the missing number of records to {@code keep}, or throws. */
        void generate(
                Recipe recipe, List<Map<String, @Nullable Object>> existing, int missing, Consumer<ValidLot> keep);
    }

    /**
     * The selected generator of a set.
     *
     * @param name the generator's name
     * @param generation runs the generator
     * @param free whether it costs nothing and does not wait
     * @param note a note on the selection for the report
     */
    record Choice(String name, Generation generation, boolean free, Optional<String> note) {}

    /**
     * Selects the generator for a recipe.
     *
     * @throws ConfigurationException if the named generator cannot be used
     */
    Choice choose(Recipe recipe, BatchFiles.SetBatch batch) {
        var named = Optional.ofNullable(recipe.generator()).or(() -> settings.explicit(Setting.GENERATOR));
        var use = BatchFileMode.of(settings);
        var name = named.orElseGet(() -> available(use.isPresent() ? OPENAI : BUILTIN));
        if (use.isPresent()) {
            return batchFileChoice(use.get(), name, batch);
        }
        var generator = named(name).records();
        var isBuiltin = name.equals(BUILTIN);
        return new Choice(
                generator.name(),
                (wanted, existing, missing, keep) -> {
                    var generation = new RecordGeneration(generator, limits(name), wanted, existing, missing);
                    announce(
                            generator.name(),
                            generation.estimate(),
                            missing + " records of " + wanted.schema().name());
                    generation.run(keep);
                },
                generator.isDeterministic(),
                isBuiltin && named.isEmpty() ? Optional.of(HOW_TO_SWITCH) : Optional.empty());
    }

    /** The generator of missing components. */
    record Completer(RecordGenerator generator, GenerationLimits limits) {}

    /**
     * Selects the generator of the components that recorded records lack.
     *
     * @throws ConfigurationException if the named generator cannot be used
     */
    Completer completer(Recipe recipe) {
        if (BatchFileMode.of(settings).isPresent()) {
            throw new ConfigurationException("""
                    synthetic.batch-file generates whole records, but synthetic.mode is upgrade, which completes recorded ones
                     -> remove synthetic.batch-file""");
        }
        var name = Optional.ofNullable(recipe.generator())
                .or(() -> settings.explicit(Setting.GENERATOR))
                .orElseGet(() -> available(BUILTIN));
        return new Completer(named(name).records(), limits(name));
    }

    private GenerationLimits limits(String name) {
        return new GenerationLimits(
                name.equals(BUILTIN) ? Integer.MAX_VALUE : batchSize(),
                settings.positive(Setting.CONCURRENCY).orElseThrow(),
                settings.duration(Setting.DEADLINE));
    }

    private Choice batchFileChoice(BatchFileMode use, String name, BatchFiles.SetBatch batch) {
        if (!name.equals(OPENAI)) {
            throw new ConfigurationException("""
                    synthetic.batch-file requires the generator openai, but the generator of %s is [%s]
                     -> set synthetic.generator=openai, or remove synthetic.batch-file""".formatted(batch.set(), name));
        }
        if (FixtureMode.resolve(settings.explicit(Setting.MODE), settings.environment()) == FixtureMode.LIVE) {
            throw new ConfigurationException("""
                    synthetic.batch-file records for a later run, but synthetic.mode is live, which saves nothing
                     -> use the mode auto or rerecord, or remove synthetic.batch-file""");
        }
        var protocol = new OpenAiBatchProtocol(openAiOptions());
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
     * The selected text generator of a set.
     *
     * @param generator the generator
     * @param limits its limits
     * @param note a note on the selection for the report
     */
    record TextChoice(TextGenerator generator, GenerationLimits limits, Optional<String> note) {}

    /**
     * Selects the generator of texts, as for records. A custom generator without texts is replaced by the built-in one.
     *
     * @throws ConfigurationException if the named generator cannot be used
     */
    TextChoice texts(SetName set, @Nullable String pinned) {
        if (BatchFileMode.of(settings).isPresent()) {
            throw new ConfigurationException("""
                    synthetic.batch-file supports records only, but texts of %s are missing
                     -> remove it after the records are imported, and run again""".formatted(set));
        }
        var named = Optional.ofNullable(pinned).or(() -> settings.explicit(Setting.GENERATOR));
        var name = named.orElseGet(() -> available(BUILTIN));
        var generator = named(name).texts();
        var isBuiltin = generator.name().equals(BUILTIN);
        return new TextChoice(
                generator,
                new GenerationLimits(
                        isBuiltin ? TEXTS_AT_ONCE : batchSize(),
                        isBuiltin ? 1 : settings.positive(Setting.CONCURRENCY).orElseThrow(),
                        settings.duration(Setting.DEADLINE)),
                isBuiltin && named.isEmpty() ? Optional.of(HOW_TO_SWITCH_WRITER) : Optional.empty());
    }

    /** Announces the cost of generating missing components, if it is more than a single call. */
    void announce(Completer choice, RecordCompletion completion, Recipe recipe, List<RecordMigration> records) {
        var incomplete = records.stream().filter(RecordMigration::isIncomplete).toList();
        var components = incomplete.stream()
                .flatMap(record -> record.lacks().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        announce(
                choice.generator().name(),
                completion.estimate(),
                components + " of " + incomplete.size() + " records of "
                        + recipe.schema().name());
    }

    /** Announces the cost, if it is more than a single call. */
    void announce(String generator, CallEstimate estimate, String what) {
        if (estimate.calls() > 1) {
            sink.accept("requesting " + what + " from " + generator + ": " + estimate.calls() + " calls"
                    + (estimate.tokens() == 0 ? "" : ", about " + estimate.tokens() + " tokens"));
        }
    }

    /** Releases the generators, and closes custom ones that are closeable. */
    void close() {
        for (var generator : generators.values()) {
            generator.close().ifPresent(problem -> sink.accept("a generator could not be closed: " + problem));
        }
        generators.clear();
    }

    private int batchSize() {
        return settings.positive(Setting.BATCH_SIZE).orElseThrow();
    }

    private NamedGenerator named(String name) {
        return generators.computeIfAbsent(name, this::create);
    }

    /** Creates a generator without calling user code. */
    private NamedGenerator create(String name) {
        return switch (name) {
            case BUILTIN -> NamedGenerator.builtin();
            case OPENAI -> NamedGenerator.model(OPENAI, limits, this::openAi);
            default -> NamedGenerator.ofClass(name, limits, settings.duration(Setting.TIMEOUT));
        };
    }

    /** Returns the generator that is used if none is configured. */
    private String available(String fallback) {
        var provider = NamedGenerator.registeredProvider();
        if (provider != null) {
            return provider;
        }
        return isOpenAiConfigured() ? OPENAI : fallback;
    }

    private boolean isOpenAiConfigured() {
        return settings.variable(Settings.API_KEY).isPresent()
                || settings.value(Setting.BASE_URL).isPresent();
    }

    private ChatClient openAi() {
        if (!isOpenAiConfigured()) {
            throw new ConfigurationException("""
                    The generator openai requires a key or an endpoint
                     -> set OPENAI_API_KEY, or OPENAI_BASE_URL for a server that needs no key, in the environment or in .env; \
                    or use synthetic.generator=builtin""");
        }
        return ChatModelClient.openAi(openAiOptions(), limits.adaptiveConcurrencyLimit());
    }

    private OpenAiOptions openAiOptions() {
        return new OpenAiOptions(
                settings.value(Setting.BASE_URL).orElse(null),
                settings.variable(Settings.API_KEY).orElse(null),
                settings.value(Setting.MODEL).orElseThrow(),
                settings.temperature(),
                settings.duration(Setting.TIMEOUT),
                OpenAiOptions.DEFAULT_RETRIES);
    }
}
