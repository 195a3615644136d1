package io.github.syntheticsource.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.cli.CliRun;
import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.junit.Synthetic;
import io.github.syntheticsource.junit.SyntheticDocumentSource;
import io.github.syntheticsource.testing.EngineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on sets that hold no records: texts and recorded answers. */
class TextAndAnswerSetsTest {

    private static final String LETTER = "Ann Lee was here.\n\nYours, \u001b[31m100% {}";

    @TempDir
    private Path directory;

    private Path folder;
    private CliRun cliRun;

    record Guest(String name) {}

    static class GuestsTestCase {
        @ParameterizedTest
        @SyntheticDocumentSource(count = 2)
        void reads(SyntheticDocument<Guest> document) {}

        @Test
        void inCode(@Synthetic Guest guest) throws Exception {
            var data = SyntheticData.configured();
            data.text(Map.of("city", "Oslo"), Preferences.none());
            data.recorded("reader", Guest.class)
                    .of(text -> new Guest("Ann Lee"))
                    .extract(LETTER);
        }
    }

    @BeforeEach
    void record() {
        folder = directory.resolve("fixtures-cache");
        cliRun = new CliRun(folder);
        assertThat(EngineRun.in(folder).of(GuestsTestCase.class).failures()).isEmpty();
    }

    private Path texts() {
        return folder.resolve("Guest/default.text.json");
    }

    /** The first text of the set becomes that JSON. */
    private void replaceText(String json) throws IOException {
        var file = Files.readString(texts());
        var changed = file.replaceFirst("\"text\": ?(\\[[^\\]]*\\]|\"[^\"]*\")", "\"text\":" + json);
        assertThat(changed).isNotEqualTo(file);
        Files.writeString(texts(), changed);
    }

    @Test
    void listSaysWhatTheyHold() {
        assertThat(cliRun.run("list").lines())
                .hasSize(5)
                .anySatisfy(line -> assertThat(line).matches("Guest/default +2 +builtin .*"))
                .anySatisfy(line -> assertThat(line).matches("Guest/default.text +2 texts +builtin .* no"))
                .anySatisfy(line -> assertThat(line).matches("Guest/reader.answers +1 answer +reader .* no"))
                .anySatisfy(line -> assertThat(line).matches("Text/fields.text +1 text +builtin .* no"));
    }

    @Test
    void showPrintsATextAsItReads() throws IOException {
        replaceText("[\"Ann Lee was here.\",\"\",\"Yours, 100% {} \\\\u001b[31m\"]");

        var table = cliRun.run("show", "Guest/default.text");
        var one = cliRun.run("show", "Guest/default.text", "1");

        assertThat(table.code()).isZero();
        assertThat(table.lines().get(0)).matches("#  id +of +text");
        assertThat(table.lines().get(1)).contains("Ann Lee was here.\\n\\nYours, 100% {} \\u001b[31m");
        assertThat(one.out()).startsWith("Guest/default.text #1 (").doesNotContain("spans", "key");
        assertThat(one.lines())
                .containsSubsequence("  text  Ann Lee was here.", "", "        Yours, 100% {} \\u001b[31m");
    }

    @Test
    void showPrintsAnAnswerWithWhatWasAsked() {
        var one = cliRun.run("show", "reader.answers", "1");

        assertThat(one.code()).isZero();
        assertThat(one.lines()).anySatisfy(line -> assertThat(line).matches("  text +Ann Lee was here. Yours, .*"));
        assertThat(one.lines()).anySatisfy(line -> assertThat(line).matches("  answer +\\{\"name\":\"Ann Lee\"}"));
        assertThat(cliRun.run("show", "Text/fields.text").lines().get(0)).matches("#  id +fields +preferences +text");
    }

    @Test
    void verifyCountsThem() {
        assertThat(cliRun.run("verify").lines()).containsExactly("4 sets, 2 records, 3 texts, 1 answer: no problem");
    }

    @Test
    void anEditOfATextIsTold() throws IOException {
        replaceText("\"Ann Lee was here.\"");

        assertThat(cliRun.run("verify").lines())
                .containsExactly(
                        "Guest/default.text was edited by hand (" + texts() + ")",
                        "4 sets, 2 records, 3 texts, 1 answer: no problem");
        assertThat(cliRun.run("verify", "--edited=fail").code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "[]", "[\"a\",1]"})
    void aTextThatIsNoneIsAProblemAndIsShownAllTheSame(String json) throws IOException {
        replaceText(json);

        var answer = cliRun.run("verify");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .containsPattern(
                        "default.text.json:\\d+: text \\w+ of Guest/default.text is invalid: its `text` must be a text"
                                + " or a list of lines but was ")
                .contains(" but was " + json + "\n -> fix the line, or restore the file with `git checkout -- "
                        + texts() + "`");
        assertThat(cliRun.run("show", "Guest/default.text").code()).isZero();
        assertThat(cliRun.run("show", "Guest/default.text", "1").code()).isZero();
    }

    @Test
    void anAnswerThatIsNoneAndAnEntryWithoutAKeyAreProblems() throws IOException {
        var answers = folder.resolve("Guest/reader.answers.json");
        Files.writeString(answers, Files.readString(answers).replace("\"answer\":", "\"reply\":"));
        Files.writeString(texts(), Files.readString(texts()).replaceFirst("\"key\"", "\"kee\""));

        assertThat(cliRun.run("verify").out())
                .containsPattern("answers.json:\\d+: answer \\w+ of Guest/reader.answers is invalid: it has neither"
                        + " `answer` nor `rawAnswer` with a `failure`")
                .containsPattern("default.text.json:\\d+ is damaged: the entry \\w+ has no `key`");
    }

    @Test
    void exportRefusesThem() {
        var answer = cliRun.run("export", "Guest/default.text", "--format", "csv");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .isEqualToNormalizingNewlines(
                        "Guest/default.text contains no records but 2 texts, and only records can be"
                                + " exported\n -> run `show Guest/default.text` to see its entries\n");
    }
}
