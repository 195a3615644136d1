package io.github.syntheticsource.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random values in random texts: nothing fails, every span is valid, and no value in the text is reported as missing.
 */
class UnusualTextsTest {

    private static final List<String> PIECES = List.of(
            "",
            " ",
            "a",
            "of",
            "y",
            "und",
            "&",
            "%",
            "{}",
            "%s",
            "$1",
            "\\E",
            "(",
            ")",
            "[0]",
            ".*",
            "'",
            "\"",
            "\u0000",
            "\n",
            "-",
            "Smith",
            "Müller",
            "Mu\u0308ller",
            "straße",
            "İ",
            "ı",
            "ﬁ",
            "œ",
            "１２",
            "٣",
            "12",
            "1,250.00",
            "1.250",
            "0",
            "007",
            "-5",
            "1e400",
            "3/4",
            "14:05",
            "2024-03-05",
            "31/12/99",
            "5 March 2024",
            "99/99/9999",
            "March",
            "half",
            "twelve",
            "hundred",
            "김민수",
            "는",
            "삼백",
            "세 명",
            "王小明",
            "三百",
            "万",
            "年",
            "שלום",
            "\u200f",
            "مرحبا",
            "🙂",
            "👩\u200d👩\u200d👧",
            "\ud83d",
            "\u0301",
            "cents",
            "dollars",
            "€",
            "k",
            "M",
            "millions",
            "not",
            "no",
            "n't",
            "@",
            "a@b.c",
            "http://x",
            "A1-B2",
            "...",
            "。",
            "，");

    private final Random random = new Random(20261121);

    @Test
    void nothingBreaks() {
        for (var round = 0; round < 300; round++) {
            var text = text(random.nextInt(12));
            var value = text(1 + random.nextInt(3));
            Map<String, Object> record = Map.of(
                    "name", value,
                    "remark", value,
                    "total", new BigDecimal(random.nextInt(3000) - 100).movePointLeft(random.nextInt(3)),
                    "date", LocalDate.of(2024, 3, 5).plusDays(random.nextInt(40) - 20),
                    "list", List.of(value, text(1), text(2)));

            var document = SyntheticDocument.of(record, text);
            var outcomes = document.extractedBy(
                            read -> Map.of("name", text(1), "total", text(1), "list", List.of(text(1))))
                    .outcomes();

            assertThat(outcomes).isNotEmpty();
            for (var field : document.grounding()) {
                assertThat(field.grounding() != Grounding.STATED
                                || !field.spans().isEmpty())
                        .as("%s in [%s]", field, text)
                        .isTrue();
                assertThat(field.spans())
                        .allSatisfy(span -> assertThat(span.of(text)).isNotEmpty());
            }
        }
    }

    @Test
    void whatStandsThereIsNeverCalledMissing() {
        for (var round = 0; round < 300; round++) {
            var value = text(1 + random.nextInt(3)).strip();
            if (value.isBlank()) {
                continue;
            }
            var text = text(random.nextInt(6)) + " . " + value + " . " + text(random.nextInt(6));

            for (var field : SyntheticDocument.of(Map.of("name", value, "remark", value), text)
                    .grounding()) {
                assertThat(field.grounding()).as("%s in [%s]", field, text).isNotEqualTo(Grounding.NOT_STATED);
            }
        }
    }

    private String text(int pieces) {
        return IntStream.range(0, pieces)
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())) + (random.nextBoolean() ? " " : ""))
                .collect(Collectors.joining());
    }
}
