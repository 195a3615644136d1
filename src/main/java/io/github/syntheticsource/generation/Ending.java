package io.github.syntheticsource.generation;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a making ends before everything is made: what is said of what there is, why no more came, and how to go on.
 *
 * @param made says how much there is
 * @param again says what a next run does, beginning with its argument
 */
record Ending(Refusals refusals, Duration deadline, Supplier<String> made, UnaryOperator<String> again) {

    private static final String REST = "To make the rest";

    /** Counts an answer that did not come, or throws what asking again would not change. */
    void note(ChatException e) {
        if (e.kind() == ChatException.Kind.INTERRUPTED) {
            Thread.currentThread().interrupt();
        }
        if (!e.kind().worthAskingAgain()) {
            throw e;
        }
        refusals.add(new Rejection(null, List.of("no answer: " + e.getMessage())));
    }

    GenerationException stopped(RuntimeException e) {
        var isInterrupted = e instanceof ChatException chat && chat.kind() == ChatException.Kind.INTERRUPTED;
        return isInterrupted
                ? interrupted(e)
                : new GenerationException(
                        made.get() + "\n -> " + e.getMessage() + again.apply("Once that is mended"), e);
    }

    GenerationException interrupted(@Nullable RuntimeException e) {
        Thread.currentThread().interrupt();
        return new GenerationException(made.get() + "\n -> the thread was interrupted" + again.apply(REST), e);
    }

    GenerationException late() {
        return new GenerationException(
                made.get() + "\n -> the time is up: synthetic.deadline is " + deadline.toMillis() / 1_000.0 + " s"
                        + again.apply(REST) + " More time, or more synthetic.concurrency, makes more at once.",
                null);
    }

    /** All rounds are used up. */
    GenerationException shortOf(String mend) {
        return new GenerationException(made.get() + refusals.lines() + again.apply(REST) + mend);
    }
}
