package io.github.syntheticsource.generation;

import io.github.syntheticsource.internal.text.TextExcerpt;
import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.recipe.MigratedRecord;
import io.github.syntheticsource.recipe.Recipe;
import io.github.syntheticsource.schema.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The completing of one set's records: batch by batch, several at a time, and within a batch round by round. */
final class Completing {

    private final RecordGenerator generator;
    private final ComponentSource source;
    private final RecordMaker.Limits limits;
    private final Recipe recipe;
    private final List<MigratedRecord> records;
    private final RecordCompleter.Listener listener;
    private final long endsAt;

    private final @Nullable String[] done;
    private final List<Map<String, @Nullable Object>> whole = new ArrayList<>();
    private final Map<String, Set<String>> uniqueValues = new LinkedHashMap<>();
    private final Refusals refusals = new Refusals();
    private final Ending ending;
    private final int incomplete;
    private int completed;
    private volatile boolean stopping;

    Completing(
            RecordGenerator generator,
            RecordMaker.Limits limits,
            Recipe recipe,
            List<MigratedRecord> records,
            RecordCompleter.Listener listener) {
        this.generator = generator;
        this.source =
                generator instanceof ModelGenerator model ? new AskedComponents(model) : new WholeRecords(generator);
        this.limits = limits;
        this.recipe = recipe;
        this.records = records;
        this.listener = listener;
        this.ending = new Ending(refusals, limits.deadline(), this::made, Completing::again);
        this.endsAt = System.nanoTime() + limits.deadline().toNanos();
        this.done = new String[records.size()];
        this.incomplete =
                (int) records.stream().filter(MigratedRecord::isIncomplete).count();
        recipe.unique().forEach(name -> uniqueValues.put(name, new HashSet<>()));
    }

    /** Records that are asked for together, by their positions, and why what came for them before fell. */
    private static final class Batch {

        final List<Integer> open;
        List<Rejection> rejected = List.of();

        Batch(List<Integer> open) {
            this.open = new ArrayList<>(open);
        }
    }

    /** All records, completed; or throws. */
    List<String> run() {
        takeWholeOnes();
        var batches = batches();
        var failure = generator.repeatable() ? inTurn(batches) : together(batches);
        if (completed < incomplete) {
            throw failure == null ? shortOf() : failure;
        }
        return Arrays.stream(done).map(Objects::requireNonNull).toList();
    }

    RecordMaker.Estimate estimate() {
        var batches = batches();
        if (!(generator instanceof ModelGenerator)) {
            return new RecordMaker.Estimate(generator.repeatable() ? 0 : batches.size(), 0);
        }
        var tokens = batches.isEmpty()
                ? 0
                : AskedComponents.question(request(batches.get(0), 0)).expectedTokens();
        return new RecordMaker.Estimate(batches.size(), tokens * batches.size());
    }

    private void takeWholeOnes() {
        for (var i = 0; i < records.size(); i++) {
            if (!records.get(i).isIncomplete()) {
                take(i, records.get(i).json(), tree(records.get(i).json()));
            }
        }
    }

    private List<Batch> batches() {
        var alike = new LinkedHashMap<String, List<Integer>>();
        for (var i = 0; i < records.size(); i++) {
            if (records.get(i).isIncomplete()) {
                var shape = JsonTree.write(records.get(i).shape().toJson());
                alike.computeIfAbsent(shape, key -> new ArrayList<>()).add(i);
            }
        }
        var batches = new ArrayList<Batch>();
        alike.values().forEach(positions -> {
            for (var from = 0; from < positions.size(); ) {
                var to = (int) Math.min((long) from + limits.batchSize(), positions.size());
                batches.add(new Batch(positions.subList(from, to)));
                from = to;
            }
        });
        return batches;
    }

    private @Nullable RuntimeException inTurn(List<Batch> batches) {
        try {
            batches.forEach(this::fill);
            return null;
        } catch (ChatException e) {
            return ending.stopped(e);
        }
    }

