package io.github.syntheticsource.internal.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchIdTest {

    private static final String FINGERPRINT = "r1:0a1b2c3d4e5f60718293a4b5c6d7e8f900112233445566778899aabbccddeeff";

    @Test
    void itReadsAsItWasWritten() {
        var id = BatchId.of(BatchId.set("MedicalBilling", "default"), FINGERPRINT, 11, 20);

        assertThat(id.text()).isEqualTo("MedicalBilling-default-0a1b2c3d4e5f-11-20");
        assertThat(BatchId.parse(id.text())).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "MedicalBilling, a-very-long-name-of-a-set-that-goes-on-and-on-and-on-for-eighty-characters-or-so",
        "Bill, with.dots",
        "type-x-12345678, default",
        "Bill, x-0a1b2c3d4e5f-1-2"
    })
    void whateverTheNameItIsShortAndPlainAndReadable(String type, String name) {
        var id = BatchId.of(BatchId.set(type, name), FINGERPRINT, 1_234_567, 1_234_576);

        assertThat(id.text()).matches("[A-Za-z0-9_-]{1,64}");
        assertThat(BatchId.parse(id.text())).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "Bill, a.b, Bill, a_b",
        "Bill, a-very-long-name-of-a-set-number-1, Bill, a-very-long-name-of-a-set-number-2",
        "type-a, b, type, a-b"
    })
    void namesThatLookAlikeHaveTheirOwn(String type, String name, String otherType, String otherName) {
        assertThat(BatchId.set(type, name)).isNotEqualTo(BatchId.set(otherType, otherName));
    }

    @ParameterizedTest
    @CsvSource({"request-1", "Bill-default-xyz-1-2", "Bill-default-0a1b2c3d4e5f-1", "''"})
    void othersAreNone(String text) {
        assertThat(BatchId.parse(text)).isNull();
    }
}
