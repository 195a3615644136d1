package io.github.syntheticsource.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.cli.CliRun;
import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.junit.Synthetic;
import io.github.syntheticsource.junit.SyntheticDocumentSource;
import io.github.syntheticsource.testing.EngineRun;
import io.github.syntheticsource.testing.FolderSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Only what really nobody asks for is unused, and nothing is deleted that nobody told to delete. */
class UnusedCommandTest {

    private static final List<String> ASKED = List.of(
            "filtered",
            "sharded",
            "disabled",
            "disabled-class",
            "windows",
            "nested",
            "template",
            "in-template",
            "nested-in-template",
            "composed",
            "inherited",
            "by-interface",
            "field",
            "lifecycle",
            "constructor",
            "factory",
            "repeated",
            "renamed",
            "in-code");

    @TempDir
    private Path directory;

    private Path folder;
    private Path classes;
    private Path reports;
    private CliRun cliRun;

    record Thing(String name) {}

    static class InCodeTestCase {
        @Test
        void asks(@Synthetic(set = "filtered") Thing thing) {
            SyntheticData.configured()
                    .records(Thing.class)
                    .set("in-code")
                    .count(1)
                    .get();
        }
    }

    static class OneTestCase {
        @Test
        void one(@Synthetic(set = "filtered") Thing thing) {}
    }

    @BeforeEach
    void prepare() throws IOException {
        folder = directory.resolve("fixtures-cache");
        classes = Files.createDirectory(directory.resolve("classes"));
        reports = directory.resolve("report");
        cliRun = new CliRun(folder);
    }

    /** A run of two tests out of all: what a filter or a shard leaves. Its report knows no more than these. */
    private void runSome(Class<?>... some) {
        var run = EngineRun.in(folder).of(some);
        assertThat(run.failures()).isEmpty();
    }

    private void addSets(List<String> names) throws IOException {
        for (var name : names) {
            var file = folder.resolve("Thing/" + name + ".json");
            if (!Files.exists(file)) {
                Files.copy(folder.resolve("Thing/filtered.json"), file);
            }
        }
    }

    private CliRun.Answer unused(String... more) {
        var args = new ArrayList<>(List.of("unused", "--classes", classes.toString(), "--reports", reports.toString()));
        args.addAll(List.of(more));
        return cliRun.run(args.toArray(String[]::new));
    }

    private void compileAll() throws IOException {
        CompiledTestClasses.into(
                classes,
                Map.ofEntries(
                        Map.entry("Thing", "public record Thing(String name) {}"),
                        Map.entry(
                                "FilterTest",
                                "class FilterTest { @ParameterizedTest"
                                        + " @SyntheticSource(value = Thing.class, set = \"filtered\") void t(Thing thing) {} }"),
                        Map.entry(
                                "ShardTest",
                                "class ShardTest { @Test"
                                        + " void t(@Synthetic(set = \"sharded\", count = 3) List<Thing> things) {} }"),
                        Map.entry(
                                "OffTest",
                                "class OffTest { @Disabled @Test"
                                        + " void t(@Synthetic(set = \"disabled\") Thing thing) {} }"),
                        Map.entry(
                                "OffClassTest",
                                "@Disabled class OffClassTest { @Test"
                                        + " void t(@Synthetic(set = \"disabled-class\") Thing thing) {} }"),
                        Map.entry(
                                "WindowsTest",
                                "@EnabledOnOs(OS.WINDOWS) @EnabledIfSystemProperty(named = \"x\", matches = \"y\")"
                                        + " class WindowsTest { @Test void t(@Synthetic(set = \"windows\") Thing thing) {} }"),
                        Map.entry(
                                "OuterTest",
                                "class OuterTest { @Nested class Inner { @Nested class Innermost { @Test"
                                        + " void t(@Synthetic(set = \"nested\") Thing thing) {} } } }"),
                        Map.entry(
                                "TemplateTest",
                                "@ParameterizedClass @SyntheticSource(value = Thing.class, set = \"template\")"
                                        + " class TemplateTest { @Parameter Thing thing;"
                                        + " @Test void t(@Synthetic(set = \"in-template\") Thing other) {}"
                                        + " @Nested class Inner { @Test void t(@Synthetic(set = \"nested-in-template\") Thing other) {} } }"),
                        Map.entry(
                                "Things",
                                "@ParameterizedTest @SyntheticSource(value = Thing.class, set = \"composed\")"
                                        + " @Retention(RetentionPolicy.RUNTIME) public @interface Things {}"),
                        Map.entry("ComposedTest", "class ComposedTest { @Things void t(Thing thing) {} }"),
                        Map.entry(
                                "Base",
                                "abstract class Base { @Test"
                                        + " void t(@Synthetic(set = \"inherited\") Thing thing) {} }"),
                        Map.entry("SubTest", "class SubTest extends Base implements Contract {}"),
                        Map.entry(
                                "Contract",
                                "interface Contract { @Test"
                                        + " default void byInterface(@Synthetic(set = \"by-interface\") Thing thing) {} }"),
                        Map.entry(
                                "FieldTest",
                                "class FieldTest { @Synthetic(set = \"field\") Thing thing;"
                                        + " FieldTest(@Synthetic(set = \"constructor\") Thing other) {}"
                                        + " @BeforeEach void b(@Synthetic(set = \"lifecycle\") Thing other) {} @Test void t() {} }"),
                        Map.entry(
                                "FactoryTest",
                                "class FactoryTest { @TestFactory"
                                        + " List<DynamicTest> t(@Synthetic(set = \"factory\") Thing thing) { return List.of(); }"
                                        + " @RepeatedTest(2) void r(@Synthetic(set = \"repeated\") Thing thing) {} }"),
                        Map.entry(
                                "NewNameTest",
                                "class NewNameTest { @Test"
                                        + " void t(@Synthetic(set = \"renamed\") Thing thing) {} }"),
                        Map.entry(
                                "CodeTest",
                                "class CodeTest { @Test void t() {"
                                        + " SyntheticData.configured().records(Thing.class).set(\"in-code\").get(); } }")));
    }

