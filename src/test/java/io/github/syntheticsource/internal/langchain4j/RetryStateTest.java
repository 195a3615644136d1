package io.github.syntheticsource.internal.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.generation.ChatException.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryStateTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private static RetryState retries(Duration firstPause) {
        return new RetryPolicy(9, Duration.ofMinutes(1), firstPause, NOON).begin();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0                             | PT0S",
                "7                             | PT7S",
                " 7                            | PT7S",
                "1.5                           | PT1.5S",
                "Sat, 21 Nov 2026 12:00:20 GMT | PT20S",
                "Sat, 21 Nov 2026 11:00:00 GMT | PT0S",
                "99999999999999999999          | PT596523H14M7S",
            })
    void pausesAsLongAsTheServerAsksFor(String retryAfter, Duration pause) {
        assertThat(retries(Duration.ZERO).pause(retryAfter)).isEqualTo(pause);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-5", "1e9", "Sat, 99 Nov 2026 12:00:20 GMT"})
    void pausesAsLongAsItLikesWhereTheServerAsksForNothing(String retryAfter) {
        assertThat(retries(Duration.ofSeconds(8)).pause(retryAfter))
                .isBetween(Duration.ofSeconds(6), Duration.ofSeconds(10));
    }

    @Test
    void pausesTwiceAsLongEachTimeUpToSixteenTimes() {
        var first = Duration.ofMillis(2);
        var retryState = retries(first);

        for (var expected : new int[] {2, 4, 8, 16, 32, 32, 32}) {
            assertThat(retryState.pause(null).toNanos() / 1e6).isBetween(expected * 0.75, expected * 1.25);
            retryState.pauseAfter(
                    ModelCallFailure.of(Kind.UNAVAILABLE, "failed", "").passing(null));
        }
        assertThat(retryState.count()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"PT60S, 60 s", "PT0.7S, 0.7 s", "PT0.05S, 0.05 s", "PT2M, 120 s", "PT1.0009S, 1 s"})
    void writesADurationInSeconds(Duration duration, String text) {
        assertThat(RetryState.seconds(duration)).isEqualTo(text);
    }
}
