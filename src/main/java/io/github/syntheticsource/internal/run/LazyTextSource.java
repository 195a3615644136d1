package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.FixtureMode;
import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.generation.TextContent;
import io.github.syntheticsource.generation.TextRequest;
import io.github.syntheticsource.internal.fixture.EntrySource;
import io.github.syntheticsource.internal.fixture.KeyedRequest;
import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.generation.engine.TextGeneration;
import io.github.syntheticsource.internal.generation.engine.ValidLot;
import io.github.syntheticsource.internal.report.GenerationTally;
import io.github.syntheticsource.internal.report.SetOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The source of a set's missing texts. The generator is selected when the first text is missing. */
final class LazyTextSource implements EntrySource {

    private final Supplier<GeneratorSelector> generators;
    private final SetName set;
    private final Preferences preferences;
    private final DocumentRequest.Pins pins;
    private final Map<String, ContentGrounder> contentByKey;
    private final Map<String, Map<String, @Nullable Object>> membersByKey = new LinkedHashMap<>();
    private final GenerationTally tally = new GenerationTally();
    private Optional<String> note = Optional.empty();

    LazyTextSource(
            Supplier<GeneratorSelector> generators,
            SetName set,
            Preferences preferences,
            DocumentRequest.Pins pins,
            Map<String, ContentGrounder> contentByKey) {
        this.generators = generators;
        this.set = set;
        this.preferences = preferences;
        this.pins = pins;
        this.contentByKey = contentByKey;
    }

    /** Adds members that precede the text of an entry, such as its fields; returns this. */
    LazyTextSource with(String key, Map<String, @Nullable Object> members) {
        membersByKey.put(key, members);
        return this;
    }

    @Override
    public void supply(List<KeyedRequest.Wanted> missing, Consumer<Lot> keep) {
        var keys = missing.stream().map(KeyedRequest.Wanted::key).toList();
        var all = new ArrayList<TextContent>();
        keys.forEach(key -> all.add(contentOf(key).content()));
        var choice = generators.get().texts(set, pins.generator());
        tally.startedBy(choice.generator().name());
        note = choice.note();
        var generation = new TextGeneration(
                choice.generator(),
                choice.limits(),
                new TextRequest(all, preferences, pins.model(), pins.temperature(), 0, List.of()),
                (content, text) -> contentOf(keys.get(all.indexOf(content))).groundedIn(text));
        generators.get().announce(choice.generator().name(), generation.estimate(), all.size() + " texts of " + set);
        generation.run(lot -> {
            keep.accept(written(keys, lot));
            tally.addGenerated(lot.size());
        });
    }

    private ContentGrounder contentOf(String key) {
        return Objects.requireNonNull(contentByKey.get(key), key);
    }

    private Lot written(List<String> keys, ValidLot lot) {
        var provenance = tally.addAnswer(
                lot.model(),
                lot.usage(),
                Map.of(
                        "retried", lot.repairs().retried(),
                        "replaced", lot.repairs().replaced()));
        var data = new LinkedHashMap<String, Map<String, @Nullable Object>>();
        lot.byPosition().forEach((place, text) -> data.put(keys.get(place), entry(keys.get(place), text)));
        return new Lot(data, provenance);
    }

    private Map<String, @Nullable Object> entry(String key, String text) {
        var entry = new LinkedHashMap<String, @Nullable Object>(membersByKey.getOrDefault(key, Map.of()));
        entry.put("text", text.contains("\n") ? List.of(text.split("\n", -1)) : text);
        entry.put("spans", contentOf(key).spansIn(text));
        return entry;
    }

    int generated() {
        return tally.generated();
    }

    SetOutcome event(FixtureMode mode) {
        return tally.event(mode, set);
    }

    /** Returns the note on the selected generator, if any text was written. */
    Optional<String> note() {
        return generated() == 0 ? Optional.empty() : note;
    }
}