    @Test
    @DisplayName("scenario 40: filters, shards, @Disabled, conditions, code, deleted and renamed classes")
    void onlyWhatNobodyAsksForIsUnused() throws IOException {
        runSome(OneTestCase.class);
        addSets(ASKED);
        addSets(List.of("orphan", "of-a-deleted-class"));
        Files.delete(folder.resolve("Thing/in-code.json"));
        runSome(InCodeTestCase.class);
        compileAll();
        CompiledTestClasses.into(
                classes,
                Map.of(
                        "GoneTest",
                        "class GoneTest { @Test void t(@Synthetic(set = \"of-a-deleted-class\") Thing thing) {} }",
                        "OldNameTest",
                        "class OldNameTest { @Test void t(@Synthetic(set = \"renamed\") Thing thing) {} }"));
        Files.delete(classes.resolve("shop/GoneTest.class"));
        Files.delete(classes.resolve("shop/OldNameTest.class"));
        var before = FolderSnapshot.of(folder);

        var told = unused();

        assertThat(told.err()).isEmpty();
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.lines())
                .containsExactly(
                        "Scanned 16 test classes in " + classes + " and 1 report in " + reports,
                        "UNUSED Thing/of-a-deleted-class (" + folder.resolve("Thing/of-a-deleted-class.json") + ")",
                        "UNUSED Thing/orphan (" + folder.resolve("Thing/orphan.json") + ")",
                        " -> to delete them, add --delete");
        assertThat(FolderSnapshot.of(folder)).isEqualTo(before);

        var deleted = unused("--delete");

