package org.habeas.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.habeas.ingest.share.Share;
import org.habeas.model.SourceState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls the sources of this process's share, each in a round of its own. */
final class Poller implements Share.Owner {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final List<Source> sources;
    private final Poll.Desk desk;
    private final ScheduledExecutorService timer;
    private final Duration patience;
    private final Map<String, Round> rounds = new ConcurrentHashMap<>();

    /** @param patience longest that a request under way may take */
    Poller(List<Source> sources, Poll.Desk desk, ScheduledExecutorService timer, Duration patience) {
        this.sources = sources;
        this.desk = desk;
        this.timer = timer;
        this.patience = patience;
    }

    /** Takes up each source where its remembered state left off. */
    @Override
    public void take(Predicate<URI> part) {
        sources.stream().filter(source -> part.test(source.url())).forEach(source -> rounds.computeIfAbsent(
                        source.name(), name -> new Round(source, desk, timer))
                .start());
    }

    @Override
    public void give(Predicate<URI> part) {
        List<Round> given = rounds.values().stream()
                .filter(round -> part.test(round.source().url()))
                .toList();
        given.forEach(Round::end);
        given.forEach(round -> rounds.remove(round.source().name()));
        long deadline = System.nanoTime() + patience.toNanos();
        given.forEach(round -> await(round, deadline));
    }

    private static void await(Round round, long deadline) {
        try {
            round.ended().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            LOG.atWarn()
                    .setMessage("a source is given up while a request is under way")
                    .addKeyValue("source", round.source().name())
                    .log();
        }
    }

    /** That source has news; one that others poll is passed over. */
    void hurry(String source) {
        Round round = rounds.get(source);
        if (round != null) {
            round.hurry();
        }
    }

    /** Ends all rounds; what is under way is not written. */
    void stop() {
        rounds.values().forEach(Round::end);
    }

    /** Each source's newest state, by name. */
    List<SourceState> states() {
        Map<String, SourceState> states = new TreeMap<>();
        rounds.forEach((name, round) -> states.put(name, round.state()));
        return List.copyOf(states.values());
    }
}
