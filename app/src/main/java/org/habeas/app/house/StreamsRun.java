package org.habeas.app.house;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A topology at work. What it does not catch itself stops it, and with it the process: a restart resumes exactly there. */
final class StreamsRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsRun.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaStreams streams;

    StreamsRun(Topology topology, Properties properties, Stop stop) {
        this.streams = new KafkaStreams(topology, properties);
        streams.setUncaughtExceptionHandler(e -> {
            LOG.atError()
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .setCause(e)
                    .log("enrich stopped");
            stop.gaveUp();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    }

    void start() {
        streams.start();
    }

    /** Why it does no work now; empty when it does. */
    Optional<String> problem() {
        KafkaStreams.State state = streams.state();
        return state == KafkaStreams.State.RUNNING ? Optional.empty() : Optional.of("state is " + state);
    }

    @Override
    public void close() {
        if (!streams.close(PATIENCE)) {
            LOG.atWarn().addKeyValue("seconds", PATIENCE.toSeconds()).log("enrich did not end in time");
        }
    }
}
