package io.github.syntheticsource.assertj;

import static io.github.syntheticsource.assertj.SyntheticAssertions.assertThat;
import static io.github.syntheticsource.assertj.SyntheticAssertions.assertThatRecords;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.syntheticsource.extraction.DocumentOrigin;
import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.internal.json.JsonValues;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/** Unusual values of a record, an extraction or a text do not break the messages that quote them. */
class UnusualValuesInMessagesTest {

    private static final List<String> PIECES = List.of(
            "%",
            "%s", "%n", "%d", "%5.2f", "%%", "% ", "{}", "{0}", "'{'", "${x}", "$1", "\\", "\\u0041", "\\Q", "\"", "'",
            "\n", "\r\n", "\t", "\u0000", "\u2028", "😀", "\uD83D", "עברית", "e\u0301", "<b>", "&amp;", "99213", "null",
            " ");

    record Odd(String value, String other) {}

    static List<Odd> odds() {
        var random = new Random(20261121);
        return random.ints(200)
                .mapToObj(i -> new Odd(text(random), text(random)))
                .toList();
    }

    private static String text(Random random) {
        return "v"
                + random.ints(1 + random.nextInt(6), 0, PIECES.size())
                        .mapToObj(PIECES::get)
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("odds")
    void messagesQuoteValuesAsTheyAre(Odd odd) {
        var document = SyntheticDocument.builder(odd, "It says " + odd.other() + ".")
                .origin(new DocumentOrigin("Odd " + odd.value(), odd.other(), "mvn " + odd.value()))
                .build();
        var answer = new Odd("?!" + odd.other(), "q");

        var failure = catchThrowable(() -> assertThat(document.extractedBy(text -> answer))
                .as("about %s", odd.value())
                .recoversEveryField());

        assertThat(failure)
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("[Odd " + odd.value() + "]\n")
                .hasMessageContaining(
                        "    expected: " + JsonValues.write(odd.value()).replaceAll("\\R", "⏎") + "\n")
                .hasMessageContaining(
                        "    actual  : " + JsonValues.write(answer.value()).replaceAll("\\R", "⏎") + "\n")
                .hasMessageContaining("    actual  : \"q\"\n")
                .hasMessageEndingWith("To run it again:\n  mvn " + odd.value());
        var error = (AssertionFailedError) failure;
        assertThat(error.getActual().getStringRepresentation()).contains("value = " + JsonValues.write(answer.value()));
        assertThat(error.getExpected().getStringRepresentation()).contains("value = " + JsonValues.write(odd.value()));
    }

    @ParameterizedTest
    @MethodSource("odds")
    void soDoThoseOfDataSets(Odd odd) {
        assertThat(catchThrowable(() -> assertThatRecords(List.of(odd, odd)).hasNoDuplicates("value")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("  " + JsonValues.canonical(odd.value()) + " in record 1, record 2");
    }
}
