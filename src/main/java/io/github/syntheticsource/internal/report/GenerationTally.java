package io.github.syntheticsource.internal.report;

import io.github.syntheticsource.FixtureMode;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.fixture.file.Provenance;
import io.github.syntheticsource.internal.fixture.file.SetName;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who generated the entries of a set in this run, how many, and what it cost. */
public final class GenerationTally {

    private final Set<String> models = new LinkedHashSet<>();
    private String generator = "";
    private Usage usage = Usage.NONE;
    private int made;

    /** Names who generates; to be called before anything else is counted. */
    public synchronized void startedBy(String name) {
        generator = name;
    }

    /** Counts what was spent, whatever comes of it. */
    public synchronized void addCost(@Nullable String model, Usage cost) {
        usage = usage.plus(cost);
        if (model != null) {
            models.add(model);
        }
    }

    /** Counts entries that are kept. */
    public synchronized void addMade(int entries) {
        made += entries;
    }

    public synchronized int made() {
        return made;
    }

    public synchronized Usage usage() {
        return usage;
    }

    /** The models that answered, else the generator's name. */
    public synchronized String origin() {
        return models.isEmpty() ? generator : String.join(", ", models);
    }

    /** The provenance of all entries so far. */
    public synchronized Provenance provenance() {
        return provenance(generator, models.isEmpty() ? null : String.join(", ", models), usage, Map.of());
    }

    /** Counts what an answer cost; returns the provenance of what it brought. */
    public synchronized Provenance addAnswer(@Nullable String model, Usage cost, Map<String, Integer> repairs) {
        addCost(model, cost);
        return provenance(generator, model, cost, repairs);
    }

    /** The provenance of entries that are generated today. */
    public static Provenance provenance(
            String generator, @Nullable String model, Usage cost, Map<String, Integer> repairs) {
        return new Provenance(
                LocalDate.now(ZoneId.systemDefault()),
                generator,
                model,
                cost.calls(),
                cost.inputTokens(),
                cost.outputTokens(),
                repairs);
    }

    public synchronized SetOutcome event(FixtureMode mode, SetName set) {
        return event(mode, set, made, origin(), usage);
    }

    /** What happened to a set of which some entries were generated. */
    public static SetOutcome event(FixtureMode mode, SetName set, int made, String origin, Usage usage) {
        var kind = mode == FixtureMode.LIVE ? SetOutcome.Kind.MADE : SetOutcome.Kind.RECORDED;
        return new SetOutcome(kind, set, made, origin, usage);
    }
}