        assertThat(deleted.code()).isZero();
        assertThat(deleted.lines())
                .containsSubsequence(
                        "DELETED Thing/of-a-deleted-class (" + folder.resolve("Thing/of-a-deleted-class.json") + ")",
                        "DELETED Thing/orphan (" + folder.resolve("Thing/orphan.json") + ")");
        assertThat(sets()).containsExactlyInAnyOrderElementsOf(ASKED);
        assertThat(unused().out()).endsWith("No set is unused\n");
    }

    private List<String> sets() throws IOException {
        try (var files = Files.list(folder.resolve("Thing"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .toList();
        }
    }

    @Test
    void withoutAReportWhatIsAskedForInCodeIsNotKnownAndNothingIsDeleted() throws IOException {
        runSome(OneTestCase.class);
        addSets(List.of("in-code"));
        compileAll();
        reports = directory.resolve("no-reports");
        var before = FolderSnapshot.of(folder);

        var answer = unused("--delete");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .contains("and 0 reports in " + reports)
                .contains(
                        "The requests from code are not known: shop.CodeTest uses SyntheticData, and there is no report\n"
                                + " -> run all tests with a report, then run `unused` again: mvn test -Dsynthetic.report.dir=")
                .contains("PERHAPS UNUSED Thing/in-code (")
                .contains("Nothing was deleted, since code may request some of these");
        assertThat(FolderSnapshot.of(folder)).isEqualTo(before);
    }

    static class DocumentsTestCase {
        @ParameterizedTest
        @SyntheticDocumentSource(count = 1, set = "read")
        void reads(SyntheticDocument<Thing> document) {}
    }

    static class DocumentsInCodeTestCase {
        @Test
        void asks(@Synthetic(set = "filtered") Thing thing) throws Exception {
            var data = SyntheticData.configured();
            var told = data.documents(Thing.class)
                    .records(List.of(new Thing("Ann Lee")))
                    .set("told")
                    .get();
            data.text(Map.of("city", "Oslo"), Preferences.none());
            data.recorded("reader", Thing.class)
                    .of(text -> new Thing("Ann Lee"))
                    .extract(told.get(0).text());
        }
    }

    /** Sets of a document source, sets of code, and copies that only a name in the source asks for, or nobody. */
    private void recordDocuments() throws IOException {
        runSome(DocumentsTestCase.class);
        for (var copy : List.of("given", "gone")) {
            Files.copy(folder.resolve("Thing/read.json"), folder.resolve("Thing/" + copy + ".json"));
            Files.copy(folder.resolve("Thing/read.text.json"), folder.resolve("Thing/" + copy + ".text.json"));
        }
        runSome(DocumentsInCodeTestCase.class);
        Files.writeString(classes.resolve("things.json"), "[{\"name\":\"Ann Lee\"}]");
        CompiledTestClasses.into(
                classes,
                Map.of(
                        "Thing",
                        "public record Thing(String name) {}",
                        "ReadTest",
                        "class ReadTest { @ParameterizedTest @SyntheticDocumentSource(set = \"read\")"
                                + " void t(SyntheticDocument<Thing> document) {}"
                                + " @Disabled @ParameterizedTest"
                                + " @SyntheticDocumentSource(value = Thing.class, set = \"given\", records = \"things.json\")"
                                + " void given(SyntheticDocument<Thing> document) {} }"));
    }

    @Test
    void aDocumentSourceAsksForItsTextsAndForTheRecordsThatItIsNotGiven() throws IOException {
        recordDocuments();

        var told = unused();
        var deleted = unused("--delete");

        assertThat(told.err()).isEmpty();
        assertThat(told.lines())
                .containsExactly(
                        "Scanned 1 test class in " + classes + " and 1 report in " + reports,
                        "UNUSED Thing/given (" + folder.resolve("Thing/given.json") + ")",
                        "UNUSED Thing/gone (" + folder.resolve("Thing/gone.json") + ")",
                        "UNUSED Thing/gone.text (" + folder.resolve("Thing/gone.text.json") + ")",
                        " -> to delete them, add --delete");
        assertThat(deleted.out()).contains("DELETED Thing/gone.text (");
        assertThat(sets())
                .containsExactlyInAnyOrder(
                        "filtered", "read", "read.text", "given.text", "told.text", "reader.answers");
        assertThat(folder.resolve("Text/fields.text.json")).exists();
    }

    @Test
    void theTextsOfRecordsThatAreMissedAreAskedForInCodeToo() throws IOException {
        recordDocuments();
        var run = EngineRun.in(folder).with("synthetic.mode", "replay").of(MissedInCodeTestCase.class);

        assertThat(run.failures()).hasSize(1);
        assertThat(unused().out()).contains("UNUSED Thing/told.text").doesNotContain("UNUSED Thing/gone.text");
    }

    static class MissedInCodeTestCase {
        @Test
        void asks(@Synthetic(set = "filtered") Thing thing) {
            SyntheticData.configured()
                    .documents(Thing.class)
                    .set("gone")
                    .count(9)
                    .get();
        }
    }

    @Test
    void withoutAReportWhatOnlyCodeAsksForIsNotLookedFor() throws IOException {
        recordDocuments();
        reports = directory.resolve("no-reports");

        var told = unused();

        assertThat(told.out())
                .contains(
                        "Not checked: Text/fields.text, which code may request, and there is no report",
                        "Not checked: Thing/reader.answers, which code may request, and there is no report",
                        "UNUSED Thing/gone.text (")
                .doesNotContain("UNUSED Text", "UNUSED Thing/reader", "Thing/read.text");

        CompiledTestClasses.into(
                classes,
                Map.of(
                        "CodeTest",
                        "class CodeTest { @Test void t() {"
                                + " SyntheticData.configured().documents(Thing.class).set(\"told\").get(); } }"));
        var before = FolderSnapshot.of(folder);

        var withCode = unused("--delete");

        assertThat(withCode.out())
                .contains(
                        "Not checked: Thing/told.text, which code may request, and there is no report",
                        "Not checked: Thing/gone.text, which code may request, and there is no report",
                        "PERHAPS UNUSED Thing/gone (")
                .doesNotContain("UNUSED Thing/told", "UNUSED Thing/gone.text");
        assertThat(FolderSnapshot.of(folder)).isEqualTo(before);
    }

    @Test
    void aClassThatCannotBeLoadedMayAskForAnything() throws IOException {
        runSome(OneTestCase.class);
        compileAll();
        CompiledTestClasses.into(
                classes,
                Map.of(
                        "Lost",
                        "class Lost {}",
                        "BrokenTest",
                        "class BrokenTest { @Test void t() {} Lost lost() { return null; } }"));
        Files.delete(classes.resolve("shop/Lost.class"));

        var answer = unused("--delete");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .startsWith("Cannot determine unused sets, because not every class can be read:\n")
                .contains("  shop.BrokenTest cannot be loaded: java.lang.NoClassDefFoundError: shop/Lost")
                .contains("\n -> fix them, or name the folder of the tests with --classes");
        assertThat(sets()).containsExactly("filtered");
    }

    @Test
    void anAnnotationThatCannotBeReadMayAskForAnything() throws IOException {
        runSome(OneTestCase.class);
        CompiledTestClasses.into(
                classes,
                Map.of(
                        "Thing",
                        "public record Thing(String name) {}",
                        "WrongTest",
                        "class WrongTest { @ParameterizedTest @SyntheticSource(value = Thing.class, examplesFrom = \"no.json\")"
                                + " void t(Thing thing) {} }"));

        var answer = unused();

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains(
                        "  shop.WrongTest has an annotation that cannot be read: @SyntheticSource on WrongTest.t requires that"
                                + " `examplesFrom` name a class path resource but there is no [no.json]");
    }

    @Test
    void aBrokenReportIsNoReport() throws IOException {
        runSome(OneTestCase.class);
        compileAll();
        Files.writeString(reports.resolve("summary-1.json"), "{\"sets\":[");

        assertThat(unused("--delete").err()).contains("summary-1.json cannot be read: ", "\n -> delete it");
    }

    @Test
    void damagedSetsAndSetsOfOtherKindsAreLeftAlone() throws IOException {
        runSome(OneTestCase.class);
        compileAll();
        var text = Files.readString(folder.resolve("Thing/filtered.json"));
        Files.writeString(folder.resolve("Thing/cut.json"), text.substring(0, 100));
        Files.writeString(
                folder.resolve("Thing/filtered.poem.json"),
                text.replace("\"set\":", "\"kind\": \"poem\",\n  \"set\":"));

        var answer = unused("--delete");

        assertThat(answer.out())
                .contains("Not checked: Thing/cut, which is damaged; run `verify` for details")
                .contains("Not checked: Thing/filtered.poem, which contains no records but poem")
                .endsWith("No set is unused\n");
    }

    @Test
    void foldersThatAreNoneAreRefused() throws IOException {
        runSome(OneTestCase.class);

        assertThat(unused().err())
                .isEqualToNormalizingNewlines("Cannot determine unused sets: there is no test in " + classes
                        + "\n -> compile the tests first\n");
        assertThat(cliRun.run("unused", "--classes", classes + "/nowhere").code())
                .isEqualTo(2);
    }
}
