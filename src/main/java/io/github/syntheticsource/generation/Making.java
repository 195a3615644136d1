package io.github.syntheticsource.generation;

import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The making of one set's missing records: batch by batch, and within a batch round by round until it is full. */
final class Making {

    private final RecordGenerator generator;
    private final int batchSize;
    private final Recipe recipe;
    private final RecordCheck check;
    private final int before;
    private final int missing;
    private final Consumer<MadeRecords> keep;

    private final List<String> valid = new ArrayList<>();
    private @Nullable String model;
    private Usage usage = Usage.NONE;
    private int kept;

    Making(
            RecordGenerator generator,
            int batchSize,
            Recipe recipe,
            List<Map<String, @Nullable Object>> existing,
            int missing,
            Consumer<MadeRecords> keep) {
        this.generator = generator;
        this.batchSize = batchSize;
        this.recipe = recipe;
        this.check = new RecordCheck(recipe, existing);
        this.before = existing.size();
        this.missing = missing;
        this.keep = keep;
    }

    void run() {
        var step = generator.repeatable() ? 1 : batchSize;
        for (var made = 0; made < missing; made += step) {
            fill(positions(made, Math.min(made + step, missing)));
        }
        handOver();
    }

    private SortedSet<Integer> positions(int from, int to) {
        var positions = new TreeSet<Integer>();
        IntStream.range(before + from, before + to).forEach(positions::add);
        return positions;
    }

    private void fill(SortedSet<Integer> open) {
        var refusals = new Refusals();
        var rejected = List.<Rejection>of();
        var counted = 0;
        for (var round = 0; !open.isEmpty(); round++) {
            if (counted++ == generator.rounds()) {
                throw shortOf(refusals);
            }
            var asked = List.copyOf(open);
            try {
                var answer = ask(new RecordRequest(recipe, asked, round, check.records(), rejected));
                rejected = take(answer, asked, open);
                rejected.forEach(refusals::add);
                if (answer.candidates().size() < asked.size() && open.size() < asked.size()) {
                    counted--; // short, but it brought something: a long record need not fail for a low output limit
                }
            } catch (ChatException e) {
                requireWorthAskingAgain(e);
                refusals.add(new Rejection(null, List.of("no answer: " + e.getMessage())));
            }
        }
    }

    private GeneratedRecords ask(RecordRequest request) {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(null);
        }
        try {
            return generator.generate(request);
        } catch (GenerationException e) {
            handOver();
            throw e;
        }
    }

    /** Takes the valid candidates and closes their positions; returns what fell. Candidates beyond those asked fill in. */
    private List<Rejection> take(GeneratedRecords answer, List<Integer> asked, SortedSet<Integer> open) {
        var rejected = new ArrayList<>(answer.fallen());
        for (var i = 0; i < answer.candidates().size() && !open.isEmpty(); i++) {
            var candidate = answer.candidates().get(i);
            var verdict = check.take(candidate);
            if (verdict.json() == null) {
                rejected.add(new Rejection(JsonTree.write(candidate), verdict.reasons()));
            } else {
                valid.add(verdict.json());
                open.remove(i < asked.size() ? asked.get(i) : open.first());
            }
        }
        model = answer.model() == null ? model : answer.model();
        usage = usage.plus(answer.usage());
        if (!generator.repeatable() || valid.size() >= batchSize) {
            handOver();
        }
        return rejected;
    }

    private void handOver() {
        if (!valid.isEmpty()) {
            var made = new MadeRecords(valid, model, usage);
            valid.clear();
            usage = Usage.NONE;
            keep.accept(made);
            kept += made.json().size();
        }
    }

    private void requireWorthAskingAgain(ChatException e) {
        if (e.kind() == ChatException.Kind.INTERRUPTED) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
        if (!e.kind().worthAskingAgain()) {
            throw new GenerationException(made() + "\n -> " + e.getMessage() + again("Once that is mended"), e);
        }
    }

    private GenerationException interrupted(@Nullable ChatException cause) {
        return new GenerationException(made() + "\n -> the thread was interrupted" + again("To make the rest"), cause);
    }

    private GenerationException shortOf(Refusals refusals) {
        handOver();
        var mend = generator.repeatable()
                ? "\nThis generator would make the same again: loosen what refuses them, or have another `generator` make"
                        + " them."
                : again("To make the rest") + " If that falls too, say the rule in `instructions` or in the"
                        + " component's description, or loosen it, or ask another `model`.";
        return new GenerationException(made() + refusals.lines() + mend);
    }

    private String made() {
        return "made " + kept + " of " + missing + (before == 0 ? "" : " more") + " records for "
                + recipe.schema().name() + " with the generator [" + generator.name() + "]"
                + (kept == 0 ? "" : kept == 1 ? "; the valid one is kept" : "; the " + kept + " valid ones are kept");
    }

    private String again(String when) {
        var rest = missing - kept;
        return "\n" + when + ", run again: only the other " + (rest == 1 ? "one is" : rest + " are") + " asked for.";
    }
}
