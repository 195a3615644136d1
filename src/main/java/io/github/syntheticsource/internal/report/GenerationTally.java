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

/** Counts the entries generated for a set in a run, with their generator and cost. */
public final class GenerationTally {

    private final Set<String> models = new LinkedHashSet<>();
    private String generator = "";
    private Usage usage = Usage.NONE;
    private int generated;

    /** Sets the generator; called before anything is counted. */
    public synchronized void startedBy(String name) {
        generator = name;
    }

    /** Adds the cost of a call, whatever its result. */
    public synchronized void addCost(@Nullable String model, Usage cost) {
        usage = usage.plus(cost);
        if (model != null) {
            models.add(model);
        }
    }

    /** Counts recorded entries. */
    public synchronized void addGenerated(int entries) {
        generated += entries;
    }

    public synchronized int generated() {
        return generated;
    }

    public synchronized Usage usage() {
        return usage;
    }

    /** Returns the models that answered, or the generator's name. */
    public synchronized String origin() {
        return models.isEmpty() ? generator : String.join(", ", models);
    }

    /** Returns the provenance of all entries so far. */
    public synchronized Provenance provenance() {
        return provenance(generator, models.isEmpty() ? null : String.join(", ", models), usage, Map.of());
    }

    /** Adds the cost of a response, and returns the provenance of its entries. */
    public synchronized Provenance addAnswer(@Nullable String model, Usage cost, Map<String, Integer> repairs) {
        addCost(model, cost);
        return provenance(generator, model, cost, repairs);
    }

    /** Returns the provenance of entries that are generated today. */
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
        return event(mode, set, generated, origin(), usage);
    }

    /** Returns the outcome of a set with generated entries. */
    public static SetOutcome event(FixtureMode mode, SetName set, int generated, String origin, Usage usage) {
        var kind = mode == FixtureMode.LIVE ? SetOutcome.Kind.MADE : SetOutcome.Kind.RECORDED;
        return new SetOutcome(kind, set, generated, origin, usage);
    }
}
