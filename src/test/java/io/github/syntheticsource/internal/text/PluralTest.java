package io.github.syntheticsource.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PluralTest {

    @Test
    void oneIsSingular() {
        assertThat(Plural.of(1, "record")).isEqualTo("1 record");
        assertThat(Plural.of(1, "retry", "retries")).isEqualTo("1 retry");
    }

    @Test
    void allElseIsPlural() {
        assertThat(Plural.of(0, "record")).isEqualTo("0 records");
        assertThat(Plural.of(12_000_000_000L, "record")).isEqualTo("12000000000 records");
        assertThat(Plural.of(2, "retry", "retries")).isEqualTo("2 retries");
    }
}
