package io.github.syntheticsource.internal.generation.engine;

import io.github.syntheticsource.generation.Repairs;
import io.github.syntheticsource.generation.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Buffers valid values until they are written to the set. A lot that could not be written is offered again by the next
 * flush, without its usage, which has been reported already. Not thread-safe.
 */
public final class LotBuffer {

    private final Consumer<ValidLot> keep;
    private final List<ValidLot> ready = new ArrayList<>();
    private final Map<Integer, String> values = new LinkedHashMap<>();
    private int batch;
    private @Nullable String model;
    private Usage usage = Usage.NONE;
    private Repairs repairs = Repairs.NONE;
    private int kept;

    public LotBuffer(Consumer<ValidLot> keep) {
        this.keep = keep;
    }

    public void add(int batchOfValue, int position, String value, Repairs repair) {
        if (batchOfValue != batch) {
            closeLot(false);
            batch = batchOfValue;
        }
        values.put(position, value);
        repairs = repairs.plus(repair);
    }

    /** Adds the usage of a response. */
    public void spend(@Nullable String respondingModel, Usage cost) {
        model = respondingModel;
        usage = usage.plus(cost);
    }

    /** Returns how many values are in the current lot. */
    public int size() {
        return values.size();
    }

    public int kept() {
        return kept;
    }

    /** Hands over all buffered values. */
    public void flush() {
        closeLot(false);
        keepReady();
    }

    /** Hands over what is left, even if it is only usage. */
    void finish() {
        closeLot(true);
        keepReady();
    }

    private void closeLot(boolean usageAlone) {
        if (!values.isEmpty() || (usageAlone && !usage.equals(Usage.NONE))) {
            ready.add(new ValidLot(values, batch, model, usage, repairs));
            values.clear();
            usage = Usage.NONE;
            repairs = Repairs.NONE;
        }
    }

    /** Offers each lot. A lot that fails does not prevent the others from being written. */
    private void keepReady() {
        var interrupted = Thread.interrupted(); // an interrupted thread could not write the file
        RuntimeException failure = null;
        try {
            for (var lots = ready.listIterator(); lots.hasNext(); ) {
                var lot = lots.next();
                lots.set(lot.withoutUsage());
                try {
                    keep.accept(lot);
                    lots.remove();
                    kept += lot.size();
                } catch (RuntimeException e) {
                    failure = failure == null ? e : failure;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
