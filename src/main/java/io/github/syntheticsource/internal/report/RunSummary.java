package io.github.syntheticsource.internal.report;

import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.report.SetOutcome.Kind;
import io.github.syntheticsource.internal.text.Plural;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the outcomes of all sets of a run, and reports them at its end. */
public final class RunSummary {

    private final List<SetOutcome> events = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    /** Adds the outcome of a set. */
    public synchronized void add(SetOutcome event) {
        events.add(event);
    }

    /** Adds a note, which is reported once. */
    public synchronized void note(String sentence) {
        notes.add(sentence);
    }

    /** Returns whether there is nothing to report because everything was replayed. */
    public synchronized boolean isSilent() {
        return notes.isEmpty() && events.stream().allMatch(event -> event.kind() == Kind.REPLAYED);
    }

    /**
     * Returns the lines to print at the end of a run, one per set that was recorded, missed or edited.
     *
     * @param folder the folder of the fixtures, for {@code git add}
     * @param tokenPrices the prices of tokens
     */
    public synchronized List<String> lines(String folder, TokenPrices tokenPrices) {
        var lines = new ArrayList<String>();
        merged().forEach(event -> {
            if (event.kind() != Kind.REPLAYED) {
                lines.add(line(event, folder));
            }
        });
        var total = total();
        if (total.calls() > 1
                || total.retries() > 0
                || (total.calls() > 0 && tokenPrices.of(total).isPresent())) {
            lines.add(spent(total, tokenPrices));
        }
        lines.addAll(notes);
        return lines;
    }

    /** Returns whether a model was called. */
    public synchronized boolean cost() {
        return total().calls() > 0;
    }

    private Usage total() {
        return events.stream().map(SetOutcome::usage).reduce(Usage.NONE, Usage::plus);
    }

    private static String spent(Usage total, TokenPrices tokenPrices) {
        return "SPENT " + Plural.of(total.calls(), "call")
                + (total.retries() == 0 ? "" : " and " + Plural.of(total.retries(), "retry", "retries"))
                + ", " + total.inputTokens() + " input tokens"
                + (total.cachedTokens() == 0 ? "" : " (" + total.cachedTokens() + " of them cached)") + ", "
                + total.outputTokens() + " output tokens"
                + tokenPrices
                        .of(total)
                        .map(cost -> ", " + cost.toPlainString() + " at synthetic.price")
                        .orElse("");
    }

    /** Returns the report as JSON, for other tools. */
    public synchronized Map<String, @Nullable Object> toJson(TokenPrices tokenPrices) {
        var total = total();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("format", 1);
        json.put("sets", merged().stream().map(RunSummary::json).collect(Collectors.toList()));
        json.put("usage", json(total));
        tokenPrices.of(total).ifPresent(cost -> json.put("cost", cost));
        json.put("notes", List.copyOf(notes));
        return json;
    }

    /** Merges the outcomes of tests that requested the same set. */
    private List<SetOutcome> merged() {
        var byKey = new LinkedHashMap<String, SetOutcome>();
        for (var event : events) {
            byKey.merge(event.kind() + " " + event.set() + " " + event.origin(), event, RunSummary::merge);
        }
        return List.copyOf(byKey.values());
    }

    private static SetOutcome merge(SetOutcome one, SetOutcome other) {
        var records = one.kind() == Kind.RECORDED || one.kind() == Kind.MADE
                ? one.records() + other.records()
                : Math.max(one.records(), other.records());
        return new SetOutcome(
                one.kind(), one.set(), records, one.origin(), one.usage().plus(other.usage()));
    }

    private static String line(SetOutcome event, String folder) {
        return switch (event.kind()) {
            case RECORDED ->
                "RECORDED " + event.records() + " " + event.set() + " (" + event.origin() + cost(event.usage())
                        + ") -> git add " + folder;
            case MADE ->
                "GENERATED " + event.records() + " " + event.set() + " (" + event.origin() + cost(event.usage())
                        + "), not saved: synthetic.mode is live";
            case EDITED ->
                "EDITED " + event.set() + " by hand, used as is -> accept the edit with synthetic.mode=accept";
            case ACCEPTED -> "ACCEPTED " + event.records() + " " + event.set() + " -> git add " + folder;
            case UPGRADED ->
                "UPGRADED " + event.records() + " " + event.set() + " (" + event.origin() + cost(event.usage())
                        + ") -> git add " + folder;
            case MISSED -> "MISSED " + event.set() + ": " + event.origin();
            case REPLAYED -> "REPLAYED " + event.records() + " " + event.set();
        };
    }

    private static String cost(Usage usage) {
        if (usage.calls() == 0) {
            return "";
        }
        return ", " + Plural.of(usage.calls(), "call") + ", " + (usage.inputTokens() + usage.outputTokens())
                + " tokens";
    }

    private static Map<String, @Nullable Object> json(SetOutcome event) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("set", event.set().toString());
        json.put("outcome", event.kind().name().toLowerCase(java.util.Locale.ROOT));
        json.put("records", event.records());
        json.put("origin", event.origin());
        json.put("usage", json(event.usage()));
        return json;
    }

    private static Map<String, @Nullable Object> json(Usage usage) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("calls", usage.calls());
        json.put("retries", usage.retries());
        json.put("inputTokens", usage.inputTokens());
        json.put("cachedTokens", usage.cachedTokens());
        json.put("outputTokens", usage.outputTokens());
        return json;
    }
}
