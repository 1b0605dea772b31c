package org.habeas.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.habeas.model.Hub;
import org.habeas.model.SourceHealth;
import org.jspecify.annotations.Nullable;

/** What a source's answer was read as. */
sealed interface Items {
    /**
     * It tells of these.
     *
     * @param items in the source's order, may be empty
     * @param ttl how long the source asks to be left alone; null when it does not say
     * @param hub that tells of its news; null when it names none
     */
    record Found(List<Item> items, @Nullable Duration ttl, @Nullable Hub hub) implements Items {
        public Found {
            items = List.copyOf(items);
        }
    }

    /** Its items are to be read at these addresses. */
    record Elsewhere(List<URI> addresses) implements Items {
        public Elsewhere {
            addresses = List.copyOf(addresses);
        }
    }

    /** It is not what the source is said to be. */
    record Unreadable(SourceHealth health, String reason) implements Items {}
}
