package io.github.syntheticsource.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.EngineRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code and annotations are of one run, whichever comes first. */
class CurrentRunTest {

    @TempDir
    private Path folder;

    private Path cache() {
        return folder.resolve("fixtures-cache");
    }

    static class CodeAloneTestCase {

        @Test
        void bills() {
            assertThat(SyntheticData.configured()
                            .records(MedicalBilling.class)
                            .count(2)
                            .get())
                    .hasSize(2);
        }
    }

    static class AnnotatedTestCase {

        @Test
        void bill(@Synthetic(subject = "others") MedicalBilling bill) {
            assertThat(bill).isNotNull();
            var subject = SyntheticData.configured()
                    .records(MedicalBilling.class)
                    .subject("others")
                    .count(1)
                    .dataset();
            assertThat(subject.get(0)).isEqualTo(bill);
        }
    }

    @Test
    void codeAloneReadsConfigurationParameters() {
        var run = EngineRun.in(cache()).launched(CodeAloneTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.printed()).containsOnlyOnce("[synthetic] RECORDED 2 MedicalBilling/default");
    }

    @Test
    void codeAndAnnotationsShareARun() {
        var run = EngineRun.in(cache()).launched(CodeAloneTestCase.class, AnnotatedTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(cache().resolve("MedicalBilling/default.json")).exists();
        assertThat(cache().resolve("MedicalBilling/others.json")).exists();
        assertThat(run.printed())
                .containsOnlyOnce("[synthetic] RECORDED 2 MedicalBilling/default")
                .containsOnlyOnce("[synthetic] RECORDED 1 MedicalBilling/others");
    }

    @Test
    void withoutALauncherTheFirstAnnotationBringsTheRun() {
        var run = EngineRun.in(cache()).of(AnnotatedTestCase.class, CodeAloneTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(cache().resolve("MedicalBilling/default.json")).exists();
    }

    @Test
    void twoRecipesOfOneSetAreSeenAcrossCodeAndAnnotations() {
        var run = EngineRun.in(cache()).launched(CodeAloneTestCase.class, ClaimingTestCase.class);

        assertThat(run.messages())
                .singleElement()
                .asString()
                .startsWith("Two recipes claim the set MedicalBilling/default");
    }

    static class ClaimingTestCase {

        @Test
        void bill(@Synthetic(set = "default", instructions = "other") MedicalBilling bill) {
            assertThat(bill).isNotNull();
        }
    }
}
