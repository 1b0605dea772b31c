package org.habeas.app.config;

import java.util.HashMap;
import java.util.Map;
import org.habeas.app.exit.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Which Kafka is used. Components that are missing from the configuration take their default.
 *
 * @param bootstrap {@code host:port,…} of a cluster; null: the embedded broker
 * @param port of the embedded broker on the loopback address, 0 for any free one; default 9092
 * @param properties any further property of Kafka's clients, such as {@code security.protocol}; default none
 */
public record KafkaSettings(@Nullable String bootstrap, Integer port, Map<String, String> properties) {
    public KafkaSettings {
        port = port == null ? 9092 : port;
        properties = properties == null ? Map.of() : Map.copyOf(properties);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("kafka.port is " + port + "; allowed: 0 to 65535");
        }
        if (bootstrap != null && bootstrap.isBlank()) {
            throw new IllegalArgumentException(
                    "kafka.bootstrap is blank; allowed: host:port,… or no such key, for the embedded broker");
        }
        if (properties.containsKey("bootstrap.servers")) {
            throw new IllegalArgumentException(
                    "kafka.properties: bootstrap.servers is given; allowed: kafka.bootstrap instead");
        }
    }

    /** True where the broker in this process is meant. */
    public boolean embedded() {
        return bootstrap == null;
    }

    /**
     * Client properties for the broker of another process: the cluster, or a running habeas on this machine.
     *
     * @throws Failure where the embedded broker's port is a free one, so that nobody can know it
     */
    public Map<String, Object> running() {
        if (bootstrap == null && port == 0) {
            throw new Failure(
                    "kafka.port is 0: a running broker can only be found by kafka.bootstrap or a fixed kafka.port");
        }
        return clients(bootstrap == null ? "127.0.0.1:" + port : bootstrap);
    }

    /** Client properties for a broker at {@code address}. */
    public Map<String, Object> clients(String address) {
        var clients = new HashMap<String, Object>(properties);
        clients.put("bootstrap.servers", address);
        return clients;
    }

    /** Without values: they may be passwords. */
    @Override
    public String toString() {
        return "KafkaSettings[bootstrap=" + bootstrap + ", port=" + port + ", properties=" + properties.keySet() + "]";
    }
}
