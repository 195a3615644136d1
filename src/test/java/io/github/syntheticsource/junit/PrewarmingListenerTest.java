package io.github.syntheticsource.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.BillServer;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.EngineRun;
import io.github.syntheticsource.testing.MedicalBillings;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.ValueSource;

/** What is missing is made before the first test; the tests see no difference. */
class PrewarmingListenerTest {

    /** The calls that the server had got when the first code of a test class ran. */
    private static final AtomicInteger BEFORE_TESTS = new AtomicInteger(-1);

    private static @Nullable ChatServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void forget() {
        BEFORE_TESTS.set(-1);
    }

    @AfterEach
    void stop() {
        server().close();
    }

    private static ChatServer server() {
        return java.util.Objects.requireNonNull(server);
    }

    private static void begun() {
        BEFORE_TESTS.compareAndSet(-1, server().calls().size());
    }

    private EngineRun run(String cache, Function<Call, Reply> answer) {
        server = ChatServer.answering(answer);
        return EngineRun.in(folder.resolve(cache).resolve("fixtures-cache")).asking(server);
    }

    private EngineRun run(Function<Call, Reply> answer) {
        return run("run", answer);
    }

    /** Answers only when so many calls are there at the same time. */
    private static Function<Call, Reply> together(int calls) {
        var barrier = new CyclicBarrier(calls);
        return call -> {
            try {
                barrier.await(20, TimeUnit.SECONDS);
                return BillServer.medicalBills(call);
            } catch (Exception alone) {
                return Reply.error(400, "nobody else called");
            }
        };
    }

