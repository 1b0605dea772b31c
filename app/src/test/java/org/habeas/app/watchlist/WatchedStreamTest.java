package org.habeas.app.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.habeas.model.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The list and the news on a broker while both change, instances come and go, and every log line is kept. */
class WatchedStreamTest {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private static final Logger HABEAS = (Logger) LoggerFactory.getLogger("org.habeas");
    private static final List<String> EARLY = List.of("Tamsin Orlavey", "Dorin Valeschi");
    private static final List<String> LATE = List.of("Ilsa Brandomir", "Ada Nordquay");
    /** So soon an added name is matched. */
    private static final Duration PROMISED = Duration.ofSeconds(1);

    private static final String NEXT = "Jorun Halvestad";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        log.start();
        ROOT.addAppender(log);
        HABEAS.setLevel(Level.TRACE);
    }

    @AfterEach
    void stop() {
        ROOT.detachAppender(log);
        HABEAS.setLevel(null);
    }

    @Test
    void a_name_added_while_the_stream_runs_matches_the_next_article() throws Exception {
        try (var rig = new WatchedStream(folder)) {
            rig.start("a");
            rig.publish(EARLY.get(0));
            rig.await(EARLY.get(0), Reason.NEW);

            rig.list(NEXT);
            rig.publish(NEXT);

            rig.awaitLink(NEXT);
            assertEquals(Reason.NEW.name(), rig.reasons(NEXT).get(0));
        }
    }

    /** A machine may stand still now and then: most of them have to be. */
    @Test
    void an_article_a_second_after_a_name_was_added_is_linked_in_its_first_alert() throws Exception {
        List<String> names =
                List.of("Ottilie Marvane", "Kester Vondrell", "Ysolde Trabant", "Rurik Halloway", "Perpetua Zindel");
        try (var rig = new WatchedStream(folder)) {
            rig.start("a");
            rig.publish(EARLY.get(0));
            rig.await(EARLY.get(0), Reason.NEW);

            for (String name : names) {
                rig.list(name);
                rig.pass(PROMISED);
                rig.publish(name);
                rig.awaitLink(name);
            }

            long atOnce = names.stream().filter(rig::linkedAtOnce).count();
            assertTrue(atOnce > names.size() / 2, atOnce + " of " + names.size());
        }
    }

    @Test
    void restarts_rebalances_and_a_second_instance_change_nothing_and_no_name_is_told() throws Exception {
        try (var rig = new WatchedStream(folder)) {
            rig.start("a");
            rig.start("b");
            rig.list(EARLY.toArray(String[]::new));
            rig.garbage();
            EARLY.forEach(rig::publish);
            LATE.forEach(rig::publish);
            EARLY.forEach(name -> rig.await(name, Reason.NEW));
            LATE.forEach(name -> rig.await(name, Reason.NEW));

            rig.stop("a");
            rig.list(LATE.toArray(String[]::new));
            LATE.forEach(name -> rig.await(name, Reason.WATCH_MATCHED));
            rig.start("a");
            rig.stop("b");
            rig.start("b");
            rig.list(NEXT);
            rig.publish(NEXT);
            rig.awaitLink(NEXT);

            EARLY.forEach(name -> assertEquals(List.of("NEW"), rig.reasons(name)));
            LATE.forEach(name -> assertEquals(List.of("NEW", "WATCH_MATCHED"), rig.reasons(name)));
            EARLY.forEach(rig::awaitLink);
            assertTrue(log.list.stream().anyMatch(line -> line.getLoggerName().startsWith("org.habeas")));
            String told = log.list.stream()
                    .map(line -> line.getFormattedMessage() + line.getKeyValuePairs() + line.getThrowableProxy())
                    .collect(Collectors.joining("\n"));
            for (String text : List.of(told, rig.metrics())) {
                assertFalse(text.matches("(?s).*(Orlavey|Valeschi|Brandomir|Nordquay|Halvestad).*"), text);
            }
        }
    }
}
