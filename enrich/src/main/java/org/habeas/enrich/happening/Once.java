package org.habeas.enrich.happening;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is supplied once, when first asked for. Not safe for use by several threads. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> source;
    private @Nullable T value;

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
