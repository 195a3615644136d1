package io.github.syntheticsource.internal.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecordingProgressTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final CountDownLatch lines = new CountDownLatch(2);

    /** Counts what is printed, so that nobody needs to wait for a clock. */
    private final PrintStream out = new PrintStream(printed, true, UTF_8) {
        @Override
        public void flush() {
            super.flush();
            lines.countDown();
        }

        @Override
        public void println(String line) {
            super.println(line);
            lines.countDown();
        }
    };

    private String text() {
        return printed.toString(UTF_8);
    }

    @Test
    void aPlainLineIsPrintedNowAndThen() throws Exception {
        try (var progress = RecordingProgress.start(300, 5, display(false, Duration.ofMillis(5)))) {
            progress.addGenerated(100);
            progress.addGenerated(20);
            progress.setDone();
            progress.setDone();

            assertThat(lines.await(20, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(text().lines().toList())
                .hasSizeGreaterThanOrEqualTo(2)
                .last()
                .isEqualTo("[synthetic] recording: 120 of 300 records, 2 of 5 sets done");
    }

    @Test
    void aSetThatFailedIsCounted() throws Exception {
        try (var progress = RecordingProgress.start(10, 1, display(false, Duration.ofMillis(5)))) {
            progress.setFailed();

            assertThat(lines.await(20, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(text()).endsWith("recording: 0 of 10 records, 0 of 1 set done, 1 failed" + System.lineSeparator());
    }

    @Test
    void aLiveLineIsPaintedOverAndTakenAway() throws Exception {
        try (var progress = RecordingProgress.start(10, 1, display(true, Duration.ofMillis(5)))) {
            progress.addGenerated(7);

            assertThat(lines.await(20, TimeUnit.SECONDS)).isTrue();
        }

        var line = "[synthetic] recording: 7 of 10 records, 0 of 1 set done";
        assertThat(text())
                .contains("\r" + line)
                .endsWith("\r" + " ".repeat(line.length()) + "\r")
                .doesNotContain("\n");
    }

    @Test
    void nothingIsSaidOfWhatIsOverSoon() {
        for (var live : new boolean[] {true, false}) {
            try (var progress = RecordingProgress.start(10, 1, display(live, Duration.ofHours(1)))) {
                progress.addGenerated(10);
                progress.setDone();
            }
        }

        assertThat(text()).isEmpty();
    }

    @Test
    void withoutATerminalALineComesEveryFiveSeconds() {
        assertThat(ProgressOutput.on(out)).isEqualTo(new ProgressOutput(out, false, Duration.ofSeconds(5)));
    }

    private ProgressOutput display(boolean live, Duration every) {
        return new ProgressOutput(out, live, every);
    }
}
