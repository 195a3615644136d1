package io.github.syntheticsource.internal.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.syntheticsource.generation.Repairs;
import io.github.syntheticsource.generation.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LotBufferTest {

    private static final Usage CALL = new Usage(1, 0, 10, 0, 5);

    private final List<ValidLot> kept = new ArrayList<>();

    @Test
    void valuesOfABatchAreKeptTogetherInTheOrderTheyCame() {
        var buffer = new LotBuffer(kept::add);
        buffer.add(0, 3, "c", Repairs.NONE);
        buffer.add(0, 1, "a", new Repairs(1, 0, 0));
        buffer.add(1, 4, "d", Repairs.NONE);
        buffer.spend("gpt-test", CALL);

        buffer.flush();

        assertThat(kept).extracting(ValidLot::values).containsExactly(List.of("c", "a"), List.of("d"));
        assertThat(kept).extracting(ValidLot::batch).containsExactly(0, 1);
        assertThat(kept.get(0).repairs().coerced()).isEqualTo(1);
        assertThat(kept.get(1).usage()).isEqualTo(CALL);
        assertThat(buffer.kept()).isEqualTo(3);
    }

    @Test
    void whatCannotBeKeptStaysAndHoldsNothingBack() {
        var full = new IllegalStateException("disk full");
        var buffer = new LotBuffer(lot -> {
            if (lot.values().contains("a")) {
                throw full;
            }
            kept.add(lot);
        });
        buffer.add(0, 0, "a", Repairs.NONE);
        buffer.add(1, 1, "b", Repairs.NONE);

        assertThatThrownBy(buffer::flush).isSameAs(full);
        assertThatThrownBy(buffer::finish).isSameAs(full);

        assertThat(kept).extracting(ValidLot::values).containsExactly(List.of("b"));
        assertThat(buffer.kept()).isEqualTo(1);
    }

    @Test
    void usageWithoutValuesIsReportedAtTheEnd() {
        var buffer = new LotBuffer(kept::add);
        buffer.spend("gpt-test", CALL);

        buffer.flush();
        assertThat(kept).isEmpty();

        buffer.finish();
        assertThat(kept).containsExactly(new ValidLot(Map.of(), 0, "gpt-test", CALL, Repairs.NONE));
    }
}
