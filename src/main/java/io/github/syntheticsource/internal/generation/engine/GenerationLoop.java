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
 * Requests candidates from a generator, batch by batch, until every position has a valid value or all attempts are used
 * up.
 *
 * <p>After a failure no new call is started, but running calls are completed, since they are paid for. Valid values are
 * handed over after each response, and at the end in any case.
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

    /** The order in which batches are filled. */
    enum Pace {
        /** Several at a time, with a shared retry budget. */
        SHARED,
        /** Several at a time; if one cannot be filled, the others are not continued. */
        ALL_OR_NOTHING,
        /** One after the other on the calling thread, until one cannot be filled. */
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

    /** Fills all batches, or throws. Valid values are handed over first. */
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

    /** Returns the next request for a batch, or null if there is none. */
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

    /** Accepts the valid candidates and closes their positions. Surplus candidates are used for other open positions. */
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
            budget.refund(); // a short response is progress: long values must not fail because of a low output limit
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

    /** Returns another open position that the candidate fits, since responses may skip or reorder values; else null. */
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

    /** Accepts valid candidates that deviate from the plan, for positions that are still open. */
    private void useOffPlan(PositionBatch batch) {
        for (var fallback : new TreeMap<>(batch.offPlan).entrySet()) {
            var checked = task.check(fallback.getKey(), fallback.getValue());
            if (checked != null && checked.isValid() && batch.open.contains(fallback.getKey())) {
                accept(batch, fallback.getKey(), checked);
            }
        }
        batch.offPlan.clear();
    }

    /** Hands values over: in whole batches if the generator is deterministic, else after each response. */
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
