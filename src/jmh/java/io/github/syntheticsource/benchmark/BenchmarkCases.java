package io.github.syntheticsource.benchmark;

import io.github.syntheticsource.junit.Synthetic;
import io.github.syntheticsource.junit.SyntheticSource;
import io.github.syntheticsource.samples.MedicalBilling;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests that are compared. */
final class BenchmarkCases {

    private BenchmarkCases() {}

    private static Stream<MedicalBilling> prebuilt(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new MedicalBilling(
                        100000 + i,
                        "Patient " + i,
                        "M54.5",
                        "99213",
                        new BigDecimal("150.00"),
                        new BigDecimal("120.00")))
                .toList()
                .stream();
    }

    static final class Floor1000 {
        static final List<MedicalBilling> BILLS = prebuilt(1000).toList();

        static List<MedicalBilling> bills() {
            return BILLS;
        }

        @ParameterizedTest
        @MethodSource
        void bills(MedicalBilling bill) {}
    }

    static final class Replay1000 {
        @ParameterizedTest
        @SyntheticSource(count = 1000, set = "thousand")
        void bills(MedicalBilling bill) {}
    }

    static final class FloorTen {
        static List<MedicalBilling> bills() {
            return prebuilt(10).toList();
        }

        @ParameterizedTest
        @MethodSource
        void bills(MedicalBilling bill) {}
    }

    static final class ReplayTen {
        @ParameterizedTest
        @SyntheticSource(count = 10, set = "ten")
        void bills(MedicalBilling bill) {}
    }

    static final class FloorOne {
        @Test
        void bill() {}
    }

    static final class ReplayOne {
        @Test
        void bill(@Synthetic(set = "one") MedicalBilling bill) {}
    }

    static final class Replay10000 {
        @Test
        void bills(@Synthetic(count = 10_000, set = "ten-thousand") List<MedicalBilling> bills) {
            if (bills.size() != 10_000) {
                throw new AssertionError(bills.size());
            }
        }
    }
}
