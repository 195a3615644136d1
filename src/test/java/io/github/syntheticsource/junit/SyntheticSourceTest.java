package io.github.syntheticsource.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.EngineRun;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;

class SyntheticSourceTest {

    private static final List<Object> SEEN = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path folder;

    private Path cache;

    @BeforeEach
    void forget() {
        SEEN.clear();
        cache = folder.resolve("fixtures-cache");
    }

    @Test
    void tenRecordsAreMadeRecordedAndReplayed() throws Exception {
        var first = EngineRun.in(cache).of(BillingTestCase.class);
        var made = List.copyOf(SEEN);
        var file = Files.readString(cache.resolve("MedicalBilling/default.json"));
        SEEN.clear();

        var second = EngineRun.in(cache).with("synthetic.mode", "replay").of(BillingTestCase.class);

        assertThat(first.passed()).hasSize(10);
        assertThat(made).hasSize(10).doesNotHaveDuplicates().hasOnlyElementsOfType(MedicalBilling.class);
        assertThat(second.passed()).isEqualTo(first.passed());
        assertThat(SEEN).isEqualTo(made);
        assertThat(Files.readString(cache.resolve("MedicalBilling/default.json")))
                .isEqualTo(file);
    }

    static class BillingTestCase {
        @ParameterizedTest
        @SyntheticSource(value = MedicalBilling.class, count = 10)
        void bills(MedicalBilling bill) {
            SEEN.add(bill);
        }
    }

    @Test
    void theNameOfAnInvocationSaysTypeNumberAndId() {
        var outcome = EngineRun.in(cache).of(BillingTestCase.class);

        assertThat(outcome.passed()).allMatch(name -> name.matches("\\[\\d+] MedicalBilling #\\d+ \\([0-9a-f]{6}\\)"));
        assertThat(outcome.passed().get(2)).startsWith("[3] MedicalBilling #3 (");
    }

