package org.habeas.enrich;

import java.util.Map;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.habeas.enrich.watch.WatchIndex;

/**
 * The watchlist index as a global store: in memory, so that a start always rebuilds it whole, through {@link
 * WatchlistProcessor}, before the first article is read.
 */
final class WatchlistStore implements StateStore {
    static final String NAME = "watchlist";

    private final WatchIndex index;
    private boolean open;

    private WatchlistStore(WatchIndex index) {
        this.index = index;
    }

    WatchIndex index() {
        return index;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Streams restores a global store that a processor fills by that processor; the callback here is never called. */
    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    /** Builds the store around {@code index}; a global store has no changelog, its topic is one. */
    record Builder(WatchIndex index) implements StoreBuilder<WatchlistStore> {
        @Override
        public StoreBuilder<WatchlistStore> withCachingEnabled() {
            return this;
        }

        @Override
        public StoreBuilder<WatchlistStore> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<WatchlistStore> withLoggingEnabled(Map<String, String> config) {
            return this;
        }

        @Override
        public StoreBuilder<WatchlistStore> withLoggingDisabled() {
            return this;
        }

        @Override
        public WatchlistStore build() {
            return new WatchlistStore(index);
        }

        @Override
        public Map<String, String> logConfig() {
            return Map.of();
        }

        @Override
        public boolean loggingEnabled() {
            return false;
        }

        @Override
        public String name() {
            return NAME;
        }
    }
}
