package io.github.syntheticsource.internal.langchain4j;

import io.github.syntheticsource.generation.ChatException.Kind;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A timeout for calls of unknown duration. The call runs in a separate thread, which is interrupted at the timeout. */
record CallTimeout(Duration timeout) {

    /** Returns the result of the call; its exceptions are wrapped in an {@link ExecutionException}. */
    <T> T within(Callable<T> call) throws ExecutionException {
        var task = new FutureTask<>(call);
        var thread = new Thread(task, "synthetic-chat-model");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw ModelCallFailure.of(
                    Kind.TIMEOUT, "sent no complete response within " + RetryState.seconds(timeout), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ModelCallFailure.interrupted();
        } finally {
            task.cancel(true);
        }
    }
}
