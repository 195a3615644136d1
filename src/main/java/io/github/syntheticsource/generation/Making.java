package io.github.syntheticsource.generation;

import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The making of one set's missing records: batch by batch, several at a time, and within a batch round by round until it
 * is full. A batch may ask again while there are rounds left of what all batches have together; so a bad answer here is
 * made up for by a good one there.
 *
 * <p>A valid record that is not as the variety plan has it is asked for again once; what does not get better is taken.
 */
final class Making {

    private final RecordGenerator generator;
    private final RecordMaker.Limits limits;
    private final Recipe recipe;
    private final RecordCheck check;
    private final RecordPlan plan;
    private final int before;
    private final int missing;
    private final Consumer<MadeRecords> keep;
    private final long endsAt;

    private final Refusals refusals = new Refusals();
    private final Ending ending;
    private final List<String> valid = new ArrayList<>();
    private int batchOfValid;
    private @Nullable String model;
    private Usage usage = Usage.NONE;
    private Repairs repairs = Repairs.NONE;
    private int kept;
    private Rounds rounds = new Rounds(0, 0);

    Making(
            RecordGenerator generator,
            RecordMaker.Limits limits,
            Recipe recipe,
            List<Map<String, @Nullable Object>> existing,
            int missing,
            Consumer<MadeRecords> keep) {
        this.generator = generator;
        this.limits = limits;
        this.recipe = recipe;
        this.check = new RecordCheck(recipe, existing);
        this.plan = RecordPlan.of(recipe);
        this.before = existing.size();
        this.missing = missing;
        this.keep = keep;
        this.ending = new Ending(refusals, limits.deadline(), this::made, this::again);
        this.endsAt = System.nanoTime() + limits.deadline().toNanos();
    }

    /** Positions of the set that are made together, and the valid records that are not as planned. */
    private static final class Batch {

        final int number;
        final NavigableSet<Integer> open = new TreeSet<>();
        final NavigableMap<Integer, Object> spares = new TreeMap<>();
        List<Rejection> rejected = List.of();
        int round;

        Batch(int number, IntStream positions) {
            this.number = number;
            positions.forEach(open::add);
        }
    }

    /** Makes them, or throws; whatever is valid is handed over before. */
    void run() {
        requireTime();
        var failure = generator.repeatable() ? makeInTurn() : makeTogether();
        if (failure != null) {
            throw failure;
        }
    }

    /** One position at a time, since each follows from those before it. */
    private @Nullable RuntimeException makeInTurn() {
        try {
            for (var position = before; position < before + missing; position++) {
                requireTime();
                var batch = new Batch(0, IntStream.of(position));
                rounds = new Rounds(generator.rounds(), 1);
                fill(batch);
                if (!batch.open.isEmpty()) {
                    handOver(true);
                    return shortOf();
                }
            }
            return null;
        } catch (ChatException e) {
            handOver(true);
            return ending.stopped(e);
        } finally {
            handOver(true);
        }
    }

    private @Nullable RuntimeException makeTogether() {
        var batches = new ArrayList<Batch>();
        for (var made = 0; made < missing; made += limits.batchSize()) {
            var end = Math.min(made + limits.batchSize(), missing);
            batches.add(new Batch(batches.size(), IntStream.range(before + made, before + end)));
        }
        rounds = new Rounds(generator.rounds(), batches.size());
        Supplier<@Nullable RuntimeException> failure;
        try {
            var tasks =
                    batches.stream().<Runnable>map(batch -> () -> fill(batch)).toList();
            failure = Rounds.run(tasks, limits.concurrency(), this, endsAt, ending);
        } finally {
            batches.forEach(this::takeSpares);
            handOver(true);
        }
        if (batches.stream().allMatch(batch -> batch.open.isEmpty())) {
            return null;
        }
        var stop = failure.get();
        return stop == null ? shortOf() : stop;
    }

    /** Fills it; a failure lets the calls under way come to their end, since they are paid for, but begins no other. */
    private void fill(Batch batch) {
        try {
            askUntilFull(batch);
        } catch (Throwable failure) {
            rounds.stop();
            throw failure;
        }
    }

    private void askUntilFull(Batch batch) {
        while (mayAsk(batch)) {
            var request = request(batch);
            try {
                var answer = generator.generate(request);
                take(batch, request.positions(), answer);
            } catch (ChatException e) {
                ending.note(e);
            }
            batch.round++;
            if (batch.round > 1) {
                takeSpares(batch);
            }
        }
    }

    private synchronized boolean mayAsk(Batch batch) {
        return !batch.open.isEmpty() && rounds.take(batch.round == 0);
    }

