package io.github.syntheticsource.internal.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.FixtureMode;
import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.internal.fixture.FixtureStore;
import io.github.syntheticsource.internal.fixture.ResolvedSet;
import io.github.syntheticsource.internal.fixture.SetRequest;
import io.github.syntheticsource.internal.fixture.StorePolicy;
import io.github.syntheticsource.internal.fixture.file.FixtureFile;
import io.github.syntheticsource.internal.fixture.file.Provenance;
import io.github.syntheticsource.internal.fixture.file.RecordBatch;
import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.generation.engine.GenerationLimits;
import io.github.syntheticsource.internal.generation.engine.RecordGeneration;
import io.github.syntheticsource.internal.generation.engine.ValidLot;
import io.github.syntheticsource.internal.generation.model.ModelRecordGenerator;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.recipe.RequestOrigin;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A set in a folder of its own that a model fills, by way of the whole engine. */
final class ModelSet {

    private static final SetName NAME = new SetName("Made", "by-a-model");
    private static final RequestOrigin ASKER =
            new RequestOrigin("@SyntheticSource on MadeTest.records", "MadeTest#records");

    private final Path root;
    private final Recipe recipe;
    private final FixtureMode mode;
    private final List<ValidLot> lots = Collections.synchronizedList(new ArrayList<>());

    private ModelSet(Path folder, Recipe recipe, FixtureMode mode) {
        this.root = folder.resolve("fixtures-cache");
        this.recipe = recipe;
        this.mode = mode;
    }

    /** What asks for records of that type like that one, no number twice. */
    static Recipe numbered(Class<?> type, String example, String number) {
        return new Recipe(
                SchemaDeriver.derive(type),
                "",
                "",
                List.of(example),
                null,
                null,
                List.of(number),
                null,
                null,
                null,
                null);
    }

    /** One that is written to a fixture below that folder. */
    static ModelSet in(Path folder, Recipe recipe) {
        return new ModelSet(folder, recipe, FixtureMode.AUTO);
    }

    /** One that the store keeps in memory, which is faster. */
    static ModelSet live(Path folder, Recipe recipe) {
        return new ModelSet(folder, recipe, FixtureMode.LIVE);
    }

    boolean isOnDisk() {
        return mode.writes();
    }

    static GenerationLimits limits(int batchSize, int concurrency) {
        return new GenerationLimits(batchSize, concurrency, Duration.ofMinutes(5));
    }

    /** Makes the set as large as that, or says how that failed. */
    @Nullable
    GenerationException record(ChatClient client, GenerationLimits limits, int count) {
        lots.clear();
        try {
            store(mode)
                    .resolve(
                            request(count),
                            (existing, missing, keep) -> new RecordGeneration(
                                            new ModelRecordGenerator("openai", client),
                                            limits,
                                            recipe,
                                            existing,
                                            missing)
                                    .run(made -> {
                                        keep.accept(new RecordBatch(made.values(), made.batch(), provenance(made)));
                                        lots.add(made);
                                    }));
            return null;
        } catch (GenerationException e) {
            return e;
        }
    }

    /** As the run that replays it has it. */
    List<String> replayed(int count) {
        var set = store(FixtureMode.REPLAY).resolve(request(count), (existing, missing, keep) -> {
            throw new AssertionError("replay asks for nothing");
        });
        return set.records().stream().map(record -> text(set, record)).toList();
    }

    /** What lies on disk now, as trees, in order. */
    List<Map<?, ?>> onDisk() {
        var file = root.resolve(NAME.path());
        var records = new ArrayList<Map<?, ?>>();
        if (Files.exists(file)
                && JsonValues.parse(read(file)) instanceof Map<?, ?> set
                && set.get("records") instanceof List<?> items) {
            items.forEach(item -> records.add((Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) item).get("data"))));
        }
        return records;
    }

    /** What the last making handed over so far, as it should stand: records of a batch before those of the next. */
    List<Map<?, ?>> handedOver() {
        var trees = new ArrayList<Map<?, ?>>();
        List.copyOf(lots).stream()
                .sorted(Comparator.comparingInt(ValidLot::batch))
                .flatMap(lot -> lot.values().stream())
                .forEach(json -> trees.add((Map<?, ?>) JsonValues.parse(json)));
        return trees;
    }

    /** Every record holds and lies on disk where it should, and nothing that made them is left behind. */
    void assertThatItHolds() {
        var records = handedOver();
        for (var record : records) {
            assertThat(recipe.violations(record)).isEmpty();
        }
        if (isOnDisk()) {
            assertThat(onDisk()).endsWith(records.toArray(Map<?, ?>[]::new));
        }
        assertThatNoThreadIsLeft();
    }

    /** A thread is still there for a moment after its last task is done. */
    static void assertThatNoThreadIsLeft() {
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("synthetic-recording-")) {
                try {
                    thread.join(5_000);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    /** One whole number of each. */
    static List<Integer> numbers(List<Map<?, ?>> trees, String component) {
        return trees.stream()
                .map(tree -> ((BigDecimal) Objects.requireNonNull(tree.get(component))).intValueExact())
                .toList();
    }

    private static Provenance provenance(ValidLot made) {
        return new Provenance(
                LocalDate.of(2026, 11, 21),
                "openai",
                made.model(),
                made.usage().calls(),
                made.usage().inputTokens(),
                made.usage().outputTokens(),
                Map.of());
    }

    private SetRequest request(int count) {
        return new SetRequest(NAME, "com.acme.Made", recipe, count, ASKER);
    }

    private FixtureStore store(FixtureMode mode) {
        var policy = new StorePolicy(
                mode, false, false, (origin, other, forced) -> "mvn test", Path::toString, notice -> {});
        return new FixtureStore(root, policy, List.of());
    }

    private static String text(ResolvedSet set, FixtureFile.Entry record) {
        return new String(set.source(), record.start(), record.end() - record.start(), StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
