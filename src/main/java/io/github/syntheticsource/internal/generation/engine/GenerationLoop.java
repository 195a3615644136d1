package io.github.syntheticsource.internal.generation.engine;

import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.Rejection;
import io.github.syntheticsource.generation.Repairs;
import io.github.syntheticsource.internal.generation.check.CheckedCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Requests candidates from a generator, batch by batch, until every position holds a valid value or the attempts are used
 * up.
 *
 * <p>A failure lets the calls under way come to their end, since they are paid for, but starts no other. Valid values are
 * handed over after each response, and whatever happens at the end.
 */
final class GenerationLoop {

    private final GenerationTask task;
    private final GenerationLimits limits;
    private final Pace pace;
    private final int maxAttempts;
    private final LotBuffer lots;
    private final RejectionSummary rejections = new RejectionSummary();
    private final GenerationFailure failure;
    private final long endsAt;
    private @Nullable String model;
    private volatile boolean isStopping;
    private volatile boolean isLate;
    private boolean isFinished;

    /** How batches are filled. */
    enum Pace {
        /** Several at a time; a bad response for one is made up for by a good one for another. */
        SHARED,
        /** Several at a time; one that cannot be filled ends the others. */
        ALL_OR_NOTHING,
        /** One after the other, on the calling thread, until one cannot be filled. */
        IN_TURN
    }

    GenerationLoop(GenerationTask task, GenerationLimits limits, Pace pace, int maxAttempts, Consumer<ValidLot> keep) {
        this.task = task;
        this.limits = limits;
        this.pace = pace;
        this.maxAttempts = maxAttempts;
        this.lots = new LotBuffer(keep);
        this.failure = new GenerationFailure(task, rejections, limits.deadline());
        this.endsAt = System.nanoTime() + limits.deadline().toNanos();
    }

    /** Fills all batches, or throws; what is valid is handed over before. */
    void run(List<PositionBatch> batches) {
        if (Thread.currentThread().isInterrupted()) {
            throw failure.interrupted(null, 0);
        }
        @Nullable Exception stop;
        try {
            stop = pace == Pace.IN_TURN ? fillInTurn(batches) : fillTogether(batches);
        } finally {
            finish(batches);
        }
        if (!batches.stream().allMatch(PositionBatch::isFull)) {
            throw failure.toThrow(isLate ? new TimeoutException() : stop, kept());
        }
    }

    private @Nullable Exception fillInTurn(List<PositionBatch> batches) {
        try {
            batches.forEach(batch -> accept(batch, new RetryBudget(maxAttempts, 1)));
            return null;
        } catch (ChatException e) {
            return e;
        }
    }

    private @Nullable Exception fillTogether(List<PositionBatch> batches) {
        var shared = new RetryBudget(maxAttempts, batches.size());
        var fillings = batches.stream()
                .<Runnable>map(
                        batch -> () -> accept(batch, pace == Pace.SHARED ? shared : new RetryBudget(maxAttempts, 1)))
                .toList();
        try {
            TaskPool.run(fillings, limits.concurrency(), this, endsAt);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        } catch (TimeoutException | RuntimeException e) {
            return e;
        }
    }

    private void accept(PositionBatch batch, RetryBudget budget) {
        try {
            for (var request = next(batch, budget); request != null; request = next(batch, budget)) {
                attempt(batch, budget, request);
            }
            if (pace != Pace.SHARED && !batch.isFull()) {
                isStopping = true;
            }
        } catch (Throwable e) {
            isStopping = true;
            throw e;
        }
    }

    /** The next request for a batch, or null if there is none. */
    private synchronized @Nullable Supplier<GeneratedRecords> next(PositionBatch batch, RetryBudget budget) {
        if (isStopping || batch.isFull()) {
            return null;
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new ChatException(ChatException.Kind.INTERRUPTED, "the thread was interrupted", null);
        }
        isLate = isLate || System.nanoTime() - endsAt > 0;
        return isLate || !budget.tryAcquire(batch.round == 0) ? null : task.request(batch);
    }

