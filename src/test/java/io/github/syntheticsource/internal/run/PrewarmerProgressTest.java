package io.github.syntheticsource.internal.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.internal.config.Project;
import io.github.syntheticsource.internal.config.Settings;
import io.github.syntheticsource.internal.report.ProgressOutput;
import io.github.syntheticsource.internal.report.ReportSink;
import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.MedicalBillings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a slow model answers, a line says how far it is. */
class PrewarmerProgressTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsKeptIsCountedWhileTheRestIsWaitedFor() throws Exception {
        var told = new CountDownLatch(1);
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, UTF_8) {
            @Override
            public void println(String line) {
                super.println(line);
                if (line.contains(" 2 of 4 records")) {
                    told.countDown();
                }
            }
        };
        try (var server = ChatServer.answering(call -> {
            await(call.number() == 1 ? null : told);
            return Reply.records(
                    List.of(MedicalBillings.json(2 * call.number()), MedicalBillings.json(2 * call.number() + 1)));
        })) {
            var data = data(server);

            data.prewarm(List.of(bills(4)), new ProgressOutput(out, false, Duration.ofMillis(10)));

            assertThat(told.getCount()).isZero();
            assertThat(data.dataset(bills(4).build())).hasSize(4);
            assertThat(server.calls()).hasSize(2);
            assertThat(printed.toString(UTF_8)).contains("[synthetic] recording: 2 of 4 records, 0 of 1 set done");
        }
    }

    @Test
    void aModeThatOnlyTheEnvFileKnowsIsHeeded() throws Exception {
        Files.writeString(folder.resolve(".env"), "SYNTHETIC_MODE=replay\n");
        try (var server = ChatServer.answering(call -> Reply.records(List.of(MedicalBillings.json(1))))) {
            var replaying = data(server);
            replaying.prewarm(List.of(bills(1)), silent());
            var callsOfReplay = server.calls().size();

            Files.writeString(folder.resolve(".env"), "SYNTHETIC_MODE=auto\n");
            var recording = data(server);
            recording.prewarm(List.of(bills(1)), silent());

            assertThat(callsOfReplay).isZero();
            assertThat(server.calls()).hasSize(1);
        }
    }

    private static ProgressOutput silent() {
        return new ProgressOutput(System.out, false, Duration.ofHours(1));
    }

    private static SetRequestBuilder bills(int count) {
        return new SetRequestBuilder(MedicalBilling.class, "the test", null).count(count);
    }

    private ProjectRun data(ChatServer server) {
        var settings = Map.of(
                "synthetic.generator",
                "openai",
                "synthetic.base-url",
                server.baseUrl(),
                "synthetic.batch-size",
                "2",
                "synthetic.cache.dir",
                folder.resolve("fixtures-cache").toString());
        return new ProjectRun(
                new Project(folder, false),
                Settings.of(key -> Optional.ofNullable(settings.get(key)), Map.of(), folder),
                ReportSink.console());
    }

    private static void await(@org.jspecify.annotations.Nullable CountDownLatch latch) {
        try {
            if (latch != null && !latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("no line in twenty seconds");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
