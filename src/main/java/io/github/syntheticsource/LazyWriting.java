package io.github.syntheticsource;

import io.github.syntheticsource.config.Settings;
import io.github.syntheticsource.fixture.FixtureMode;
import io.github.syntheticsource.fixture.KeyedRequest;
import io.github.syntheticsource.fixture.KeyedSource;
import io.github.syntheticsource.fixture.Provenance;
import io.github.syntheticsource.fixture.SetName;
import io.github.syntheticsource.generation.Facts;
import io.github.syntheticsource.generation.Preferences;
import io.github.syntheticsource.generation.TextGeneration;
import io.github.syntheticsource.generation.TextRequest;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.generation.ValidLot;
import io.github.syntheticsource.report.SetEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the texts that a set misses, and counts. Nothing of generation is touched unless it is asked. */
final class LazyWriting implements KeyedSource {

    private final Settings settings;
    private final SetName set;
    private final Preferences preferences;
    private final Pins pins;
    private final Map<String, TextFacts> factsByKey;
    private final Map<String, Map<String, @Nullable Object>> membersByKey = new LinkedHashMap<>();

    private final Set<String> models = new LinkedHashSet<>();
    private String generator = "";
    private Optional<String> note = Optional.empty();
    private Usage usage = Usage.NONE;
    private int made;

    /** Who shall write, where the test says so. */
    record Pins(
            @Nullable String generator,
            @Nullable String model,
            @Nullable Double temperature) {}

    LazyWriting(Settings settings, SetName set, Preferences preferences, Pins pins, Map<String, TextFacts> factsByKey) {
        this.settings = settings;
        this.set = set;
        this.preferences = preferences;
        this.pins = pins;
        this.factsByKey = factsByKey;
    }

    /** The same, with members that stand before the text of an entry, such as what it was written from. */
    LazyWriting with(String key, Map<String, @Nullable Object> members) {
        membersByKey.put(key, members);
        return this;
    }

    @Override
    public void supply(List<KeyedRequest.Wanted> missing, Consumer<Lot> keep) {
        var keys = missing.stream().map(KeyedRequest.Wanted::key).toList();
        var all = new ArrayList<Facts>();
        keys.forEach(key -> all.add(factsOf(key).facts()));
        var choice = Generators.texts(settings, set, pins.generator());
        generator = choice.generator().name();
        note = choice.note();
        var generation = new TextGeneration(
                choice.generator(),
                choice.limits(),
                new TextRequest(all, preferences, pins.model(), pins.temperature(), 0, List.of()),
                (facts, text) -> factsOf(keys.get(all.indexOf(facts))).groundedIn(text));
        Generators.announce(generator, generation.estimate(), all.size(), "texts of " + set);
        generation.run(lot -> {
            keep.accept(written(keys, lot));
            made += lot.size();
        });
    }

    private TextFacts factsOf(String key) {
        return Objects.requireNonNull(factsByKey.get(key), key);
    }

    private synchronized Lot written(List<String> keys, ValidLot lot) {
        usage = usage.plus(lot.usage());
        if (lot.model() != null) {
            models.add(lot.model());
        }
        var data = new LinkedHashMap<String, Map<String, @Nullable Object>>();
        lot.byPosition().forEach((place, text) -> data.put(keys.get(place), entry(keys.get(place), text)));
        return new Lot(
                data,
                new Provenance(
                        LocalDate.now(ZoneId.systemDefault()),
                        generator,
                        lot.model(),
                        lot.usage().calls(),
                        lot.usage().inputTokens(),
                        lot.usage().outputTokens(),
                        Map.of(
                                "mended", lot.repairs().retried(),
                                "replaced", lot.repairs().replaced())));
    }

    private Map<String, @Nullable Object> entry(String key, String text) {
        var entry = new LinkedHashMap<String, @Nullable Object>(membersByKey.getOrDefault(key, Map.of()));
        entry.put("text", text.contains("\n") ? List.of(text.split("\n", -1)) : text);
        entry.put("spans", factsOf(key).spansIn(text));
        return entry;
    }

    int made() {
        return made;
    }

    SetEvent event(FixtureMode mode) {
        var kind = mode == FixtureMode.LIVE ? SetEvent.Kind.MADE : SetEvent.Kind.RECORDED;
        return new SetEvent(kind, set, made, models.isEmpty() ? generator : String.join(", ", models), usage);
    }

    Optional<String> note() {
        return made == 0 ? Optional.empty() : note;
    }
}
