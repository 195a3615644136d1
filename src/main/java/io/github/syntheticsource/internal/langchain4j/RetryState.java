package io.github.syntheticsource.internal.langchain4j;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The retries of one call. The pause before each is as long as the server requests, else it doubles, with some jitter. The
 * total duration of the pauses is limited.
 */
final class RetryState {

    private static final int MOST_DOUBLINGS = 4;
    private static final BigDecimal LONGEST_PAUSE = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,30}(?:\\.\\d{1,9})?");

    private final RetryPolicy policy;
    private int count;
    private Duration paused = Duration.ZERO;

    RetryState(RetryPolicy policy) {
        this.policy = policy;
    }

    int count() {
        return count;
    }

    /** Waits before the next attempt, or throws the failure if there must not be one. */
    void pauseAfter(ModelCallFailure failure) {
        if (!failure.isPassing() || count == policy.most()) {
            throw failure.afterAttempts(count + 1);
        }
        var pause = pause(failure.retryAfter());
        if (paused.plus(pause).compareTo(policy.patience()) > 0) {
            throw failure.afterAttempts(count + 1)
                    .because(
                            "The next attempt would have to wait %s; all pauses together may take %s (synthetic.timeout)."
                                    .formatted(seconds(pause), seconds(policy.patience())));
        }
        sleep(pause);
        paused = paused.plus(pause);
        count++;
    }

    /** Returns the pause for all calls: as long as the server requests, but at most as long as one call would wait. */
    Duration heldFor(ModelCallFailure failure) {
        var pause = pause(failure.retryAfter());
        return pause.compareTo(policy.patience()) < 0 ? pause : policy.patience();
    }

    /** Returns the pause that the server requests, in seconds or as a date, or else the backoff. */
    Duration pause(@Nullable String retryAfter) {
        var requested = retryAfter == null ? null : parse(retryAfter.strip());
        return requested == null ? backoff() : requested;
    }

    private Duration backoff() {
        var whole = policy.firstPause().multipliedBy(1L << Math.min(count, MOST_DOUBLINGS));
        return Duration.ofNanos(
                (long) (whole.toNanos() * ThreadLocalRandom.current().nextDouble(0.75, 1.25)));
    }

    private @Nullable Duration parse(String retryAfter) {
        if (SECONDS.matcher(retryAfter).matches()) {
            var seconds = new BigDecimal(retryAfter).min(LONGEST_PAUSE);
            return Duration.ofNanos(seconds.movePointRight(9).longValue());
        }
        try {
            var until = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
            var pause = Duration.between(Instant.now(policy.clock()), until);
            return pause.isNegative() ? Duration.ZERO : pause;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ModelCallFailure.interrupted();
        }
    }

    static String seconds(Duration duration) {
        var seconds = BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros();
        return seconds.toPlainString() + " s";
    }
}
