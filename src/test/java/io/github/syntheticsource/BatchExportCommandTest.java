package io.github.syntheticsource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.syntheticsource.internal.config.Project;
import io.github.syntheticsource.internal.config.Settings;
import io.github.syntheticsource.internal.report.ReportSink;
import io.github.syntheticsource.internal.run.ProjectRun;
import io.github.syntheticsource.samples.MedicalBilling;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands and paths that a failed export prints, where nothing but the batch file was asked for. */
class BatchExportCommandTest {

    @TempDir
    private Path root;

    private SyntheticData data(boolean gradle) {
        var environment = Map.of(
                "SYNTHETIC_BATCH_FILE", "export",
                "OPENAI_API_KEY", "sk-proj-0123456789abcdef",
                "OPENAI_BASE_URL", "https://me:secret@models.example/v1/?api-version=1");
        return new SyntheticData(new ProjectRun(
                new Project(root, gradle),
                Settings.of(key -> Optional.empty(), environment, root),
                ReportSink.console()));
    }

    @Test
    void mavenProjectsGetMavensCommand() {
        assertThatThrownBy(
                        () -> data(false).records(MedicalBilling.class).count(3).get())
                .hasMessageContaining("\n  mvn test -Dsynthetic.batch-file=import")
                .hasMessageContaining("-F \"file=@fixtures-cache/.work/batch/requests.jsonl\"")
                .hasMessageContaining("into fixtures-cache/.work/batch under");
    }

    @Test
    void gradleProjectsGetGradlesCommand() {
        assertThatThrownBy(
                        () -> data(true).records(MedicalBilling.class).count(3).get())
                .message()
                .endsWith("\n  SYNTHETIC_BATCH_FILE=import ./gradlew test");
    }

    @Test
    void theAddressIsTheConfiguredOneWithoutItsSecrets() {
        assertThatThrownBy(
                        () -> data(false).records(MedicalBilling.class).count(3).get())
                .hasMessageContaining("\n  curl https://models.example/v1/files -H")
                .hasMessageContaining("\n  curl https://models.example/v1/batches -H")
                .message()
                .doesNotContain("secret", "sk-proj");
    }
}
