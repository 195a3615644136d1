package io.github.syntheticsource.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.github.syntheticsource.VarietyPlan;
import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.generation.RecordRequest;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.testing.BillServer;
import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.EngineRun;
import io.github.syntheticsource.testing.FolderSnapshot;
import jakarta.validation.constraints.Max;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** {@code synthetic.mode=upgrade}: a set outlives a change of its type. */
@SuppressWarnings("SameNameButDifferent") // a set is named by the simple name of its type
class UpgradeModeTest {

    private static final String NOT_STAYED = "\"copay\":";

    @TempDir
    private Path folder;

    @AutoClose
    private BillServer server;

    @BeforeEach
    void start() {
        server = new BillServer(folder);
        server.answer(call -> Reply.error(500, "nothing is asked here"));
    }

    record Bill(int patientId, String patientName, BigDecimal totalCharge) {}

    static class BillTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 10)
        void bills(Bill bill) {}
    }

    static class AboutTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 10, subject = "dental bills", set = "default")
        void bills(Bill bill) {}
    }

    static final class Copay {

        record Bill(int patientId, String patientName, BigDecimal totalCharge, BigDecimal copay) {
            Bill {
                if (copay.compareTo(totalCharge) > 0) {
                    throw new IllegalArgumentException("copay exceeds charge");
                }
            }
        }

        static class BillTestCase {
            @ParameterizedTest
            @SyntheticSource(count = 10)
            void bills(Bill bill) {
                assertThat(bill.copay()).isNotNull();
            }
        }

        static class UniqueTestCase {
            @ParameterizedTest
            @SyntheticSource(count = 10, unique = "copay")
            void bills(Bill bill) {}
        }

        static class UniqueChargeTestCase {
            @ParameterizedTest
            @SyntheticSource(count = 10, unique = "totalCharge")
            void bills(Bill bill) {}
        }

        static class MoreTestCase {
            @ParameterizedTest
            @SyntheticSource(count = 12)
            void bills(Bill bill) {}
        }
    }

    static final class Alone {

        record Bill(
                long patientId,
                @JsonAlias("patientName") String name,
                BigDecimal totalCharge,
                @Nullable String note) {}

        static class BillTestCase {
            @ParameterizedTest
            @SyntheticSource(count = 10)
            void bills(Bill bill) {
                assertThat(bill.name()).startsWith("Patient ");
            }
        }
    }

    static final class Unknown {

        record Bill(int patientId, String fullName, BigDecimal totalCharge) {}

        static class BillTestCase {
            @ParameterizedTest
            @SyntheticSource(count = 10)
            void bills(Bill bill) {}
        }
    }

    static final class Tighter {

        record Bill(
                int patientId, String patientName, @Max(205) BigDecimal totalCharge) {}

        static class BillTestCase {
            @ParameterizedTest
            @SyntheticSource(count = 10)
            void bills(Bill bill) {}
        }
    }

    private EngineRun run(String mode) {
        return server.run(mode);
    }

    /** As many records as the call asks for, each by its number from 1. */
    private static Reply numbered(Call call, IntFunction<String> json) {
        return Reply.recordsFor(call, i -> json.apply(i + 1));
    }

    private static Reply bills(Call call) {
        return numbered(
                call,
                i -> "{\"patientId\":%d,\"patientName\":\"Patient %c\",\"totalCharge\":%d.50}"
                        .formatted(100 + i, 'A' + i, 200 + i));
    }

    private static Reply copays(Call call) {
        return numbered(call, i -> "{\"record\":%d,\"copay\":%d.00}".formatted(i, 10 + i));
    }

    /** Ten bills by a model, one of them with a hand's scale and spacing. */
    private String recorded() throws IOException {
        server.answer(UpgradeModeTest::bills);
        assertThat(run("auto").of(BillTestCase.class).failures()).isEmpty();
        server.answer(UpgradeModeTest::copays);
        return text();
    }

    private String text() {
        return server.text("Bill/default");
    }

    private Path file() {
        return server.file("Bill/default");
    }

    private int asked() {
        return server.calls().size() - 1;
    }

    @Test
    void aNewRequiredComponentTakesOneCallForTenRecords() throws IOException {
        var before = recorded();

        var outcome = run("upgrade").of(Copay.BillTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.passed()).hasSize(10);
        assertThat(asked()).isOne();
        var after = BillServer.records(text());
        for (var i = 0; i < 10; i++) {
            var line = BillServer.records(before).get(i);
            assertThat(after.get(i)).isEqualTo(line.replace("}}", ",\"copay\":" + (11 + i) + ".00}}"));
        }
        assertThat(outcome.printed())
                .contains("[synthetic] UPGRADED 10 Bill/default (+copay; " + Reply.MODEL + ", 1 call, ")
                .contains(" tokens) -> git add ");
        assertThat(run("replay").of(Copay.BillTestCase.class).failures()).isEmpty();
        assertThat(run("replay").of(Copay.BillTestCase.class).printed()).isEmpty();
    }

    @Test
    void theQuestionHoldsTheRecordsAndItsAnswerJustTheNewComponents() throws IOException {
        recorded();

        run("upgrade").of(Copay.BillTestCase.class);

        assertThat(server.lastCall().userText())
                .contains("1. {\"patientId\":101,\"patientName\":\"Patient B\",\"totalCharge\":201.50}\n2. {")
                .contains("\n10. {\"patientId\":110,")
                .contains("Give for each of the 10, in this order, its number as `record` and just: copay.");
        assertThat(server.lastCall().strict()).isTrue();
        assertThat(server.lastCall().schema().at("/properties/records/items/properties"))
                .hasToString("{\"record\":{\"type\":\"integer\"},\"copay\":{\"type\":\"number\"}}");
        assertThat(server.lastCall().recordsAsked()).hasValue(10);
    }

    @Test
    void theHistorySaysWhatWasUpgradedAndWhatItCost() throws IOException {
        var before = recorded();

        run("upgrade").of(Copay.BillTestCase.class);

        var first = Pattern.compile("\"batches\": \\[\n    (.*)\"digest\"").matcher(before);
        assertThat(first.find()).isTrue();
        assertThat(text())
                .contains(first.group(1))
                .containsPattern(
                        "    \\{\"records\":0,\"on\":\"[-0-9]{10}\",\"generator\":\"openai\",\"model\":\"" + Reply.MODEL
                                + "\",\"calls\":1,\"inputTokens\":120,\"outputTokens\":\\d+,\"upgraded\":10,"
                                + "\"changes\":\\[\"\\+copay\"],\"digest\":\"\\w{16}\"}\n  ]\n}\n$");
    }

    @Test
    void theStaleFailureOffersIt() throws IOException {
        recorded();

        var outcome = run("replay").of(Copay.BillTestCase.class);

        assertThat(outcome.failure()).matches("""
                (?s)Bill/default was recorded for a different recipe than @SyntheticSource on %s\\.Copay\\.BillTestCase\\.bills now requests:
                  schema: \\+ copay \\(number\\)
                 -> \\S+default\\.json holds 10 records and is unchanged
                To record it again:
                  \\S[^\n]+ -Dsynthetic\\.mode=rerecord
                To keep its records and generate only copay for them:
                  \\S[^\n]+ -Dsynthetic\\.mode=upgrade""".formatted(UpgradeModeTest.class.getSimpleName()));
    }

    @Test
    void aRenameWithoutAnAliasIsHintedAt() throws IOException {
        recorded();

        assertThat(run("auto").of(Unknown.BillTestCase.class).failure())
                .contains("To keep its records and generate only fullName for them (-patientName):")
                .endsWith("If fullName is patientName renamed, add @JsonAlias(\"patientName\") to it first to keep its"
                        + " values");
    }

    @Test
    void whatCanBeDoneWithoutAGeneratorAsksNone() throws IOException {
        var before = recorded();

        var outcome = run("upgrade").of(Alone.BillTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(asked()).isZero();
        assertThat(BillServer.records(text()))
                .isEqualTo(BillServer.records(before).stream()
                        .map(line ->
                                line.replace("\"patientName\":", "\"name\":").replace("}}", ",\"note\":null}}"))
                        .toList());
        assertThat(outcome.printed())
                .contains("UPGRADED 10 Bill/default (patientName -> name, +note=null) -> git add ")
                .doesNotContain("SPENT");
        assertThat(text()).doesNotContain("\"generator\":\"unknown\"");
    }

    @Test
    void whatIsLaidOutByHandStays() throws IOException {
        var before = recorded();
        var line = BillServer.records(before).get(3);
        var byHand = line.replace("{\"patientId\":104,", "{\n      \"patientId\" : 104,\n      ")
                .replace("204.50", "1500.00")
                .replace("Patient E", "Patient \\u0045");
        Files.writeString(file(), before.replace(line, byHand));

        var outcome = run("upgrade").of(Copay.BillTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(text()).contains(byHand.replace("}}", ",\n      \"copay\" : 14.00}}"));
        assertThat(outcome.printed()).contains("EDITED Bill/default by hand");
        assertThat(run("replay").of(Copay.BillTestCase.class).printed()).contains("EDITED Bill/default by hand");
    }

    @Test
    void aSecondRunHasNothingToDo() throws IOException {
        recorded();
        run("upgrade").of(Copay.BillTestCase.class);
        var before = FolderSnapshot.of(server.cache());

        var again = run("upgrade").of(Copay.BillTestCase.class);

        assertThat(again.failures()).isEmpty();
        assertThat(asked()).isOne();
        assertThat(again.printed()).isEmpty();
        assertThat(FolderSnapshot.of(server.cache())).isEqualTo(before);
    }

    @Test
    void answersBelongToTheirNumbersWhateverTheirOrder() throws IOException {
        recorded();
        server.answer(call -> numbered(call, i -> "{\"copay\":%d.00,\"record\":%d}".formatted(21 - i, 11 - i)));

        assertThat(run("upgrade").of(Copay.BillTestCase.class).failures()).isEmpty();

        assertThat(asked()).isOne();
        assertThat(BillServer.records(text()).get(0)).contains("201.50,\"copay\":11.00}}");
        assertThat(BillServer.records(text()).get(9)).contains("210.50,\"copay\":20.00}}");
    }

    @Test
    void whatARecordsOwnRuleRefusesIsAskedForAgainWithTheReason() throws IOException {
        recorded();
        server.answer(call -> call.number() == 2
                ? numbered(call, i -> "{\"record\":%d,\"copay\":%s}".formatted(i, i == 4 ? "900" : "\"$1.00\""))
                : copays(call));

        assertThat(run("upgrade").of(Copay.BillTestCase.class).failures()).isEmpty();

        assertThat(asked()).isEqualTo(2);
        assertThat(server.lastCall().recordsAsked()).hasValue(1);
        assertThat(server.lastCall().userText())
                .contains("1. {\"patientId\":104,")
                .contains("\"copay\":900}\n  refused: copay exceeds charge");
        assertThat(BillServer.records(text()).get(3)).contains("\"copay\":11.00}}");
        assertThat(BillServer.records(text()).get(0)).contains("\"copay\":1.00}}");
    }

    @Test
    void itIsAllOrNothing() throws IOException {
        var before = recorded();
        server.answer(call -> numbered(call, i -> "{\"record\":%d,\"copay\":%d}".formatted(i, i == 1 ? 900 : 5)));

        var outcome = run("upgrade").of(Copay.BillTestCase.class);

        assertThat(outcome.failure()).isEqualTo("""
                        completed 9 of 10 records of Bill with the generator [openai]; the set is unchanged, and the completed records are kept for the next run
                         -> 3 x copay exceeds charge
                            first one: {"patientId":101,"patientName":"Patient B","totalCharge":201.50,"copay":900}
                        To generate the rest, run again. If that fails too, state the rule in `instructions` or in the component's description, or enter the values in the file yourself.""");
        assertThat(text()).isEqualTo(before);
        assertThat(outcome.printed()).contains("[synthetic] SPENT 3 calls, 360 input tokens, ");
    }

    @Test
    void whatWasPaidForIsNotPaidTwice() throws IOException {
        var before = recorded();
        server.answer(call -> call.number() < 4 ? copays(call) : Reply.error(401, "no credit left"));
        run("upgrade")
                .with("synthetic.batch-size", "3")
                .with("synthetic.concurrency", "1")
                .of(Copay.BillTestCase.class);
        assertThat(text()).isEqualTo(before);
        assertThat(asked()).isEqualTo(3);
        server.answer(UpgradeModeTest::copays);

        var outcome = run("upgrade").of(Copay.BillTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(asked()).isEqualTo(4);
        assertThat(server.lastCall().recordsAsked()).hasValue(4);
        assertThat(server.lastCall().userText()).contains("1. {\"patientId\":107,");
        assertThat(BillServer.records(text())).hasSize(10).allMatch(line -> line.contains(NOT_STAYED));
        assertThat(server.cache().resolve(".work").resolve("Bill~default.upgrade.json"))
                .doesNotExist();
    }

    @Test
    void whatWasKeptForAnotherQuestionOrAnotherRecordIsAskedForAnew() throws IOException {
        recorded();
        server.answer(call -> call.number() == 2 ? copays(call) : Reply.error(401, "no credit left"));
        run("upgrade")
                .with("synthetic.batch-size", "5")
                .with("synthetic.concurrency", "1")
                .of(Copay.BillTestCase.class);
        Files.writeString(file(), text().replace("Patient B", "Patient X").replace("Patient C", "Patient Y"));
        server.answer(UpgradeModeTest::copays);

        run("upgrade").of(Copay.BillTestCase.class);

        assertThat(server.lastCall().recordsAsked()).hasValue(7);
        assertThat(server.lastCall().userText())
                .contains("Patient X", "Patient Y")
                .doesNotContain("Patient D");
    }

    @Test
    void aHalfWrittenLeftoverIsNoHindrance() throws IOException {
        recorded();
        Files.writeString(server.cache().resolve(".work").resolve("Bill~default.upgrade.json"), "{\"finger");

        assertThat(run("upgrade").of(Copay.BillTestCase.class).failures()).isEmpty();
    }

    @Test
    void aPlanOfTestsIsUpgradedBeforeItsFirst() throws IOException {
        recorded();

        var launched = run("upgrade").launched(Copay.BillTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed()).hasSize(10);
        assertThat(asked()).isOne();
        assertThat(launched.printed())
                .containsOnlyOnce("UPGRADED 10 Bill/default (+copay; " + Reply.MODEL + ", 1 call, ");
    }

    @Test
    void whatFailsBeforeTheFirstTestFailsInItAndAsksNoMore() throws IOException {
        recorded();
        server.answer(call -> Reply.error(401, "no such key"));

        var launched = run("upgrade").launched(Copay.BillTestCase.class);

        assertThat(launched.messages()).singleElement().asString().startsWith("completed 0 of 10 records of Bill");
        assertThat(asked()).isOne();
    }

    @Test
    void aFailureOfTheServerLeavesTheSet() throws IOException {
        var before = recorded();
        server.answer(call -> Reply.error(401, "no such key"));

        var outcome = run("upgrade").of(Copay.BillTestCase.class);

        assertThat(outcome.failure())
                .startsWith(
                        "completed 0 of 10 records of Bill with the generator [openai]; the set is unchanged\n -> ");
        assertThat(text()).isEqualTo(before);
    }

    @Test
    void theBudgetOfTheRunHoldsHereToo() throws IOException {
        var before = recorded();

        var outcome = run("upgrade")
                .with("synthetic.batch-size", "2")
                .with("synthetic.max-calls", "3")
                .of(Copay.BillTestCase.class);

        assertThat(outcome.failure()).contains("synthetic.max-calls is 3");
        assertThat(asked()).isEqualTo(3);
        assertThat(text()).isEqualTo(before);
    }

    @Test
    void aLargeSetIsAskedForInBatchesAndSaysSoBefore() throws IOException {
        recorded();

        var outcome = run("upgrade").with("synthetic.batch-size", "4").of(Copay.BillTestCase.class);

        assertThat(asked()).isEqualTo(3);
        assertThat(outcome.printed())
                .containsPattern(
                        "\\[synthetic] requesting copay of 10 records of Bill from openai: 3 calls, about \\d+ tokens")
                .contains("3 calls, ");
        assertThat(BillServer.records(text())).hasSize(10).allMatch(line -> line.contains(NOT_STAYED));
    }

    @Test
    void valuesThatMustNotRepeatDoNot() throws IOException {
        recorded();
        server.answer(call -> numbered(
                call, i -> "{\"record\":%d,\"copay\":%d}".formatted(i, call.number() == 2 ? Math.min(i, 9) : 50)));

        assertThat(run("upgrade").of(Copay.UniqueTestCase.class).failures()).isEmpty();

        assertThat(asked()).isEqualTo(2);
        assertThat(server.lastCall().userText())
                .contains("refused: copay: must not repeat but was 9")
                .contains("Values in use already; choose others:\ncopay: [1,2,3,4,5,6,7,8,9]");
    }

    @Test
    void whatRepeatsAlreadyIsNamedBeforeAnythingIsAsked() throws IOException {
        Files.writeString(file(), recorded().replace("205.50", "203.50"));

        assertThat(run("upgrade").of(Copay.UniqueChargeTestCase.class).failure())
                .containsPattern(
                        "default\\.json:\\d+: record \\w{6} of Bill/default cannot be upgraded: totalCharge: must"
                                + " not repeat but was 203\\.50\n -> nothing was written; ");
        assertThat(asked()).isZero();
    }

    enum Status {
        OPEN,
        PAID
    }

    static final class Planned {

        record Bill(int patientId, String patientName, BigDecimal totalCharge, Status status) {}

        static class BillTestCase {
            @ParameterizedTest
            @SyntheticSource(count = 10)
            void bills(Bill bill) {}
        }
    }

    @Test
    void whatAModelWouldClusterIsPlannedForTheNewComponentToo() throws IOException {
        recorded();
        server.answer(call -> numbered(call, i -> "{\"record\":%d,\"status\":\"PAID\"}".formatted(i)));

        assertThat(run("upgrade").of(Planned.BillTestCase.class).failures()).isEmpty();

        assertThat(server.lastCall().userText().lines().filter(line -> line.endsWith("} -> status=OPEN")))
                .hasSize(5);
        assertThat(server.lastCall().userText().lines().filter(line -> line.endsWith("} -> status=PAID")))
                .hasSize(5);
    }

    @Test
    void theBuiltInGeneratorCompletesRecordsSoThatTheirRulesHold() throws IOException {
        var before = recorded();

        var outcome = run("upgrade").with("synthetic.generator", "builtin").of(Copay.BillTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(asked()).isZero();
        for (var i = 0; i < 10; i++) {
            assertThat(BillServer.records(text()).get(i))
                    .startsWith(BillServer.records(before).get(i).replaceFirst("}},?$", ",\"copay\":"));
        }
        assertThat(outcome.printed()).contains("UPGRADED 10 Bill/default (+copay; builtin) -> git add ");
    }

    /** Of a user's own. */
    public static final class OwnGenerator implements RecordGenerator {

        @Override
        public String name() {
            return "own";
        }

        @Override
        public GeneratedRecords generate(RecordRequest request) {
            var records = new ArrayList<@Nullable Object>();
            request.positions()
                    .forEach(position -> records.add(Map.of("patientId", 1, "copay", BigDecimal.valueOf(position))));
            return new GeneratedRecords(records, null, Usage.NONE);
        }
    }

    @Test
    void aGeneratorOfTheUsersOwnGivesPartsOfWholeRecords() throws IOException {
        recorded();

        var outcome = run("upgrade")
                .with("synthetic.generator", OwnGenerator.class.getName())
                .of(Copay.BillTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(BillServer.records(text()).get(7))
                .contains("\"patientId\":108,")
                .contains("\"copay\":7}}");
    }

    @Test
    void aRecordThatNoLongerHoldsIsNamedAndNothingIsAskedOrWritten() throws IOException {
        var before = recorded();

        var outcome = run("upgrade").of(Tighter.BillTestCase.class);

        assertThat(outcome.failure())
                .matches(
                        "(?s)\\S+Bill/default\\.json:\\d+: record \\w{6} of Bill/default cannot be upgraded: totalCharge:"
                                + " must be at most 205 but was 205\\.50\n -> nothing was written; fix that value in the file and"
                                + " run again, or record the set again:\n  \\S.* -Dsynthetic\\.mode=rerecord");
        assertThat(text()).isEqualTo(before);
        assertThat(asked()).isZero();
        assertThat(run("replay").of(Tighter.BillTestCase.class).failure()).doesNotContain("upgrade");
    }

    @Test
    void aChangedSubjectIsTakenOver() throws IOException {
        var before = recorded();

        var outcome = run("upgrade").of(AboutTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(asked()).isZero();
        assertThat(BillServer.records(text())).isEqualTo(BillServer.records(before));
        assertThat(outcome.printed()).contains("UPGRADED 10 Bill/default (subject) -> git add ");
    }

    @Test
    void whatIsMissingIsNotMadeHere() throws IOException {
        assertThat(run("upgrade").of(BillTestCase.class).failure())
                .contains("is not recorded: there is no ")
                .contains("\n -> synthetic.mode is upgrade, which generates no records\n");
        recorded();

        var shortSet = run("upgrade").of(Copay.MoreTestCase.class);

        assertThat(shortSet.failure()).contains("holds 10 of the 12 requested records");
        assertThat(text()).contains(NOT_STAYED);
    }

    @Test
    void aDamagedSetIsLeft() throws IOException {
        var before = recorded();
        Files.writeString(file(), before.substring(0, before.length() / 2));

        var outcome = run("upgrade").of(Copay.BillTestCase.class);

        assertThat(outcome.failure()).contains("is damaged: ");
        assertThat(text()).isEqualTo(before.substring(0, before.length() / 2));
    }

    @Test
    void aSetGrowsOnAfterAnUpgrade() throws IOException {
        recorded();
        run("upgrade").of(Copay.BillTestCase.class);
        var before = text().substring(0, text().indexOf("\n  ],\n  \"batches\""));
        server.answer(call -> Reply.records(List.of(
                "{\"patientId\":1,\"patientName\":\"Zoe\",\"totalCharge\":20,\"copay\":1}",
                "{\"patientId\":2,\"patientName\":\"Ada\",\"totalCharge\":30,\"copay\":2}")));

        assertThat(run("auto").of(Copay.MoreTestCase.class).failures()).isEmpty();

        assertThat(text()).startsWith(before + ",\n");
        assertThat(BillServer.records(text())).hasSize(12);
        assertThat(run("replay").of(Copay.MoreTestCase.class).printed()).isEmpty();
    }

    @Test
    void aBatchFileIsNoWayToUpgrade() throws IOException {
        recorded();

        assertThat(run("upgrade")
                        .with("synthetic.batch-file", "export")
                        .of(Copay.BillTestCase.class)
                        .failure())
                .isEqualTo("""
                        synthetic.batch-file generates whole records, but synthetic.mode is upgrade, which completes recorded ones
                         -> remove synthetic.batch-file""");
    }

    record Line(String sku, int amount) {}

    record Order(int number, List<Line> lines) {}

    static class OrderTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 3, plan = VarietyPlan.NONE)
        void orders(Order order) {}
    }

    static final class Discount {

        record Line(String sku, int amount, BigDecimal discount) {}

        record Order(int number, List<Line> lines) {}

        static class OrderTestCase {
            @ParameterizedTest
            @SyntheticSource(count = 3, plan = VarietyPlan.NONE)
            void orders(Order order) {}
        }
    }

    @Test
    void componentsInsideOfListsAreAskedForItemByItem() throws IOException {
        server.answer(call -> Reply.recordsFor(
                call,
                i -> "{\"number\":%d,\"lines\":[%s]}"
                        .formatted(i, String.join(",", Collections.nCopies(i, "{\"sku\":\"a\",\"amount\":1}")))));
        assertThat(run("auto").of(OrderTestCase.class).failures()).isEmpty();
        server.answer(call -> Reply.records(List.of(
                "{\"record\":1,\"lines\":[{\"discount\":1}]}",
                "{\"record\":2,\"lines\":[{\"discount\":2},{\"discount\":3}]}")));
        var before = server.calls().size();

        var outcome = run("upgrade").of(Discount.OrderTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(server.calls()).hasSize(before + 1);
        assertThat(server.lastCall().userText())
                .contains("}]} -> lines: 1 item\n")
                .contains("}]} -> lines: 2 items\n")
                .contains("and just: lines[].discount.");
        assertThat(server.text("Order/default"))
                .contains("{\"number\":0,\"lines\":[]}")
                .contains("[{\"sku\":\"a\",\"amount\":1,\"discount\":2},{\"sku\":\"a\",\"amount\":1,\"discount\":3}]");
        assertThat(outcome.printed()).contains("UPGRADED 3 Order/default (+lines[].discount; ");
    }
}
