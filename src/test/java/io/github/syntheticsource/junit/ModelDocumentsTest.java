package io.github.syntheticsource.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.EngineRun;
import io.github.syntheticsource.testing.EngineRun.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts by a model behind a real endpoint: what it is asked, and which of its answers are kept. */
class ModelDocumentsTest {

    private static final String HANKS = "Tom Hanks is an actor. People know him from Forrest Gump, Saving Private Ryan,"
            + " The Green Mile, Toy Story and Catch Me If You Can.";
    private static final String HARDY =
            "Then there is Tom Hardy, whom one has seen in Inception, The Dark Knight Rises,"
                    + " Mad Max: Fury Road, The Revenant and Dunkirk.";

    private static final List<SyntheticDocument<Actor>> SEEN = new ArrayList<>();

    @TempDir
    private Path folder;

    record Actor(String actor, List<String> movies) {}

    static class ActorsTestCase {
        @ParameterizedTest
        @SyntheticDocumentSource(
                records = "samples/actors.json",
                style = "a {{count}} % gossip",
                minLength = 20,
                maxLength = 30,
                unit = "words",
                language = "en")
        void reads(SyntheticDocument<Actor> document) {
            SEEN.add(document);
        }
    }

    private Outcome run(Function<Call, Reply> answer, List<Call> calls) {
        SEEN.clear();
        try (var server = ChatServer.answering(answer)) {
            var outcome = EngineRun.in(folder.resolve("fixtures-cache"))
                    .asking(server)
                    .of(ActorsTestCase.class);
            calls.addAll(server.calls());
            return outcome;
        }
    }

    private static Reply texts(String... texts) {
        return Reply.content(JsonValues.write(Map.of("texts", List.of(texts))));
    }

    @Test
    void severalTextsAreAskedForInOneCall() {
        var calls = new ArrayList<Call>();

        var outcome = run(call -> texts(HANKS, HARDY), calls);

        assertThat(outcome.failures()).isEmpty();
        assertThat(SEEN).extracting(SyntheticDocument::text).containsExactly(HANKS, HARDY);
        assertThat(SEEN.get(1).spans().get("movies[2]").get(0).of(HARDY)).isEqualTo("Mad Max: Fury Road");
        assertThat(calls).hasSize(1);
        var call = calls.get(0);
        assertThat(call.strict()).isTrue();
        assertThat(call.schema().at("/properties/texts/minItems").asInt()).isEqualTo(2);
        assertThat(call.systemText()).endsWith("""
                Preferences:
                - style: a {{count}} % gossip
                - Length of each text: at least 20 words.
                - Length of each text: at most 30 words.
                - Language: English [en]. Names, titles, codes and identifiers stay as they are in the fields.
                """);
        assertThat(call.userText()).isEqualTo("""
                Write 2, one for each of these, in this order:
                1. Actor {"actor":"Tom Hanks","movies":["Forrest Gump","Saving Private Ryan","The Green Mile","Toy Story","Catch Me If You Can"]}
                2. Actor {"actor":"Tom Hardy","movies":["Inception","The Dark Knight Rises","Mad Max: Fury Road","The Revenant","Dunkirk"]}
                Answer in minified JSON: {"texts":["…"]}
                """);
        assertThat(outcome.printed()).contains("RECORDED 2 Actor/default.text (" + Reply.MODEL + ", 1 call, ");
    }

    @Test
    void textsInAnotherOrderFindTheirRecords() {
        assertThat(run(call -> texts(HARDY, HANKS), new ArrayList<>()).failures())
                .isEmpty();

        assertThat(SEEN).extracting(SyntheticDocument::text).containsExactly(HANKS, HARDY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Tom Hanks is an actor. People know him from Forrest Gump, Saving Private Ryan, The Blue Mile, Toy Story and Catch Me If You Can. | it does not state `movies[2]` [The Green Mile]
            {"actor":"Tom Hanks","movies":["Forrest Gump","Saving Private Ryan","The Green Mile","Toy Story","Catch Me If You Can"]}, as was said, and so on and on. | it contains JSON or a code fence; write sentences
            Actor: Tom Hanks. Movies: Forrest Gump, Saving Private Ryan, The Green Mile, Toy Story, Catch Me If You Can, and that is really all. | it is a list of names and values (actor, movies); write sentences
            Tom Hanks made Forrest Gump, Saving Private Ryan, The Green Mile, Toy Story, Catch Me If You Can. | minLength is 20 words but was 18; write more, but do not add facts
            Since 1994 Tom Hanks is an actor. People know him from Forrest Gump, Saving Private Ryan, The Green Mile, Toy Story and Catch Me If You Can. | it states a number or date that is not a value of the fields: [1994]; do not state anything else
            """)
    void whatFallsIsAskedForAgainWithTheReason(String bad, String reason) {
        var calls = new ArrayList<Call>();

        var outcome = run(call -> call.number() == 1 ? texts(bad, HARDY) : texts(HANKS), calls);

        assertThat(outcome.failures()).isEmpty();
        assertThat(SEEN).extracting(SyntheticDocument::text).containsExactly(HANKS, HARDY);
        assertThat(calls).hasSize(2);
        assertThat(calls.get(1).userText())
                .startsWith("Write 1, one for each of these, in this order:\n1. Actor {\"actor\":\"Tom Hanks\"")
                .contains("Refused before, each with the reason. Write them anew, mended:\n- " + bad)
                .contains("\n  refused: " + reason);
    }

    @Test
    void ofACutAnswerTheWholeTextsAreKept() {
        var calls = new ArrayList<Call>();
        var whole = JsonValues.write(Map.of("texts", List.of(HANKS, HARDY)));

        var outcome = run(
                call -> call.number() == 1 ? Reply.truncated(whole.substring(0, whole.length() - 20)) : texts(HARDY),
                calls);

        assertThat(outcome.failures()).isEmpty();
        assertThat(calls.get(1).userText())
                .startsWith("Write 1,")
                .contains("Tom Hardy")
                .doesNotContain("Tom Hanks");
    }

    @Test
    void aBareTextIsTakenWhereOneWasAsked() {
        var calls = new ArrayList<Call>();

        var outcome = run(call -> call.number() == 1 ? texts(HANKS) : Reply.content("  " + HARDY + "\n"), calls);

        assertThat(outcome.failures()).isEmpty();
        assertThat(SEEN.get(1).text()).isEqualTo(HARDY);
    }

    @Test
    void whatFailsForGoodSaysSoAndKeepsTheRest() {
        var calls = new ArrayList<Call>();

        var outcome = run(call -> call.userText().contains("Tom Hardy") ? texts("No.", HARDY) : texts("No."), calls);

        assertThat(calls).hasSize(3);
        assertThat(outcome.failure())
                .startsWith("wrote 1 of 2 texts for Actor with the generator [openai]; the valid one is kept\n -> 3 x ")
                .endsWith(
                        "\nTo generate the rest, run again: only the other one will be requested. If that fails too, relax the"
                                + " preference that rejects them, or use another `model`.");

        calls.clear();
        assertThat(run(call -> texts(HANKS), calls).failures()).isEmpty();

        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).userText()).contains("Tom Hanks").doesNotContain("Tom Hardy");
    }

    @Test
    void aServerThatRefusesIsNamed() {
        var outcome = run(call -> Reply.error(401, "no such key"), new ArrayList<>());

        assertThat(outcome.failure())
                .startsWith("wrote 0 of 2 texts for Actor with the generator [openai]\n -> ")
                .endsWith("\nOnce that is fixed, run again: only what is missing will be requested.");
    }
}
