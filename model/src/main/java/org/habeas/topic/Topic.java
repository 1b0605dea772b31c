package org.habeas.topic;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.Serde;

/**
 * One topic as a value.
 *
 * @param name on the broker
 * @param key how keys are written
 * @param value how values are written
 * @param partitions when Habeas creates it; an existing topic keeps its own
 * @param config topic settings in the broker's own words, such as {@code cleanup.policy}
 */
public record Topic<K, V>(String name, Serde<K> key, Serde<V> value, int partitions, Map<String, String> config) {
    public Topic {
        config = Map.copyOf(config);
    }

    /** What to ask a broker for; the replication factor is the cluster's default. */
    public NewTopic definition() {
        return new NewTopic(name, java.util.Optional.of(partitions), java.util.Optional.empty()).configs(config);
    }
}
