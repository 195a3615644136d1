package io.github.syntheticsource.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.cli.CliRun;
import io.github.syntheticsource.internal.cli.terminal.TerminalText;
import io.github.syntheticsource.junit.Synthetic;
import io.github.syntheticsource.junit.SyntheticSource;
import io.github.syntheticsource.testing.EngineRun;
import io.github.syntheticsource.testing.FolderSnapshot;
import jakarta.validation.constraints.Max;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that look at a folder and change nothing in it. */
class ListAndShowCommandTest {

    @TempDir
    private Path directory;

    private Path folder;
    private CliRun cliRun;
    private FolderSnapshot before;

    record Stay(String guest, @Max(30) int nights) {
        Stay {
            if (nights < 0) {
                throw new IllegalArgumentException("nobody leaves before coming");
            }
        }
    }

    static class StaysTestCase {
        @ParameterizedTest
        @SyntheticSource(value = Stay.class, count = 3)
        void stays(Stay stay) {}

        @Test
        void one(@Synthetic(set = "suite") Stay stay) {}
    }

    @BeforeEach
    void record() throws IOException {
        folder = Files.createDirectory(directory.resolve("fixtures-cache"));
        cliRun = new CliRun(folder);
        EngineRun.in(folder).of(StaysTestCase.class);
        write("Stay/default.json", """
                {
                  "format": 1,
                  "set": "default",
                  "type": "%s",
                  "recipe": %s,
                  "records": [
                    {"id":"7f3a9c","data":{"guest":"Zoe Müller","nights":3}},
                    {"id":"b81e02","data":{"guest":"李小龙 👩‍👩‍👧 said\\n\\u001b[31m\\u202ehi","nights":12}},
                    {"id":"000007","data":{"guest":"Ann","nights":30}}
                  ],
                  "batches": [
                    {"records":2,"on":"2026-11-19","generator":"openai","model":"gpt-4o-mini","calls":1,"inputTokens":4,"outputTokens":1,"digest":"bfd33ac9e3d4ba2c"},
                    {"records":1,"on":"2026-11-21","generator":"builtin","digest":"0000000000000000"}
                  ]
                }
                """.formatted(Stay.class.getName(), recipe()));
        before = FolderSnapshot.of(folder);
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(FolderSnapshot.of(folder)).isEqualTo(before);
    }

    private String recipe() throws IOException {
        var text = Files.readString(folder.resolve("Stay/default.json"));
        return text.substring(text.indexOf("\"recipe\": ") + 10, text.indexOf(",\n  \"records\""));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
        before = FolderSnapshot.of(folder);
    }

    private void change(String name, String old, String now) throws IOException {
        var text = Files.readString(folder.resolve(name));
        assertThat(text).contains(old);
        write(name, text.replace(old, now));
    }

    @Test
    void listSaysWhatEachSetIs() throws IOException {
        change("Stay/suite.json", "\"generator\":\"builtin\"", "\"generator\":\"hand\"");
        write(
                "Gone/default.json",
                Files.readString(folder.resolve("Stay/suite.json"))
                        .replaceAll("\"type\": .*", "\"type\": \"x.Gone\","));
        change("Stay/suite.json", "\"recipe\": {\n", "\"recipe\": {\n    \"subject\": \"inns\",\n");

        var answer = cliRun.run("list");

        assertThat(answer.code()).isZero();
        assertThat(answer.lines().get(0)).matches("set +records +generator +newest +size +stale +edited");
        assertThat(answer.lines().get(1)).matches("Gone/default +1 +hand +20\\d\\d-\\d\\d-\\d\\d +\\d+ B +\\? +no");
        assertThat(answer.lines().get(2))
                .matches("Stay/default +3 +openai, gpt-4o-mini; builtin +2026-11-21 +938 B +no +yes");
        assertThat(answer.lines().get(3)).matches("Stay/suite +1 +hand +20\\d\\d-\\d\\d-\\d\\d +\\d+ B +yes +no");
        assertThat(answer.lines()).hasSize(4);
    }