    private void requireTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw ending.interrupted(null);
        }
        if (System.nanoTime() - endsAt > 0) {
            throw ending.late();
        }
    }

    private synchronized RecordRequest request(Batch batch) {
        return new RecordRequest(recipe, List.copyOf(batch.open), batch.round, check.records(), batch.rejected);
    }

    /** Takes the valid candidates and closes their positions. Candidates beyond those asked fill in. */
    private synchronized void take(Batch batch, List<Integer> asked, GeneratedRecords answer) {
        batch.rejected = new ArrayList<>(answer.fallen());
        for (var i = 0; i < answer.candidates().size() && !batch.open.isEmpty(); i++) {
            var candidate = answer.candidates().get(i);
            var verdict = check.of(candidate);
            if (verdict.record() == null || verdict.json() == null) {
                batch.rejected.add(new Rejection(JsonTree.write(candidate), verdict.reasons()));
                continue;
            }
            var own = i < asked.size() && batch.open.contains(asked.get(i)) ? asked.get(i) : batch.open.first();
            var deviations = deviations(batch, own, verdict.record());
            var position = deviations.isEmpty() ? own : planned(batch, verdict.record());
            if (position != null) {
                accept(batch, position, verdict);
            } else {
                spare(batch, own, Objects.requireNonNull(candidate));
                batch.rejected.add(new Rejection(verdict.json(), deviations));
            }
        }
        batch.rejected.forEach(refusals::add);
        model = answer.model() == null ? model : answer.model();
        usage = usage.plus(answer.usage());
        if (answer.candidates().size() < asked.size() && batch.open.size() < asked.size()) {
            rounds.giveBack(); // short, but it brought something: a long record need not fail for a low output limit
        }
        if (!generator.repeatable() || valid.size() >= limits.batchSize()) {
            handOver(false);
        }
    }

    /** The first open position that is planned like that record: one before it may be missing, or out of its place. */
    private @Nullable Integer planned(Batch batch, Map<String, @Nullable Object> record) {
        return batch.open.stream()
                .filter(position -> deviations(batch, position, record).isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Keeps it for its position, or for another open one that has none yet. */
    private static void spare(Batch batch, int position, Object candidate) {
        Stream.concat(Stream.of(position), batch.open.stream())
                .filter(place -> batch.open.contains(place) && !batch.spares.containsKey(place))
                .findFirst()
                .ifPresent(place -> batch.spares.put(place, candidate));
    }

    private List<String> deviations(Batch batch, int position, Map<String, @Nullable Object> record) {
        return batch.round == 0 && !generator.repeatable() ? plan.row(position).deviations(record) : List.of();
    }

    private void accept(Batch batch, int position, RecordCheck.Verdict verdict) {
        if (verdict.record() == null || verdict.json() == null) {
            return;
        }
        if (batch.number != batchOfValid && !generator.repeatable()) {
            handOver(false);
            batchOfValid = batch.number;
        }
        check.take(verdict.record());
        valid.add(verdict.json());
        batch.open.remove(position);
        var other = batch.spares.remove(position);
        if (other != null && batch.round == 0) {
            spare(batch, position, other);
        }
        repairs = repairs.plus(new Repairs(
                verdict.coerced() ? 1 : 0,
                batch.round == 1 ? 1 : 0,
                batch.round > 1 && !generator.repeatable() ? 1 : 0));
    }

    /** What is valid but not as planned, where nothing better came. */
    private synchronized void takeSpares(Batch batch) {
        for (var spare : new TreeMap<>(batch.spares).entrySet()) {
            var verdict = check.of(spare.getValue());
            if (batch.open.contains(spare.getKey())) {
                accept(batch, spare.getKey(), verdict);
            }
        }
        batch.spares.clear();
        if (!generator.repeatable()) {
            handOver(false);
        }
    }

    private synchronized void handOver(boolean atTheEnd) {
        if (!valid.isEmpty() || (atTheEnd && !usage.equals(Usage.NONE))) {
            var made = new MadeRecords(valid, batchOfValid, model, usage, repairs);
            valid.clear();
            usage = Usage.NONE;
            repairs = Repairs.NONE;
            var interrupted = Thread.interrupted(); // or the file could not be written
            try {
                keep.accept(made);
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
            kept += made.json().size();
        }
    }

    private GenerationException shortOf() {
        return generator.repeatable()
                ? new GenerationException(made() + refusals.lines()
                        + "\nThis generator would make the same again: loosen what refuses them, or have another `generator`"
                        + " make them.")
                : ending.shortOf(
                        " If that falls too, say the rule in `instructions` or in the component's description, or"
                                + " loosen it, or ask another `model`.");
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
