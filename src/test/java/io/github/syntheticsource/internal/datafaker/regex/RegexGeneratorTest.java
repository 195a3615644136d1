package io.github.syntheticsource.internal.datafaker.regex;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.internal.datafaker.random.SeededRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexGeneratorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "[A-Z]{2}\\d{4}",
                "^\\d{3}-\\d{2}-\\d{4}$",
                "[a-z]+(-[a-z]+)*",
                "\\w+",
                "\\W",
                "\\s\\S\\D",
                "[^@\\s]+@[^@\\s]+\\.[a-z]{2,}",
                "(foo|bar|ba[zx])?!",
                "(?:ab){2,3}",
                "(?i)[a-z]{3}x",
                "(?i:ab)c",
                "\\p{Lu}\\p{Ll}{3,8}",
                "\\p{Alnum}{5}\\P{L}",
                "[\\p{L} .'-]{2,30}",
                "[A-Z&&[^Q]]{3}",
                "[a-c[x-z]]{4}",
                "[가-힣]{2,4}",
                "\\p{IsHan}{2}",
                "\\p{IsCyrillic}{3}",
                "\\p{IsThai}{3}",
                "([ab])\\1",
                "(?<year>\\d{4})-\\k<year>",
                "\\Qa.b[\\E\\d",
                "\\x41\\u0042\\x{43}\\0101",
                "a*+b",
                "a{2,}?b",
                "\\bfoo\\b",
                "a\\.b\\\\c\\[\\]",
                "[\\]\\[^-]{3}",
                "[.]{2}",
                "\\d{1,3}(\\.\\d{1,3}){3}",
                "\\t\\n\\r?",
                ".*",
                ".+x",
                "x||y",
                "(a(b(c)?)?)?"
            })
    void whatIsDrawnMatches(String regex) {
        var text = RegexGenerator.of(regex);

        for (var seed = 0; seed < 40; seed++) {
            var drawn = text.draw(new SeededRandom(seed), seed % 3);
            assertThat(Pattern.matches(regex, drawn))
                    .as("[%s] of %s", drawn, regex)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8,12}", "(?!0)\\d{5}", "(?<!a)b+", "\\d+(?<=7)"})
    void lookingAroundIsMetWithinAFewDraws(String regex) {
        var text = RegexGenerator.of(regex);

        var matches = java.util.stream.IntStream.range(0, 200)
                .filter(seed -> Pattern.matches(regex, text.draw(new SeededRandom(seed), seed % 30)))
                .count();

        assertThat(matches).isGreaterThan(10);
    }
}
