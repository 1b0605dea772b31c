package org.habeas.alerts.restraint;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.habeas.alerts.event.TopicTail;
import org.habeas.model.Restraint;
import org.habeas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps {@link Restraints} as their topic says. */
public final class RestraintReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RestraintReader.class);
    private static final Duration CATCH_UP = Duration.ofSeconds(30);

    private final Restraints restraints;
    private final Deserializer<Restraint> values;
    private final TopicTail tail;

    /** @param values how the topic holds them */
    public RestraintReader(Restraints restraints, Map<String, Object> kafka, Serde<Restraint> values) {
        this.restraints = restraints;
        this.values = values.deserializer();
        this.tail = new TopicTail(
                "alerts-restraints",
                () -> TopicTail.consumer(kafka),
                List.of(Topics.RESTRAINTS.name()),
                (partition, begin, end) -> begin,
                this::read);
    }

    /** Those that it keeps. */
    public Restraints restraints() {
        return restraints;
    }

    /**
     * Returns when what was there has been read.
     *
     * @throws IllegalStateException when that takes more than half a minute: nothing may go out before
     */
    public void start() {
        tail.start();
        if (!tail.awaitCaughtUp(CATCH_UP)) {
            tail.close();
            throw new IllegalStateException("silences and holds were not read within " + CATCH_UP.toSeconds() + " s");
        }
    }

    private void read(ConsumerRecord<String, byte[]> row) {
        try {
            Restraint restraint = values.deserialize(row.topic(), row.value());
            if (restraint != null) {
                restraints.put(restraint);
            }
        } catch (SerializationException e) {
            LOG.error(
                    "a silence or hold cannot be read and does not hold: check enrich.watchlist-key topic={} offset={}",
                    row.topic(),
                    row.offset());
        }
    }

    @Override
    public void close() {
        tail.close();
        values.close();
    }
}
