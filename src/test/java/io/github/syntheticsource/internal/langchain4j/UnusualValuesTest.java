package io.github.syntheticsource.internal.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that would break a template, a log line or an encoding come back as they were. */
class UnusualValuesTest {

    private static final int COUNT = 100;
    private static final int REFUSED = 1_000;
    private static final List<String> ODD = List.of(
            "{}",
            "{{x}}",
            "{{count}} {{#used}}",
            "{{/rejected}}",
            "%s %d %1$s %n %%",
            "$1 ${HOME} \\1 $",
            "\"quoted\" 'single' `back`",
            "a\nb\r\nc\rd",
            "\ttab\t",
            "back\\slash \\n \\u0041",
            "😀 👩‍👩‍👧 🇨🇭",
            "שלום עולם",
            "مرحبا \u202eabc\u202c",
            "line\u2028paragraph\u2029end",
            "nul\u0000bell\u0007escape\u001b",
            "</example> <b>&amp;</b>",
            "]}\" , \"records\":[",
            "```json",
            "e\u0301 \u00e9 \u200b\ufeff",
            " leading and trailing ");

    record Note(int number, String text) {
        Note {
            if (number >= REFUSED) {
                throw new IllegalArgumentException("odd number: " + text);
            }
        }

        static Note of(int number) {
            return new Note(number, text(number));
        }

        static String text(int number) {
            return ODD.get(number % ODD.size()) + " " + number;
        }

        static String json(int number) {
            var members = new LinkedHashMap<String, Object>();
            members.put("number", number);
            members.put("text", text(number));
            return JsonValues.write(members);
        }
    }

    @TempDir
    private Path folder;

    private final AtomicInteger next = new AtomicInteger();

    /** The first of each batch is refused; it is given again as a good one. */
    private Reply notes(Call call) {
        var asked = call.recordsAsked().orElseThrow();
        var isFirst = asked > 1;
        var good = asked - (isFirst ? 1 : 0);
        var from = next.getAndAdd(good);
        var refused = isFirst ? Stream.of(Note.json(REFUSED + from)) : Stream.<String>empty();
        var notes = IntStream.range(from, from + good).mapToObj(Note::json);
        return Reply.records(Stream.concat(refused, notes).toList());
    }

    @Test
    void theyComeBackAsTheyWereAlsoInPrompts() {
        var set = ModelSet.in(folder, Recipe.of(SchemaDeriver.derive(Note.class)));
        try (var server = ChatServer.answering(this::notes)) {
            var chat = TestChats.chat(server);
            assertThat(set.record(chat, ModelSet.limits(10, 1), COUNT / 2)).isNull();
            var calls = server.calls().size();
            assertThat(set.record(chat, ModelSet.limits(10, 1), COUNT)).isNull();

            assertThat(set.replayed(COUNT))
                    .extracting(json -> JsonBinder.shared().bind(json, Note.class))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, COUNT).mapToObj(Note::of).toList());
            assertThat(server.calls()).hasSize(2 * COUNT / 10);
            assertThatTakenValuesAreTold(server.calls().get(calls));
            assertThatRejectionsAreQuoted(server.calls());
        }
    }

    private static void assertThatTakenValuesAreTold(Call topUp) {
        for (var number = 0; number < COUNT / 2; number++) {
            assertThat(topUp.userText()).contains(JsonValues.write(Note.text(number)));
        }
    }

    private static void assertThatRejectionsAreQuoted(List<Call> calls) {
        for (var i = 0; i + 1 < calls.size(); i += 2) {
            var refused = REFUSED + i / 2 * 10;
            assertThat(calls.get(i + 1).userText())
                    .contains("- " + Note.json(refused) + "\n  refused: odd number: " + Note.text(refused) + "\n");
        }
    }
}
