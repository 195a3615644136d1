package io.github.syntheticsource.internal.generation.engine;

import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Creates the exceptions of an incomplete generation: how many values are kept, why there are no more, how to continue. */
public record GenerationFailure(GenerationTask task, RejectionSummary rejections, Duration deadline) {

    /** Begins the advice if another run is all that is needed. */
    static final String TO_GENERATE_THE_REST = "To generate the rest";

    /** Records a failed call, or rethrows the exception if a retry cannot succeed. */
    void record(ChatException e) {
        if (e.kind() == ChatException.Kind.INTERRUPTED) {
            Thread.currentThread().interrupt();
        }
        if (!e.kind().worthAskingAgain()) {
            throw e;
        }
        rejections.add(new Rejection(null, List.of("no response: " + e.getMessage())));
    }

    /**
     * Returns the exception to throw.
     *
     * @param stop what ended the generation early, or null if all attempts are used up
     * @param kept how many values are kept
     */
    RuntimeException toThrow(@Nullable Exception stop, int kept) {
        if (stop == null) {
            return new GenerationException(task.progressMessage(kept) + rejections.lines() + task.advice(kept));
        }
        if (stop instanceof TimeoutException) {
            return ended(
                    "the deadline has passed: synthetic.deadline is " + deadline.toMillis() / 1_000.0 + " s",
                    kept,
                    " A longer deadline or a higher synthetic.concurrency generates more in one run.",
                    null);
        }
        if (stop instanceof InterruptedException
                || (stop instanceof ChatException chat && chat.kind() == ChatException.Kind.INTERRUPTED)) {
            return interrupted(stop, kept);
        }
        if (stop instanceof ChatException || stop instanceof GenerationException) {
            return new GenerationException(
                    task.progressMessage(kept) + "\n -> " + stop.getMessage()
                            + task.nextRunMessage("Once that is fixed", kept),
                    stop);
        }
        return stop instanceof RuntimeException unknown ? unknown : new IllegalStateException(stop);
    }

    GenerationException interrupted(@Nullable Exception cause, int kept) {
        Thread.currentThread().interrupt();
        return ended("the thread was interrupted", kept, "", cause);
    }

    private GenerationException ended(String reason, int kept, String advice, @Nullable Exception cause) {
        return new GenerationException(
                task.progressMessage(kept) + "\n -> " + reason + task.nextRunMessage(TO_GENERATE_THE_REST, kept)
                        + advice,
                cause);
    }

    /** Returns the part of a message that states how many new values are kept. */
    public static String keptNote(int kept) {
        return switch (kept) {
            case 0 -> "";
            case 1 -> "; the valid one is kept";
            default -> "; the " + kept + " valid ones are kept";
        };
    }
}
