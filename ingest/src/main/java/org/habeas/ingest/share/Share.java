package org.habeas.ingest.share;

import java.net.URI;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** This process's share of the sources; it changes as processes come and go. */
public interface Share extends AutoCloseable {
    /** Who polls what the share holds. Called by one thread. */
    interface Owner {
        /** From now on polls the sources whose addresses fit. */
        void take(Predicate<URI> part);

        /** Returns when nothing is asked or written any more for the sources whose addresses fit. */
        void give(Predicate<URI> part);
    }

    /** Begins to tell {@code owner} what is its; returns at once. */
    void start(Owner owner);

    /** Why there will be no share any more, in one line; null when all is well, also with an empty share. */
    @Nullable
    String problem();

    /** Gives everything back, so that others take it. */
    @Override
    void close();

    /** All sources, for a process that is alone. */
    static Share all() {
        return new Share() {
            @Override
            public void start(Owner owner) {
                owner.take(url -> true);
            }

            @Override
            public @Nullable String problem() {
                return null;
            }

            @Override
            public void close() {}
        };
    }
}