    private void attempt(PositionBatch batch, RetryBudget budget, Supplier<GeneratedRecords> request) {
        try {
            accept(batch, request.get(), budget);
        } catch (ChatException e) {
            failure.record(e);
        }
        endRound(batch);
    }

    /** Accepts the valid candidates and closes their positions. Candidates beyond those requested fill in. */
    private synchronized void accept(PositionBatch batch, GeneratedRecords response, RetryBudget budget) {
        if (isFinished) {
            return;
        }
        var requested = List.copyOf(batch.open);
        var rejected = new ArrayList<>(response.rejected());
        var candidates = response.candidates();
        for (var i = 0; i < candidates.size() && !batch.isFull(); i++) {
            var isOpen = i < requested.size() && batch.open.contains(requested.get(i));
            var rejection = accept(batch, isOpen ? requested.get(i) : batch.open.first(), candidates.get(i));
            if (rejection != null) {
                rejected.add(rejection);
            }
        }
        rejected.forEach(rejections::add);
        batch.rejected = rejected;
        model = response.model() == null ? model : response.model();
        lots.spend(model, response.usage());
        if (candidates.size() < requested.size() && batch.open.size() < requested.size()) {
            budget.refund(); // short, but it brought something: a long value need not fail for a low output limit
        }
        flush();
    }

    private @Nullable Rejection accept(PositionBatch batch, int own, @Nullable Object candidate) {
        var checked = task.check(own, candidate);
        if (checked == null || !checked.isValid()) {
            return checked == null ? null : checked.rejection();
        }
        var deviations = task.deviations(batch, own, checked);
        var position = deviations.isEmpty() ? Integer.valueOf(own) : matchingPosition(batch, own, checked);
        if (position == null) {
            if (task.usesOffPlan()) {
                batch.keepOffPlan(own, candidate);
            }
            return new Rejection(checked.text(), deviations);
        }
        accept(batch, position, checked);
        return null;
    }

    /** The first other open position that it belongs to: a value before it may be missing, or out of its place. */
    private @Nullable Integer matchingPosition(PositionBatch batch, int own, CheckedCandidate candidate) {
        return batch.open.stream()
                .filter(position -> position != own)
                .filter(position -> task.deviations(batch, position, candidate).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private void accept(PositionBatch batch, Integer position, CheckedCandidate candidate) {
        batch.close(position);
        task.accepted(position, candidate);
        var isReplaced = batch.round > 1 && pace != Pace.IN_TURN;
        var repairs = new Repairs(candidate.isCoerced() ? 1 : 0, batch.round == 1 ? 1 : 0, isReplaced ? 1 : 0);
        lots.add(pace == Pace.IN_TURN ? 0 : batch.number, position, candidate.text(), repairs);
    }

    private synchronized void endRound(PositionBatch batch) {
        batch.round++;
        if (batch.round > 1 && !isFinished) {
            useOffPlan(batch);
            flush();
        }
    }

    /** Accepts what is valid but not as planned, where nothing better came. */
    private void useOffPlan(PositionBatch batch) {
        for (var spare : new TreeMap<>(batch.offPlan).entrySet()) {
            var checked = task.check(spare.getKey(), spare.getValue());
            if (checked != null && checked.isValid() && batch.open.contains(spare.getKey())) {
                accept(batch, spare.getKey(), checked);
            }
        }
        batch.offPlan.clear();
    }

    /** Values that follow from those before them come at no cost, so they are kept in whole batches. */
    private void flush() {
        if (lots.size() >= (pace == Pace.IN_TURN ? limits.batchSize() : 1)) {
            lots.flush();
        }
    }

    private synchronized void finish(List<PositionBatch> batches) {
        isFinished = true;
        batches.forEach(this::useOffPlan);
        lots.finish();
    }

    private synchronized int kept() {
        return lots.kept();
    }
}
