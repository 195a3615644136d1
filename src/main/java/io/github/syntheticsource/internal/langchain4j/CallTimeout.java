package io.github.syntheticsource.internal.langchain4j;

import io.github.syntheticsource.generation.ChatException.Kind;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A limit on a call whose own timeouts are unknown: it runs in a thread of its own, which is interrupted when late. */
record CallTimeout(Duration timeout) {

    /** What the call returns; throws what it throws as the cause of an {@link ExecutionException}. */
    <T> T within(Callable<T> call) throws ExecutionException {
        var task = new FutureTask<>(call);
        var thread = new Thread(task, "synthetic-chat-model");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw ModelCallFailure.of(Kind.TIMEOUT, "gave no whole answer within " + RetryState.seconds(timeout), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ModelCallFailure.interrupted();
        } finally {
            task.cancel(true);
        }
    }
}