    @Test
    void aDamagedSetIsListedAsSuchWithItsPlace() throws IOException {
        change("Stay/suite.json", "\"records\": [", "\"records\": [[");

        var answer = cliRun.run("list");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .containsPattern("Stay/suite +\\? +damaged")
                .containsPattern("suite.json:\\d+ is damaged: ");
    }

    @Test
    void anEmptyFolderIsSaidToBeEmpty() throws IOException {
        var nothing = Files.createDirectory(directory.resolve("nothing"));

        assertThat(new CliRun(nothing).run("list").out()).startsWith("There are no fixtures in " + nothing);
        assertThat(new CliRun(nothing).run("verify").out()).startsWith("0 sets, 0 records: no problem");
    }

    @Test
    void showIsATableThatFitsTheTerminalAndCannotSteerIt() {
        var wide = cliRun.run("show", "Stay/default");
        var narrow = cliRun.run("show", "stay/DEFAULT", "--width", "40", "--limit", "2");

        assertThat(wide.lines())
                .containsExactly(
                        "#  id      guest                                   nights",
                        "1  7f3a9c  Zoe Müller                              3",
                        "2  b81e02  李小龙 👩‍👩‍👧 said\\n\\u001b[31m\\u202ehi  12",
                        "3  000007  Ann                                     30");
        assertThat(narrow.lines())
                .containsExactly(
                        "#  id      guest                  nights",
                        "1  7f3a9c  Zoe Müller             3",
                        "2  b81e02  李小龙 👩‍👩‍👧 said\\n…  12",
                        "(1 more; --limit 0 shows all)");
        assertThat(narrow.lines())
                .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(40));
    }

    @Test
    void pinnedRecordsAreMarked() throws IOException {
        change("Stay/default.json", "{\"id\":\"b81e02\",", "{\"id\":\"b81e02\",\"pinned\":true,");

        assertThat(cliRun.run("list").lines().get(1)).matches("Stay/default +3 \\(1 pinned\\) +openai.*");
        assertThat(cliRun.run("show", "Stay/default").lines().get(0)).isEqualTo("""
                #  id      pinned  guest                                   nights""");
        assertThat(cliRun.run("show", "Stay/default").lines().get(2)).startsWith("2  b81e02  yes     李小龙");
        assertThat(cliRun.run("show", "Stay/default", "2").lines().get(0))
                .isEqualTo("Stay/default #2 (b81e02, pinned) in " + folder + "/Stay/default.json:16");
    }

    @Test
    void columnsWithoutRoomAreNamed() {
        var answer = cliRun.run("show", folder + "/Stay/default.json", "--width", "24");

        assertThat(answer.lines()).contains("(no room for nights)");
    }

    @Test
    void showsOneRecordInFullByIdOrNumber() {
        var byId = cliRun.run("show", "Stay/default", "b81e02");
        var byNumber = cliRun.run("show", "default", "3");

        assertThat(byId.lines())
                .containsExactly(
                        "Stay/default #2 (b81e02) in " + folder + "/Stay/default.json:16",
                        "  guest   李小龙 👩‍👩‍👧 said",
                        "          \\u001b[31m\\u202ehi",
                        "  nights  12");
        assertThat(byNumber.out()).startsWith("Stay/default #3 (000007)");
    }

    @Test
    void namesThatMayBeSeveralOrNoneAreAnsweredWithNames() {
        assertThat(cliRun.run("show", "Stay").err())
                .isEqualToNormalizingNewlines("[Stay] may be Stay/default, Stay/suite\n -> name one of them in full\n");
        assertThat(cliRun.run("show", "siute").err())
                .isEqualToNormalizingNewlines(
                        "There is no set [siute]\n -> choose from Stay/suite, Stay/default; `list` shows all\n");
        assertThat(cliRun.run("show", "suite", "zzz").err())
                .startsWith("Stay/suite has no record [zzz]")
                .contains("\n -> name one by its number, 1 to 1, or by its id, such as ");
        assertThat(cliRun.run("show", "siute").code()).isEqualTo(2);
    }

    @Test
    void verifyGoesOnAfterEachProblem() throws IOException {
        change("Stay/default.json", "\"nights\":3}", "\"nights\":31}");
        change("Stay/default.json", "\"nights\":30}", "\"nights\":-1}");
        change("Stay/suite.json", "\"data\":{\"guest\"", "\"data\":{\"gast\"");
        write("Stay/cut.json", "{\n  \"format\": 1,\n  \"records\": [\n");
        write("Stay/merged.json", "{\n<<<<<<< HEAD\n  \"format\": 1,\n");
        write("Stay/future.json", "{\n  \"format\": 2\n}\n");

        var answer = cliRun.run("verify");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .contains(folder + "/Stay/cut.json:")
                .contains(folder + "/Stay/merged.json:2 contains a merge marker")
                .contains(folder + "/Stay/future.json:2 was written by a newer version")
                .contains(folder + "/Stay/default.json:15: record 7f3a9c of Stay/default is not a valid Stay:"
                        + " nights: must be at most 30 but was 31\n -> fix that value in the file, or restore the file with"
                        + " `git checkout -- " + folder + "/Stay/default.json`")
                .contains(folder + "/Stay/default.json:17: record 000007 of Stay/default is not a valid Stay:"
                        + " nobody leaves before coming")
                .containsPattern(
                        "suite.json:\\d+: record \\w+ of Stay/suite is not a valid Stay: guest: is missing; unknown")
                .endsWith("5 sets, 4 records: 6 problems\n");
    }

    @Test
    void anEditIsToldAndFailsOnlyIfItShall() throws IOException {
        var told = cliRun.run("verify");
        var failing = cliRun.run("verify", "--edited=fail");

        assertThat(told.code()).isZero();
        assertThat(told.lines())
                .containsExactly(
                        "Stay/default was edited by hand (" + folder + "/Stay/default.json)",
                        "2 sets, 4 records: no problem");
        assertThat(failing.code()).isEqualTo(1);
        assertThat(failing.out()).contains("Stay/default.json:1: Stay/default was edited by hand");
    }

    @Test
    void aRecipeChangedByHandIsAProblem() throws IOException {
        change("Stay/suite.json", "\"recipe\": {\n", "\"recipe\": {\n    \"subject\": \"inns\",\n");

        assertThat(cliRun.run("verify").out())
                .contains(
                        "suite.json:5: the recipe of Stay/suite was edited by hand and no longer matches its fingerprint\n -> git"
                                + " checkout -- ");
    }

    @Test
    void setsOfTypesThatAreNotThereAreNotBound() throws IOException {
        var text = Files.readString(folder.resolve("Stay/suite.json"));
        write("Elsewhere/one.json", text.replace(Stay.class.getName(), "com.acme.Elsewhere"));
        write("Builder/one.json", text.replace(Stay.class.getName(), "java.lang.ProcessBuilder"));

        var answer = cliRun.run("verify");

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .endsWith("4 sets, 6 records: no problem; 2 not bound, since their types are not on the class path\n");
    }

    @Test
    void diffSaysRecordByRecordWhatChangedSinceTheCommit() throws Exception {
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-q", "-m", "fixtures");
        var same = cliRun.run("diff", "Stay/default");
        change("Stay/default.json", "    {\"id\":\"7f3a9c\",\"data\":{\"guest\":\"Zoe Müller\",\"nights\":3}},\n", "");
        change("Stay/default.json", "\"nights\":12}", "\"nights\":\"7%d {}\"}");
        change(
                "Stay/default.json",
                "\"nights\":30}}",
                "\"nights\":30}},\n    {\"id\":\"new\",\"data\":{\"guest\":\"Bo\",\"nights\":1}}");
        change("Stay/default.json", "\"recipe\": {\n", "\"recipe\": {\n    \"subject\": \"inns\",\n");

        var answer = cliRun.run("diff", "Stay/default");

        assertThat(same.code()).isZero();
        assertThat(same.out()).startsWith("Stay/default is unchanged since the last commit");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.lines())
                .containsExactly(
                        "Stay/default (" + folder + "/Stay/default.json) since the last commit:",
                        "recipe: subject: (none) -> \"inns\"",
                        "recipe: edited by hand, and no longer matches its fingerprint",
                        "- 7f3a9c {\"guest\":\"Zoe Müller\",\"nights\":3}",
                        "~ b81e02 (line 16)",
                        "    nights: 12 -> \"7%d {}\"",
                        "+ new {\"guest\":\"Bo\",\"nights\":1}");
    }

    @Test
    void diffSaysWhatIsMissingForIt() throws Exception {
        var noRepository = cliRun.run("diff", "Stay/suite");
        git("init", "-q");
        var noCommit = cliRun.run("diff", "Stay/suite");
        git("add", "fixtures-cache/Stay/default.json");
        git("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-q", "-m", "fixtures");
        var notInIt = cliRun.run("diff", "Stay/suite");

        assertThat(noRepository.err()).startsWith(folder + " is not in a git repository: fatal: not a git repository");
        assertThat(noCommit.err()).contains("has no commit yet\n -> commit the fixtures first");
        assertThat(notInIt.err())
                .isEqualToNormalizingNewlines(
                        "Stay/suite is not in HEAD: none of its records is committed\n -> git add " + folder
                                + "/Stay/suite.json\n");
        assertThat(List.of(noRepository.code(), noCommit.code(), notInIt.code()))
                .containsOnly(1);
    }

    private void git(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }

    @Test
    void sqlIsQuotedAsTheStandardHasIt() throws IOException {
        change("Stay/default.json", "\"Ann\"", "\"O'Hara \\\\ \\\"x\\\"; DROP TABLE stays; --\"");

        var answer = cliRun.run("export", "Stay/default", "--format", "sql", "--table", "inn.Stays \"of\" 1");

        assertThat(answer.lines().get(0))
                .isEqualTo(
                        "INSERT INTO \"inn\".\"Stays \"\"of\"\" 1\" (\"guest\", \"nights\") VALUES ('Zoe Müller', 3);");
        assertThat(answer.out()).endsWith("VALUES ('O''Hara \\ \"x\"; DROP TABLE stays; --', 30);\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", "", "a.b.c.d", "a\nb"})
    void tablesWithoutANameAreRefused(String table) {
        var answer = cliRun.run("export", "Stay/default", "--format", "sql", "--table", table);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("] is not a ");
    }

    @Test
    void exportSaysIfAFileCannotBeWritten() {
        var answer = cliRun.run(
                "export",
                "Stay/default",
                "--format",
                "csv",
                "--out",
                directory.resolve("no/x.csv").toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("x.csv could not be written").contains("\n -> choose another --out");
    }

    @Test
    void whatIsNotUnderstoodIsAUsageError() {
        assertThat(List.of(
                        CliRun.typed().code(),
                        CliRun.typed("lsit").code(),
                        cliRun.run("show").code(),
                        cliRun.run("export", "Stay/default", "--format", "xml").code(),
                        cliRun.run("import", "x.csv").code(),
                        CliRun.typed("list", "--folder", directory + "/nowhere").code()))
                .containsOnly(2);
        assertThat(CliRun.typed("lsit").err()).contains("list");
        assertThat(CliRun.typed("list", "--folder", directory + "/nowhere").err())
                .startsWith("There is no folder " + directory + "/nowhere\n -> ");
    }

    @Test
    void helpNamesEveryCommandAndItsExitCodes() {
        var help = CliRun.typed("--help");

        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("list", "show", "verify", "unused", "diff", "import", "export", "Exit codes:")
                .doesNotContain("\u001b");
        assertThat(CliRun.typed("unused", "--help").out()).contains("--delete", "--reports", "--classes");
        assertThat(CliRun.typed("--version").out()).startsWith("synthetic-source ");
    }

    /** As under `java -cp synthetic-source.jar` or in a project without tests. */
    @Test
    void withoutTestsOnTheClassPathStalenessIsUnknown() throws IOException {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        var classes = Files.createDirectory(directory.resolve("classes"));
        thread.setContextClassLoader(
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, loader));
        try {
            assertThat(cliRun.run("list").out()).containsPattern("Stay/suite .* \\? +no");
            assertThat(cliRun.run("unused").err())
                    .startsWith("Cannot determine unused sets: there is no test in ")
                    .contains("\n -> compile the tests first");
        } finally {
            thread.setContextClassLoader(loader);
        }
    }
}
