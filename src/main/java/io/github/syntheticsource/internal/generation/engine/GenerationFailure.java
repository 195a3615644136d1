package io.github.syntheticsource.internal.generation.engine;

import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** How a generation that fell short is reported: how many values there are, why no more came, and how to go on. */
public record GenerationFailure(GenerationTask task, RejectionSummary rejections, Duration deadline) {

    /** The condition under which nothing but another run is needed. */
    static final String TO_MAKE_THE_REST = "To make the rest";

    /** Counts a missing response, or throws if another attempt would not change it. */
    void record(ChatException e) {
        if (e.kind() == ChatException.Kind.INTERRUPTED) {
            Thread.currentThread().interrupt();
        }
        if (!e.kind().worthAskingAgain()) {
            throw e;
        }
        rejections.add(new Rejection(null, List.of("no answer: " + e.getMessage())));
    }

    /**
     * The exception to throw.
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
                    "the time is up: synthetic.deadline is " + deadline.toMillis() / 1_000.0 + " s",
                    kept,
                    " More time, or more synthetic.concurrency, makes more at once.",
                    null);
        }
        if (stop instanceof InterruptedException
                || (stop instanceof ChatException chat && chat.kind() == ChatException.Kind.INTERRUPTED)) {
            return interrupted(stop, kept);
        }
        if (stop instanceof ChatException || stop instanceof GenerationException) {
            return new GenerationException(
                    task.progressMessage(kept) + "\n -> " + stop.getMessage()
                            + task.nextRunMessage("Once that is mended", kept),
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
                task.progressMessage(kept) + "\n -> " + reason + task.nextRunMessage(TO_MAKE_THE_REST, kept) + advice,
                cause);
    }

    /** How a message about a set goes on that holds so many new values. */
    public static String keptNote(int kept) {
        return switch (kept) {
            case 0 -> "";
            case 1 -> "; the valid one is kept";
            default -> "; the " + kept + " valid ones are kept";
        };
    }
}
