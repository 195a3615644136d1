package io.github.syntheticsource.internal.run;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first needed, once; if making it fails, the next call tries again. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private @Nullable T value;

    Lazy(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        var made = value;
        if (made == null) {
            made = source.get();
            value = made;
        }
        return made;
    }

    /** The value if it was made, else null. */
    synchronized @Nullable T peek() {
        return value;
    }
}
