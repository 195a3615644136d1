package io.github.syntheticsource.internal.langchain4j;

import java.time.Clock;
import java.time.Duration;

/**
 * Which failures are retried, and within which limits.
 *
 * @param most the maximum number of retries
 * @param patience the maximum total duration of the pauses
 * @param firstPause the first pause if the server requests none, plus or minus a quarter
 */
record RetryPolicy(int most, Duration patience, Duration firstPause, Clock clock) {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    static RetryPolicy of(OpenAiOptions options) {
        return new RetryPolicy(options.retries(), options.timeout(), FIRST_PAUSE, Clock.systemUTC());
    }

    /** Returns whether a request is retried after an HTTP status: as OpenAI's own clients do, unless the quota is used up. */
    static boolean retries(int status, boolean quotaIsUsedUp) {
        return status >= 500 || status == 408 || status == 409 || (status == 429 && !quotaIsUsedUp);
    }

    RetryState begin() {
        return new RetryState(this);
    }
}
