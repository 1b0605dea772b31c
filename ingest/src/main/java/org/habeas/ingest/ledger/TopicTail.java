package org.habeas.ingest.ledger;

import org.habeas.topic.Topic;
import org.jspecify.annotations.Nullable;

/** Reads a compacted topic from its beginning to its present end, committed records alone. */
public interface TopicTail {
    /** Takes one record. */
    interface Taker<V> {
        /** Takes it; {@code value} is null where the key was deleted. */
        void take(String key, @Nullable V value);
    }

    /** Hands every record to {@code taker}, in order within each partition, and returns. */
    <V> void read(Topic<String, V> topic, Taker<V> taker);
}
