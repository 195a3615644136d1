package io.github.syntheticsource.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextExcerptTest {

    @Test
    void anExcerptNeverCutsACharacterInTwo() {
        assertThat(TextExcerpt.of("ab😀", 3)).isEqualTo("ab…");
        assertThat(TextExcerpt.of("ab😀", 4)).isEqualTo("ab😀");
    }

    @Test
    void aLineHasNoBreaksAndNoSpacesAroundIt() {
        assertThat(TextExcerpt.ofLine(" \u2003one\n\ttwo  ", 7)).isEqualTo("one two");
        assertThat(TextExcerpt.ofLine("one\r\ntwo", 5)).isEqualTo("one t…");
    }

    @Test
    void whatIsStoredIsCutByCodePoints() {
        assertThat(TextExcerpt.ofLineByCodePoints("a\n😀b", 3)).isEqualTo("a 😀…");
        assertThat(TextExcerpt.ofLineByCodePoints("a\n😀b", 4)).isEqualTo("a 😀b");
        assertThat(TextExcerpt.ofLineByCodePoints("", 4)).isEmpty();
    }

    @Test
    void theRestIsCounted() {
        assertThat(TextExcerpt.withRest("abcdef", 4)).isEqualTo("abcd… (2 more)");
        assertThat(TextExcerpt.withRest("abc😀f", 4)).isEqualTo("abc… (3 more)");
        assertThat(TextExcerpt.withRest("abcd", 4)).isEqualTo("abcd");
    }
}