    private @Nullable RuntimeException together(List<Batch> batches) {
        var tasks = batches.stream().<Runnable>map(batch -> () -> fill(batch)).toList();
        return Rounds.run(tasks, limits.concurrency(), this, endsAt, ending).get();
    }

    private void fill(Batch batch) {
        try {
            for (var round = 0; round < generator.rounds() && !batch.open.isEmpty() && !stopping; round++) {
                if (generator.repeatable()) {
                    requireTime();
                }
                ask(batch, round);
            }
            stopping = stopping || !batch.open.isEmpty();
        } catch (Throwable failure) {
            stopping = true;
            throw failure;
        }
    }

    private void requireTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw new ChatException(ChatException.Kind.INTERRUPTED, "the thread was interrupted", null);
        }
        if (System.nanoTime() - endsAt > 0) {
            throw ending.late();
        }
    }

    private void ask(Batch batch, int round) {
        try {
            take(batch, source.generate(request(batch, round)));
        } catch (ChatException e) {
            ending.note(e);
        }
    }

    private synchronized ComponentSource.Request request(Batch batch, int round) {
        return new ComponentSource.Request(
                recipe, batch.open.stream().map(records::get).toList(), batch.open, round, whole, batch.rejected);
    }

    private synchronized void take(Batch batch, GeneratedRecords answer) {
        batch.rejected = new ArrayList<>(answer.fallen());
        var made = new LinkedHashMap<Integer, String>();
        var asked = List.copyOf(batch.open);
        for (var i = 0; i < asked.size() && i < answer.candidates().size(); i++) {
            var candidate = answer.candidates().get(i);
            if (candidate != null) {
                take(batch, asked.get(i), candidate, made);
            }
        }
        batch.rejected.forEach(refusals::add);
        listener.answered(made, answer.model(), answer.usage());
    }

    private void take(Batch batch, Integer position, Object candidate, Map<Integer, String> made) {
        var record = records.get(position);
        var part = new Coercion(record.lacking()).of(candidate);
        var violations = record.lacking().violations(part);
        if (!violations.isEmpty()) {
            batch.rejected.add(new Rejection(
                    JsonTree.write(candidate),
                    violations.stream().map(Violation::toString).toList()));
            return;
        }
        var json = record.with(part);
        var tree = tree(json);
        var objections = new ArrayList<>(recipe.objectionsTo(tree));
        objections.addAll(repetitions(tree));
        if (objections.isEmpty()) {
            take(position, json, tree);
            batch.open.remove(position);
            completed++;
            made.put(position, json);
        } else {
            batch.rejected.add(new Rejection(json, objections));
        }
    }

    private void take(int position, String json, Map<String, @Nullable Object> tree) {
        done[position] = json;
        whole.add(tree);
        uniqueValues.forEach((name, taken) -> {
            if (tree.get(name) != null) {
                taken.add(JsonTree.canonical(tree.get(name)));
            }
        });
    }

    private List<String> repetitions(Map<String, @Nullable Object> tree) {
        var repetitions = new ArrayList<String>();
        uniqueValues.forEach((name, taken) -> {
            var value = tree.get(name);
            if (value != null && taken.contains(JsonTree.canonical(value))) {
                repetitions.add(name + ": must not repeat but was " + TextExcerpt.of(JsonTree.write(value), 60));
            }
        });
        return repetitions;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> tree(String json) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(JsonTree.parse(json));
    }

    private GenerationException shortOf() {
        return ending.shortOf(
                " If that falls too, say the rule in `instructions` or in the component's description, or write"
                        + " the values into the file yourself.");
    }

    private static String again(String when) {
        return "\n" + when + ", run again.";
    }

    private String made() {
        return "completed " + completed + " of " + incomplete + " records of "
                + recipe.schema().name() + " with the generator [" + generator.name()
                + "]; the set is as it was" + (completed == 0 ? "" : ", and what was made is kept for the next run");
    }
}