    @Test
    void setsOfAllClassesAreAskedForTogetherBeforeTheFirstTest() {
        var outcome = run(together(3)).launched(OneTestCase.class, TwoTestCase.class, ThreeTestCase.class);

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.passed()).hasSize(6);
        assertThat(BEFORE_TESTS).hasValue(3);
        assertThat(server().calls()).hasSize(3);
    }

    @Test
    void theRecordsOfDocumentsAreMadeWithTheOthers() {
        var bills = together(2);

        var outcome = run(call ->
                        call.recordsAsked().isPresent() ? bills.apply(call) : Reply.error(400, "no texts today"))
                .launched(TwoTestCase.class, DocumentsTestCase.class);

        assertThat(BEFORE_TESTS).hasValue(2);
        assertThat(outcome.printed()).contains("RECORDED 2 MedicalBilling/two (", "RECORDED 2 MedicalBilling/read (");
    }

    static class DocumentsTestCase {
        @ParameterizedTest
        @SyntheticDocumentSource(count = 2, set = "read")
        void reads(SyntheticDocument<MedicalBilling> document) {}
    }

    static class OneTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 2, set = "one")
        void bills(MedicalBilling bill) {
            begun();
        }
    }

    static class TwoTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 2, set = "two")
        void bills(MedicalBilling bill) {
            begun();
        }
    }

    static class ThreeTestCase {
        @Test
        void bills(@Synthetic(count = 2, set = "three") List<MedicalBilling> bills) {
            begun();
        }

        @Test
        void others(@Synthetic(count = 2, set = "three") List<MedicalBilling> bills) {
            begun();
        }
    }

    @Test
    void noMoreCallsAreUnderWayThanTheSettingAllows() {
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        var pair = together(2);

        var outcome = run(call -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    try {
                        return pair.apply(call);
                    } finally {
                        underWay.decrementAndGet();
                    }
                })
                .with("synthetic.concurrency", "2")
                .launched(OneTestCase.class, TwoTestCase.class, ThreeTestCase.class, FourTestCase.class);

        assertThat(outcome.messages()).isEmpty();
        assertThat(server().calls()).hasSize(4);
        assertThat(most).hasValue(2);
    }

    static class FourTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 2, set = "four")
        void bills(MedicalBilling bill) {}
    }

    @Test
    void aSetIsAskedForOnceWithTheLargestCount() {
        var outcome = run(BillServer::medicalBills).launched(CountsTestCase.class);

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.passed()).hasSize(3 + 7 + 1);
        assertThat(server().calls())
                .extracting(call -> call.recordsAsked().orElseThrow())
                .containsExactly(7);
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class CountsTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 3)
        void a(MedicalBilling bill) {}

        @ParameterizedTest
        @SyntheticSource(count = 7)
        void b(MedicalBilling bill) {}

        @Test
        void c(@Synthetic(count = 5) List<MedicalBilling> bills) {}
    }

    @Test
    void onlyWhatIsMissingIsAskedFor() {
        run(BillServer::medicalBills).launched(OneTestCase.class);
        server().close();
        forget();

        run(BillServer::medicalBills).launched(OneTestCase.class, TwoTestCase.class);

        assertThat(BEFORE_TESTS).hasValue(1);
        assertThat(server().calls()).hasSize(1);
    }

    @Test
    void rerecordMakesEachSetAnewOnce() throws Exception {
        run(BillServer::medicalBills).launched(CountsTestCase.class, OneTestCase.class);
        server().close();

        var outcome = run(call -> Reply.recordsFor(call, i -> MedicalBillings.json(500 + i)))
                .with("synthetic.mode", "rerecord")
                .launched(CountsTestCase.class, OneTestCase.class);

        assertThat(outcome.messages()).isEmpty();
        assertThat(server().calls()).hasSize(2);
        assertThat(Files.readString(folder.resolve("run/fixtures-cache/MedicalBilling/default.json")))
                .contains("Patient 506")
                .doesNotContain("Patient 20\"", "Patient 40\"");
        assertThat(outcome.printed()).contains("RECORDED 7 MedicalBilling/default", "RECORDED 2 MedicalBilling/one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "accept"})
    void aModeThatMakesNothingAsksNobody(String mode) {
        var outcome = run(BillServer::medicalBills)
                .with("synthetic.mode", mode)
                .launched(OneTestCase.class, TwoTestCase.class, ThreeTestCase.class);

        assertThat(outcome.failures()).hasSize(4);
        assertThat(server().calls()).isEmpty();
        assertThat(folder.resolve("run/fixtures-cache")).doesNotExist();
    }

    @Test
    void liveMakesWhatEachTestAsksFor() {
        var outcome = run(BillServer::medicalBills)
                .with("synthetic.mode", "live")
                .launched(OneTestCase.class, TwoTestCase.class);

        assertThat(outcome.messages()).isEmpty();
        assertThat(BEFORE_TESTS).hasValue(1);
        assertThat(server().calls()).hasSize(2);
    }

    @Test
    void aDryRunMakesNothing() {
        var outcome = run(BillServer::medicalBills)
                .with("junit.platform.execution.dryRun.enabled", "true")
                .launched(OneTestCase.class);

        assertThat(outcome.messages()).isEmpty();
        assertThat(server().calls()).isEmpty();
        assertThat(folder.resolve("run/fixtures-cache")).doesNotExist();
    }

    @Test
    void wrongTestsFailAsWithoutAndLeaveTheOthersAlone() {
        var kit = run("kit", BillServer::medicalBills).of(WrongTestCase.class, OneTestCase.class);
        server().close();

        var launched = run("run", BillServer::medicalBills).launched(WrongTestCase.class, OneTestCase.class);

        assertThat(launched.messages())
                .hasSize(6)
                .isEqualTo(kit.failures().stream().map(Throwable::getMessage).toList());
        assertThat(withoutIds(launched.passed()))
                .isEqualTo(withoutIds(kit.passed()))
                .hasSize(2 + 2);
        assertThat(plain(launched.printed())).isEqualTo(plain(kit.printed()));
        assertThat(server().calls()).hasSize(3);
    }

    /** Without the names of folders and what it cost, which differ. */
    private static String plain(String printed) {
        return printed.replaceAll(" \\(.*git add .*", " -> git add").replaceAll(".* SPENT .*\\R", "");
    }

    private static List<String> withoutIds(List<String> names) {
        return names.stream().map(name -> name.replaceAll(" \\(.*\\)", "")).toList();
    }

    record Wild(Map<String, Integer> scores) {}

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class WrongTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 0)
        void count(MedicalBilling bill) {}

        @ParameterizedTest
        @SyntheticSource(set = "claimed", count = 2)
        void conflictOfOne(MedicalBilling bill) {}

        @ParameterizedTest
        @SyntheticSource(set = "claimed", count = 2, instructions = "differently")
        void conflictOfTwo(MedicalBilling bill) {}

        @ParameterizedTest
        @SyntheticSource(examplesFrom = "nothing.json", set = "examples")
        void examples(MedicalBilling bill) {}

        @ParameterizedTest
        @SyntheticSource(set = "repeated", count = 2)
        @SyntheticSource(set = "repeated", count = 3)
        void repeated(MedicalBilling bill) {}

        @ParameterizedTest
        @SyntheticSource(Wild.class)
        void type(MedicalBilling bill) {}

        @ParameterizedTest
        @SyntheticSource
        void wild(Wild wild) {}
    }

    @Test
    void aModelThatFailsIsAskedOnceASetAndEveryTestSaysWhy() {
        var engineRun = run(call -> Reply.error(401, "no such key"));
        var classes = new Class<?>[] {OneTestCase.class, OtherOneTestCase.class, TwoTestCase.class};

        var kit = engineRun.of(classes);
        var askedByTests = server().calls().size();
        var launched = engineRun.launched(classes);

        assertThat(askedByTests).isEqualTo(4);
        assertThat(server().calls()).hasSize(askedByTests + 2);
        assertThat(launched.messages())
                .allMatch(message -> message.contains("no such key"))
                .isEqualTo(kit.failures().stream().map(Throwable::getMessage).toList());
        assertThat(launched.failures()).doesNotHaveDuplicates();
        assertThat(launched.printed()).isEqualTo(kit.printed());
    }

    static class OtherOneTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 2, set = "one")
        void source(MedicalBilling bill) {}

        @Test
        void list(@Synthetic(count = 2, set = "one") List<MedicalBilling> bills) {}
    }

    @Test
    void whatWasMadeBeforeAModelFailedIsKeptAndHandedOut() {
        var launched = run(call -> call.number() == 1 ? BillServer.medicalBills(call) : Reply.error(401, "no such key"))
                .with("synthetic.batch-size", "5")
                .with("synthetic.concurrency", "1")
                .launched(CountsTestCase.class);

        assertThat(launched.passed()).hasSize(3 + 1);
        assertThat(launched.messages())
                .singleElement()
                .asString()
                .startsWith("generated 5 of 7 records for MedicalBilling");
        assertThat(server().calls()).hasSize(2);
        assertThat(launched.printed()).containsOnlyOnce("RECORDED 5 MedicalBilling/default");
    }

    @Test
    void theNextPlanOfASessionAsksAModelThatFailedAgain() {
        var broken = new AtomicBoolean(true);
        var engineRun = run(call -> broken.get() ? Reply.error(401, "no such key") : BillServer.medicalBills(call));

        var outcome = engineRun.launched(
                launcher -> {
                    launcher.execute(engineRun.request(OneTestCase.class));
                    broken.set(false);
                },
                OneTestCase.class);

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.passed()).hasSize(2);
        assertThat(server().calls()).hasSize(2);
    }

    @Test
    void disabledTestsAreNotPaidFor() {
        var outcome = run(BillServer::medicalBills)
                .launched(DisabledClassTestCase.class, DisabledMethodTestCase.class, OneTestCase.class);

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.passed()).hasSize(2 + 1);
        assertThat(sets()).containsExactlyInAnyOrder("c.json", "one.json");
    }

    @Disabled
    static class DisabledClassTestCase {
        @Test
        void bill(@Synthetic(set = "a") MedicalBilling bill) {}

        @Nested
        class Inner {
            @ParameterizedTest
            @SyntheticSource(set = "b")
            void bills(MedicalBilling bill) {}
        }
    }

    @Disabled
    @Test
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Postponed {}

    static class DisabledMethodTestCase {
        @Test
        void enabled(@Synthetic(set = "c") MedicalBilling bill) {}

        @Disabled
        @ParameterizedTest
        @SyntheticSource(set = "e")
        void bills(MedicalBilling bill) {}

        @Postponed
        void composed(@Synthetic(set = "f") MedicalBilling other) {}
    }

    @Test
    void everyPlaceOfAnAnnotationIsFound() {
        var outcome = run(BillServer::medicalBills)
                .launched(
                        PlacesTestCase.class,
                        ByConstructorTestCase.class,
                        ByFieldTestCase.class,
                        ComposedTestCase.class);

        assertThat(outcome.messages()).isEmpty();
        assertThat(sets())
                .containsExactlyInAnyOrder(
                        "base-field.json",
                        "base-each.json",
                        "static-field.json",
                        "constructor.json",
                        "before-all.json",
                        "before-each.json",
                        "after-each.json",
                        "after-all.json",
                        "parameter.json",
                        "inner-constructor.json",
                        "inner.json",
                        "accessor.json",
                        "inner-class.json",
                        "class-constructor.json",
                        "class-field.json",
                        "composed.json",
                        "composed-again.json");
        assertThat(BEFORE_TESTS).hasValue(17);
        assertThat(server().calls()).hasSize(17);
    }

    private List<String> sets() {
        var files = folder.resolve("run/fixtures-cache/MedicalBilling").toFile().list();
        return List.of(java.util.Objects.requireNonNull(files));
    }

    abstract static class BaseTestCase {
        @Synthetic(set = "base-field")
        MedicalBilling field;

        @BeforeEach
        void baseEach(@Synthetic(set = "base-each") MedicalBilling bill) {}
    }

    static class PlacesTestCase extends BaseTestCase {
        @Synthetic(set = "static-field")
        static MedicalBilling staticField;

        PlacesTestCase(@Synthetic(set = "constructor") MedicalBilling bill) {}

        @BeforeAll
        static void all(@Synthetic(set = "before-all") MedicalBilling bill) {
            begun();
        }

        @BeforeEach
        void each(@Synthetic(set = "before-each") MedicalBilling bill) {}

        @AfterEach
        void after(@Synthetic(set = "after-each") MedicalBilling bill) {}

        @AfterAll
        static void end(@Synthetic(set = "after-all") MedicalBilling bill) {}

        @Test
        void test(@Synthetic(set = "parameter") MedicalBilling one, @Synthetic(set = "parameter") MedicalBilling two) {
            assertThat(one).isNotEqualTo(two);
        }

        @Nested
        class Inner {
            Inner(@Synthetic(set = "inner-constructor") MedicalBilling bill) {}

            @ParameterizedTest
            @SyntheticSource(count = 2, set = "inner")
            void bills(MedicalBilling bill) {}

            @Nested
            @ParameterizedClass
            @SyntheticSource(count = 2, set = "inner-class")
            class Deep {
                Deep(MedicalBilling bill) {}

                @Test
                void test() {}
            }

            @ParameterizedTest
            @SyntheticSource(value = MedicalBilling.class, count = 2, set = "accessor")
            void accessor(ArgumentsAccessor arguments) {
                assertThat(arguments.get(0)).isInstanceOf(MedicalBilling.class);
            }
        }
    }

    @ParameterizedClass
    @SyntheticSource(count = 2, set = "class-constructor")
    static class ByConstructorTestCase {
        ByConstructorTestCase(MedicalBilling bill) {
            begun();
        }

        @Test
        void test() {}
    }

    @ParameterizedClass
    @SyntheticSource(count = 2, set = "class-field")
    static class ByFieldTestCase {
        @Parameter
        MedicalBilling bill;

        @Test
        void test() {
            begun();
        }
    }

    @SyntheticSource(count = 2, set = "composed")
    @SyntheticSource(count = 2, set = "composed-again")
    @ParameterizedTest
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Bills {}

    static class ComposedTestCase {
        @Bills
        void bills(MedicalBilling bill) {
            begun();
        }
    }

    @Test
    void anAnnotationWhereNobodyReadsItAsksForNothing() {
        var outcome = run(BillServer::medicalBills).launched(IdleTestCase.class);

        assertThat(outcome.messages()).isEmpty();
        assertThat(server().calls()).isEmpty();
    }

    @SyntheticSource
    static class IdleTestCase {
        @Test
        @SyntheticSource
        void test() {}

        void neverCalled(@Synthetic MedicalBilling bill) {}
    }

    @Test
    void theBuiltInGeneratorsSetsAreMadeFirstTooAndTheSummaryIsTheSame() throws Exception {
        run(BillServer::medicalBills);
        var kit = EngineRun.in(folder.resolve("kit/fixtures-cache")).of(SeesFilesTestCase.class, OneTestCase.class);
        SeesFilesTestCase.folder = folder.resolve("run/fixtures-cache/MedicalBilling");

        var launched =
                EngineRun.in(folder.resolve("run/fixtures-cache")).launched(SeesFilesTestCase.class, OneTestCase.class);
        var all =
                EngineRun.in(folder.resolve("all/fixtures-cache")).launched(SeesFilesTestCase.class, OneTestCase.class);

        assertThat(launched.messages()).isEmpty();
        assertThat(plain(all.printed())).isEqualTo(plain(kit.printed()));
        assertThat(report("all")).isEqualTo(report("kit"));
    }

    private String report(String run) throws Exception {
        try (var files = Files.list(folder.resolve(run).resolve("report"))) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }

    static class SeesFilesTestCase {
        static @Nullable Path folder;

        @Test
        void bill(@Synthetic(set = "seen") MedicalBilling bill) {
            if (folder != null) {
                assertThat(folder.resolve("one.json")).exists();
                folder = null;
            }
        }
    }

    @Test
    void anInterruptEndsIt() {
        var main = Thread.currentThread();
        var outcome = run(call -> {
                    main.interrupt();
                    return BillServer.medicalBills(call).after(Duration.ofMinutes(1));
                })
                .launched(OneTestCase.class);

        assertThat(outcome.messages()).singleElement().asString().contains("interrupted");
        assertThat(threadsOfRecording()).isEmpty();
    }

    /** A thread that was told to end does so a moment later. */
    private static List<String> threadsOfRecording() {
        for (var tries = 0; ; tries++) {
            var names = Thread.getAllStackTraces().keySet().stream()
                    .map(Thread::getName)
                    .filter(Set.of("synthetic-recording", "synthetic-progress")::contains)
                    .toList();
            if (names.isEmpty() || tries == 500) {
                return names;
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
