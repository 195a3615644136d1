package io.github.syntheticsource.internal.schema.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.internal.schema.PortablePattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortablePatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A-Z]{3}-[0-9]{4}",
                "^[A-Z]$",
                "a|b",
                "(a|b)+",
                "[^a-z]*",
                "x{2,}y{2,3}z?",
                "\\.\\$\\\\",
                "[0-9]+(\\.[0-9]{2})?",
                "a b/c@d#e",
                ".+"
            })
    void tellsAModelWhatEveryEngineReadsAlike(String regex) {
        assertThat(PortablePattern.isPortable(regex)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\d+",
                "[\\w]",
                "(?i)a",
                "(?:a)",
                "(?=a)b",
                "(?<name>a)",
                "(a)\\1",
                "a*?",
                "a++",
                "a{2}?",
                "a{2}+",
                "a{2}{3}",
                "[a-z&&[^b]]",
                "[a-z&&b]",
                "[[a]b]",
                "\\p{L}",
                "\\Qa\\E",
                "\\bword",
                "a^b",
                "a$b",
                "é"
            })
    void leavesOutWhatOneOfThemReadsInAnotherWay(String regex) {
        assertThat(PortablePattern.isPortable(regex)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a,        ^a$",
        "^a,       ^a$",
        "a$,       ^a$",
        "^a$,      ^a$",
        "a|b,      ^(a|b)$",
        "^a|b$,    ^(a|b)$",
        "^(a|b)$,  ^(a|b)$",
        "(a|b)c,   ^(a|b)c$",
        "(a)|(b),  ^((a)|(b))$",
        "a\\|b,    ^a\\|b$",
        "a\\$,     ^a\\$$",
        "a\\\\$,   ^a\\\\$",
        "'',       ^$"
    })
    void matchesTheWholeText(String regex, String anchored) {
        assertThat(PortablePattern.anchored(regex)).isEqualTo(anchored);
    }
}
