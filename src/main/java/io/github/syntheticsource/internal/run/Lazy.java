package io.github.syntheticsource.internal.run;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is created on first access. If that fails, the next call tries again. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private @Nullable T value;

    Lazy(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        var result = value;
        if (result == null) {
            result = source.get();
            value = result;
        }
        return result;
    }

    /** Returns the value if it was created, else null. */
    synchronized @Nullable T peek() {
        return value;
    }
}
