package io.github.syntheticsource.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.EngineRun;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

class SyntheticTest {

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
    void parametersOfTestsAreFilled() {
        var outcome = EngineRun.in(cache).of(ParametersTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.passed()).hasSize(4);
    }

    static class ParametersTestCase {
        @Test
        void one(@Synthetic MedicalBilling bill) {
            assertThat(bill).isNotNull();
        }

        @Test
        void many(@Synthetic(count = 20, set = "load") List<MedicalBilling> bills) {
            assertThat(bills).hasSize(20).doesNotHaveDuplicates();
        }

        @Test
        void dataset(@Synthetic(count = 50, set = "load") SyntheticDataset<MedicalBilling> bills) {
            assertThat(bills).hasSize(50);
            assertThat(bills.set()).isEqualTo("load");
            assertThat(bills.origin()).isEqualTo("builtin");
            assertThat(bills.fingerprint()).startsWith("r1:");
            assertThat(bills.get(3)).isEqualTo(bills.get(3)).isNotSameAs(bills.get(3));
            assertThat(bills.record(3).number()).isEqualTo(4);
            assertThat(bills).hasToString("MedicalBilling/load (50 records by builtin)");
        }

        @Test
        void tenUnlessSaid(@Synthetic List<? extends MedicalBilling> bills) {
            assertThat(bills).hasSize(10);
        }
    }

    @Test
    void severalParametersOfOneSetGetDifferentRecords() {
        var outcome = EngineRun.in(cache).of(PairTestCase.class);

        assertThat(outcome.failures()).isEmpty();
    }

    static class PairTestCase {
        @Test
        void pair(@Synthetic MedicalBilling from, @Synthetic MedicalBilling to, @Synthetic List<MedicalBilling> all) {
            assertThat(all.subList(0, 2)).containsExactly(from, to);
            assertThat(from).isNotEqualTo(to);
        }
    }

    @Test
    void lifecycleMethodsConstructorsAndFieldsAreFilled() {
        var outcome = EngineRun.in(cache).of(EverywhereTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(SEEN).hasSize(7).allMatch(MedicalBilling.class::isInstance);
    }

    static class EverywhereTestCase {
        @Synthetic(set = "static")
        static MedicalBilling shared;

        @Synthetic(set = "field")
        private MedicalBilling field;

        private final MedicalBilling constructed;

        EverywhereTestCase(@Synthetic(set = "constructor") MedicalBilling bill) {
            constructed = bill;
        }

        @BeforeAll
        static void before(@Synthetic(set = "before-all") MedicalBilling bill) {
            SEEN.add(bill);
            SEEN.add(shared);
        }

        @BeforeEach
        void each(@Synthetic(set = "before-each") MedicalBilling bill) {
            SEEN.add(bill);
            SEEN.add(field);
        }

        @AfterEach
        void after(@Synthetic(set = "after-each") MedicalBilling bill) {
            SEEN.add(bill);
        }

        @Test
        void test(@Synthetic(set = "test") MedicalBilling bill) {
            SEEN.add(bill);
            SEEN.add(constructed);
        }
    }

    @Test
    void fieldsAreFilledInNestedAndInheritedAndPerClassInstances() {
        var outcome = EngineRun.in(cache).of(NestedFieldsTestCase.class, PerClassTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.passed()).hasSize(4);
    }

    static class Base {
        @Synthetic
        List<MedicalBilling> bills;
    }

    static class NestedFieldsTestCase extends Base {
        @Nested
        class Inner {
            @Synthetic
            MedicalBilling inner;

            @Test
            void both() {
                assertThat(bills).hasSize(10).contains(inner);
            }
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClassTestCase extends Base {
        @RepeatedTest(3)
        void filled() {
            assertThat(bills).hasSize(10);
        }
    }

    @Test
    void composedAnnotationsWork() {
        assertThat(EngineRun.in(cache).of(ComposedTestCase.class).failures()).isEmpty();
    }

    @Synthetic(count = 3, subject = "US clinics")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Bills {}

    static class ComposedTestCase {
        @Bills
        List<MedicalBilling> field;

        @Test
        void three(@Bills List<MedicalBilling> bills) {
            assertThat(bills).hasSize(3).isEqualTo(field);
        }
    }

    @Test
    void theProgrammaticDoorSharesTheRun() {
        var outcome = EngineRun.in(cache).of(ProgrammaticTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.printed()).contains("RECORDED 4 MedicalBilling/by-hand (builtin)");
    }

    static class ProgrammaticTestCase {
        @Test
        void asks(@Synthetic MedicalBilling example) {
            var bills = SyntheticData.configured()
                    .records(MedicalBilling.class)
                    .subject("medical billing")
                    .examples(List.of(example))
                    .set("by-hand")
                    .count(4)
                    .get();

            assertThat(bills).hasSize(4).doesNotContain(example);
        }
    }

    @Test
    void aFailureNamesTheRecord() {
        var outcome = EngineRun.in(cache).of(FailingTestCase.class);

        assertThat(outcome.failures()).hasSize(2);
        assertThat(outcome.failures().get(0).getSuppressed()[0].toString())
                .matches("Synthetic record: MedicalBilling #1 \\([0-9a-f]{6}\\) in .*MedicalBilling/default.json:\\d+");
        assertThat(outcome.failures().get(1).getSuppressed()[0].toString())
                .startsWith("Synthetic record: MedicalBilling/field #1 (");
    }

    @org.junit.jupiter.api.TestMethodOrder(org.junit.jupiter.api.MethodOrderer.MethodName.class)
    static class FailingTestCase {
        @Synthetic(set = "field")
        MedicalBilling field;

        @Test
        void a(@Synthetic MedicalBilling bill) {
            throw new AssertionError(bill.patientName());
        }

        @Test
        void b() {
            throw new AssertionError(field.patientName());
        }
    }

    @Test
    void aCountForASingleRecordIsRefused() {
        assertThat(EngineRun.in(cache).of(CountTestCase.class).failure())
                .contains("requires that `count` be 1 for a single record but was 3", "declare a List<MedicalBilling>");
    }

    static class CountTestCase {
        @Test
        void one(@Synthetic(count = 3) MedicalBilling bill) {}
    }

    @Test
    @SuppressWarnings("rawtypes")
    void aRawListIsRefused() {
        assertThat(EngineRun.in(cache).of(RawTestCase.class).failure())
                .contains("has no type to infer from the raw List", "declare it as List<YourRecord>");
    }

    @SuppressWarnings("rawtypes")
    static class RawTestCase {
        @Test
        void raw(@Synthetic List bills) {}
    }

    @Test
    void aFinalFieldIsRefused() {
        assertThat(EngineRun.in(cache).of(FinalTestCase.class).failure())
                .contains(
                        "@Synthetic on field SyntheticTest.FinalTestCase.bill cannot be filled, because the field is final");
    }

    static class FinalTestCase {
        @Synthetic
        final MedicalBilling bill = null;

        @Test
        void one() {}
    }
}