    @Test
    void theTypeIsInferredAndOtherParametersAreLeftToOthers() {
        var outcome = EngineRun.in(cache).of(InferringTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(SEEN).hasSize(3).allMatch(MedicalBilling.class::isInstance);
    }

    static class InferringTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 3)
        void bills(MedicalBilling bill, TestInfo info, @Synthetic(set = "other") MedicalBilling other) {
            assertThat(info.getDisplayName()).isNotBlank();
            assertThat(other).isNotNull();
            SEEN.add(bill);
        }
    }

    @Test
    void genericTypesAreInferredWithTheirArguments() {
        var outcome = EngineRun.in(cache).of(GenericTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(SEEN).allMatch(Integer.class::isInstance);
    }

    record Box<T>(T content, String label) {}

    static class GenericTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 2)
        void boxes(Box<Integer> box) {
            SEEN.add(box.content());
        }
    }

    @Test
    void aRepeatedSourceGivesEachOfItsSets() {
        var outcome = EngineRun.in(cache).of(RepeatedTestCase.class);

        assertThat(outcome.passed()).hasSize(5);
        assertThat(outcome.passed().get(4)).startsWith("[5] MedicalBilling/french-clinics #2 (");
    }

    static class RepeatedTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 3)
        @SyntheticSource(count = 2, subject = "French clinics", locale = "fr")
        void bills(MedicalBilling bill) {}
    }

    @Test
    void aSourceRepeatedForOneSetIsRefused() {
        assertThat(EngineRun.in(cache).of(RepeatedAlikeTestCase.class).failure())
                .isEqualTo("""
                        @SyntheticSource on SyntheticSourceTest.RepeatedAlikeTestCase.bills is repeated for the set `default`, which would return its records twice
                         -> use a different `set` for one of them""");
    }

    static class RepeatedAlikeTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 2)
        @SyntheticSource(count = 3)
        void bills(MedicalBilling bill) {}
    }

    @Test
    void composedAnnotationsWork() {
        assertThat(EngineRun.in(cache).of(ComposedTestCase.class).passed()).hasSize(4);
    }

    @ParameterizedTest
    @SyntheticSource(count = 4, subject = "US clinics")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface MedicalBillings {}

    static class ComposedTestCase {
        @MedicalBillings
        void bills(MedicalBilling bill) {}
    }

    @Test
    void aParameterizedClassGetsItsRecords() {
        assertThat(EngineRun.in(cache).of(ConstructorTestCase.class).passed()).hasSize(6);
        assertThat(EngineRun.in(cache).of(FieldTestCase.class).passed()).hasSize(2);
        assertThat(SEEN).hasSize(8);
    }

    @ParameterizedClass
    @SyntheticSource(count = 3)
    static class ConstructorTestCase {
        private final MedicalBilling bill;

        ConstructorTestCase(MedicalBilling bill) {
            this.bill = bill;
        }

        @Test
        void one() {
            SEEN.add(bill);
        }

        @Test
        void two() {
            SEEN.add(bill);
        }
    }

    @ParameterizedClass
    @SyntheticSource(count = 2)
    static class FieldTestCase {
        @Parameter
        MedicalBilling bill;

        @Test
        void one() {
            SEEN.add(bill);
        }
    }

    @Test
    void nestedAndInheritedTestsWork() {
        assertThat(EngineRun.in(cache).of(OuterTestCase.class).passed()).hasSize(4);
        assertThat(EngineRun.in(cache).of(InheritingTestCase.class).passed()).hasSize(10);
    }

    static class OuterTestCase {
        @Nested
        class Inner {
            @ParameterizedTest
            @SyntheticSource(count = 4)
            void bills(MedicalBilling bill) {}
        }
    }

    interface BillTests {
        @ParameterizedTest
        @SyntheticSource
        default void bills(MedicalBilling bill) {}
    }

    static class InheritingTestCase implements BillTests {}

    @Test
    void parallelRunsMakeEachSetOnce() {
        var outcome = EngineRun.in(cache)
                .with("junit.jupiter.execution.parallel.enabled", "true")
                .with("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .with("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .of(ParallelTestCase.class, BillingTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.passed()).hasSize(40);
        assertThat(outcome.printed()).containsOnlyOnce("RECORDED 10 MedicalBilling/default (builtin)");
    }

    static class ParallelTestCase {
        @ParameterizedTest
        @SyntheticSource
        void one(MedicalBilling bill) {}

        @ParameterizedTest
        @SyntheticSource
        void two(MedicalBilling bill) {}

        @ParameterizedTest
        @SyntheticSource
        void three(MedicalBilling bill) {}
    }

    @Test
    void everyInvocationGetsAFreshInstance() {
        var outcome = EngineRun.in(cache).of(MutatingTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.passed()).hasSize(6);
    }

    static class Note {
        public String text = "";
        public List<String> tags = new ArrayList<>();
    }

    static class MutatingTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 3)
        void one(Note note) {
            assertThat(note.text).isNotEqualTo("changed");
            note.text = "changed";
            note.tags.clear();
        }

        @ParameterizedTest
        @SyntheticSource(count = 3)
        void two(Note note) {
            one(note);
        }
    }

    @Test
    void aFailureNamesRecordFileAndRerunCommand() {
        var outcome = EngineRun.in(cache).of(FailingTestCase.class);

        var notes = outcome.failures().get(0).getSuppressed();
        assertThat(notes).hasSize(1);
        assertThat(notes[0].getStackTrace()).isEmpty();
        assertThat(notes[0].toString())
                .matches(
                        "Synthetic record: MedicalBilling #2 \\([0-9a-f]{6}\\) in .*MedicalBilling/default.json:\\d+; rerun it:"
                                + " mvn test -Dtest='SyntheticSourceTest\\$FailingTestCase#bills' -Dsynthetic.only=[0-9a-f]{6}");
    }

    static class FailingTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 2)
        void bills(MedicalBilling bill, TestInfo info) {
            assertThat(info.getDisplayName()).doesNotStartWith("[2]");
        }
    }

    @Test
    void aFailureInAParameterizedClassNamesTheRecordToo() {
        var outcome = EngineRun.in(cache).of(FailingClassTestCase.class);

        assertThat(outcome.failures()).hasSize(1);
        assertThat(outcome.failures().get(0).getSuppressed()[0].toString())
                .startsWith("Synthetic record: MedicalBilling #1 (");
    }

    @ParameterizedClass
    @SyntheticSource(count = 1)
    static class FailingClassTestCase {
        FailingClassTestCase(MedicalBilling bill) {
            assertThat(bill).isNotNull();
        }

        @Test
        void fails() {
            throw new AssertionError("no");
        }
    }

    @Test
    void onlyRerunsOneRecordByIdOrNumber() {
        var all = EngineRun.in(cache).of(BillingTestCase.class).passed();
        var id = all.get(6).replaceAll(".*\\((.*)\\)", "$1");

        var byId = EngineRun.in(cache).with("synthetic.only", id).of(BillingTestCase.class);
        var byNumber = EngineRun.in(cache).with("synthetic.only", "7").of(BillingTestCase.class);

        assertThat(byId.passed()).containsExactly(all.get(6).replace("[7]", "[1]"));
        assertThat(byNumber.passed()).isEqualTo(byId.passed());
    }

    @Test
    void onlyWithAnUnknownIdNamesTheKnownOnes() {
        assertThat(EngineRun.in(cache)
                        .with("synthetic.only", "nobody")
                        .of(BillingTestCase.class)
                        .failure())
                .startsWith(
                        "synthetic.only is [nobody], but @SyntheticSource on SyntheticSourceTest.BillingTestCase.bills has"
                                + " no such record\n -> use one of these ids, or a number from 1: [");
    }

    @Test
    void aCountBelowOneIsRefused() {
        assertThat(EngineRun.in(cache).of(NoCountTestCase.class).failure()).isEqualTo("""
                        @SyntheticSource on SyntheticSourceTest.NoCountTestCase.bills requires that `count` be at least 1 but was 0
                         -> set count = 10, or remove it""");
    }

    static class NoCountTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 0)
        void bills(MedicalBilling bill) {}
    }

    @Test
    void aTestWithoutATypeToInferIsRefused() {
        assertThat(EngineRun.in(cache).of(NoTypeTestCase.class).failure()).isEqualTo("""
                        @SyntheticSource on SyntheticSourceTest.NoTypeTestCase.bills has no type to infer: there is no parameter for the record
                         -> add a parameter, or set `value`""");
    }

    static class NoTypeTestCase {
        @ParameterizedTest
        @SyntheticSource
        void bills() {}
    }

    @Test
    void aTypeThatIsNotTheParametersIsRefused() {
        assertThat(EngineRun.in(cache).of(OtherTypeTestCase.class).failure()).isEqualTo("""
                        @SyntheticSource on SyntheticSourceTest.OtherTypeTestCase.bills returns records of `value` Note, but the first parameter is a MedicalBilling
                         -> change one of the two, or remove `value`""");
    }

    static class OtherTypeTestCase {
        @ParameterizedTest
        @SyntheticSource(Note.class)
        void bills(MedicalBilling bill) {}
    }

    record Wild(Map<String, Integer> scores) {}

    @Test
    void aTypeThatCannotBeGeneratedIsRefusedWithThePath() {
        assertThat(EngineRun.in(cache).of(WildTestCase.class).failure())
                .startsWith(
                        "@SyntheticSource on SyntheticSourceTest.WildTestCase.wild requests a type that cannot be generated.")
                .contains("`scores`", "List of a record with a key and a value");
        assertThat(cache).doesNotExist();
    }

    static class WildTestCase {
        @ParameterizedTest
        @SyntheticSource
        void wild(Wild wild) {}
    }

    @Test
    void twoRecipesForOneSetAreRefused() {
        assertThat(EngineRun.in(cache).of(TwoRecipesTestCase.class).failures())
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("Two recipes claim the set MedicalBilling/default: @SyntheticSource on ")
                .endsWith(" -> give one of them another name: set = \"…\"");
    }

    static class TwoRecipesTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 2)
        void one(MedicalBilling bill) {}

        @ParameterizedTest
        @SyntheticSource(count = 2, instructions = "differently")
        void two(MedicalBilling bill) {}
    }

    @Test
    void missingRecordsInReplayAreOneFailureAndNoSkip() {
        var outcome = EngineRun.in(cache).with("synthetic.mode", "replay").of(BillingTestCase.class);

        assertThat(outcome.failures()).hasSize(1);
        assertThat(outcome.results().allEvents().aborted().count()).isZero();
        assertThat(outcome.failure())
                .contains("MedicalBilling/default is not recorded", "-Dsynthetic.mode=auto", "git add");
        assertThat(outcome.printed()).contains("[synthetic] MISSED MedicalBilling/default");
        assertThat(cache).doesNotExist();
    }

    @Test
    void aRunThatReplaysEverythingSaysNothing() {
        EngineRun.in(cache).of(BillingTestCase.class);

        assertThat(EngineRun.in(cache).of(BillingTestCase.class).printed()).isEmpty();
    }

    @Test
    void aRunThatRecordsSaysWhatAndHowToCommitIt() {
        var outcome = EngineRun.in(cache).with("synthetic.generator", "").of(BillingTestCase.class);

        assertThat(outcome.printed().lines())
                .anyMatch(line -> line.matches(
                        "\\[synthetic] RECORDED 10 MedicalBilling/default \\(builtin\\) -> git add .*fixtures-cache"))
                .anyMatch(line -> line.contains("no model is configured") && line.contains("OPENAI_API_KEY"));
        assertThat(folder.resolve("report")).isDirectoryContaining("glob:**summary-*.json");
    }

    @Test
    void namesOfComponentsAreJacksons() throws Exception {
        EngineRun.in(cache).of(RenamedTestCase.class);

        assertThat(Files.readString(cache.resolve("Renamed/default.json"))).contains("\"data\":{\"ICD-10\":");
    }

    record Renamed(@JsonProperty("ICD-10") String icd, Optional<Integer> age) {}

    static class RenamedTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 1)
        void renamed(Renamed renamed) {}
    }

    @Test
    void aThousandRecordsAreAThousandInvocations() {
        assertThat(EngineRun.in(cache).of(ManyTestCase.class).passed())
                .hasSize(1000)
                .satisfies(names -> IntStream.of(0, 999)
                        .forEach(i -> assertThat(names.get(i)).contains("#" + (i + 1) + " (")));
    }

    static class ManyTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 1000)
        void bills(MedicalBilling bill) {}
    }
}
