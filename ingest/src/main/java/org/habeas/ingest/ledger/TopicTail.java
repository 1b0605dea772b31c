package org.habeas.ingest.ledger;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.habeas.topic.Topic;
import org.jspecify.annotations.Nullable;

/** Reads topics, committed records alone: at first from the beginning, then on from where it was. For one thread. */
public interface TopicTail extends AutoCloseable {
    /** Takes one record. */
    interface Taker<V> {
        /** Takes it; {@code value} is null where the key was deleted. */
        void take(String key, @Nullable V value);
    }

    /**
     * Hands every record that was not read yet to {@code taker}, in order within each partition, up to the present end of
     * what is committed, and returns.
     */
    <V> void read(Topic<String, V> topic, Taker<V> taker);

    /** Marks the topics' present ends, open transactions included; the result tells whether reading has come past them. */
    BooleanSupplier mark(List<Topic<String, ?>> topics);

    @Override
    void close();
}
