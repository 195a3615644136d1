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
 * Valid values on their way to the set. A lot is dropped only after it was kept: one that could not be kept is offered
 * again with the next flush, this time without its usage, which was reported. Not safe for several threads.
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

    /** Counts what a response cost. */
    public void spend(@Nullable String respondingModel, Usage cost) {
        model = respondingModel;
        usage = usage.plus(cost);
    }

    /** How many values wait to be kept in the lot that is being filled. */
    public int size() {
        return values.size();
    }

    public int kept() {
        return kept;
    }

    /** Hands over all values that are there. */
    public void flush() {
        closeLot(false);
        keepReady();
    }

    /** Hands over what is left, be it nothing but usage. */
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

    /** One lot that cannot be kept does not hold back the others. */
    private void keepReady() {
        var interrupted = Thread.interrupted(); // or the file could not be written
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
