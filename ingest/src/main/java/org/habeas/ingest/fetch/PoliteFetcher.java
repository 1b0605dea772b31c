package org.habeas.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.habeas.model.SourceHealth;
import org.habeas.net.Fetch;
import org.habeas.net.GuardedHttp;
import org.jspecify.annotations.Nullable;

/**
 * Fetches as a guest: in the lane of the host that is asked, where its robots.txt allows, one hop of a redirect after
 * the other, each of them checked and queued like a first request.
 */
public final class PoliteFetcher {
    /** The product token in robots.txt and User-Agent. */
    public static final String AGENT = "Habeas";

    private static final int MOST_HOPS = 5;

    private final GuardedHttp publicHttp;
    private final GuardedHttp privateHttp;
    private final HostLanes lanes;
    private final @Nullable Robots robots;
    private final Clock clock;
    private final Map<String, Instant> closed = new ConcurrentHashMap<>();

    /**
     * @param publicHttp for sources in the public internet
     * @param privateHttp for sources that may be on this machine or in a private network
     * @param heedRobots whether robots.txt is asked for and heeded
     */
    public PoliteFetcher(
            GuardedHttp publicHttp, GuardedHttp privateHttp, HostLanes lanes, boolean heedRobots, Clock clock) {
        this.publicHttp = publicHttp;
        this.privateHttp = privateHttp;
        this.lanes = lanes;
        this.robots = heedRobots ? new Robots("habeas") : null;
        this.clock = clock;
    }

    /**
     * Asks for {@code url} when its host's turn comes.
     *
     * @param headers of the first hop, such as conditions
     * @param privately whether loopback and private addresses are allowed
     * @param wanted is asked before each hop; where it is false, nothing is asked for any more
     * @param done takes the outcome, in a thread of the lanes, which it may hold up
     */
    public void fetch(
            URI url, Map<String, String> headers, boolean privately, BooleanSupplier wanted, Consumer<Outcome> done) {
        new Errand(url, headers, privately, wanted, done).queue();
    }

    /** How long an answer's host says that asking again is of no use: {@code Cache-Control: max-age}; zero if it does not. */
    public static Duration freshFor(Fetch.Answer answer) {
        return Verdicts.freshFor(answer);
    }

    private @Nullable Duration closedFor(String authority) {
        Instant until = closed.get(authority);
        Instant now = clock.instant();
        if (until == null || !now.isBefore(until)) {
            closed.remove(authority);
            return null;
        }
        return Duration.between(now, until);
    }

    /** One address on its way through redirects. */
    private final class Errand {
        private final Map<String, String> headers;
        private final boolean privately;
        private final BooleanSupplier wanted;
        private final Consumer<Outcome> done;
        private final Set<URI> visited = new HashSet<>();
        private URI url;
        private @Nullable URI movedTo;
        private boolean onlyPermanent = true;

        Errand(
                URI url,
                Map<String, String> headers,
                boolean privately,
                BooleanSupplier wanted,
                Consumer<Outcome> done) {
            this.url = url;
            this.headers = new HashMap<>(headers);
            this.privately = privately;
            this.wanted = wanted;
            this.done = done;
        }

        void queue() {
            lanes.submit(url.getRawAuthority(), this::run);
        }

        private boolean run() {
            try {
                return step();
            } catch (RuntimeException e) {
                refuse(
                        SourceHealth.REFUSED,
                        "cannot be asked for (" + e.getClass().getSimpleName() + ")");
                return true;
            }
        }

        private void refuse(SourceHealth health, String reason) {
            done.accept(new Outcome.Trouble(health, reason, null));
        }

        /** Whether the host was asked for something. */
        private boolean step() {
            if (!wanted.getAsBoolean()) {
                refuse(SourceHealth.REFUSED, "is no longer wanted");
                return false;
            }
            Duration left = closedFor(url.getRawAuthority());
            if (left != null) {
                String reason = "asked us to stay away for another " + left.toSeconds() + " s";
                done.accept(new Outcome.Trouble(SourceHealth.THROTTLED, reason, left));
                return false;
            }
            boolean known =
                    robots == null || robots.allows(url, clock.instant()).isPresent();
            if (!known) {
                learnRobots(robotsTxt());
            } else if (robots != null && !robots.allows(url, clock.instant()).orElse(false)) {
                refuse(SourceHealth.ROBOTS, "its robots.txt does not allow it");
                return false;
            } else {
                ask();
            }
            return true;
        }

        /** Its redirects are followed at once: they are few, and kept for a day. */
        private Fetch robotsTxt() {
            Fetch fetch = http().get(Robots.address(url));
            for (int hop = 0; hop < MOST_HOPS; hop++) {
                URI next =
                        fetch instanceof Fetch.Answer answer ? answer.redirect().orElse(null) : null;
                if (next == null) {
                    break;
                }
                fetch = http().get(next);
            }
            return fetch;
        }

        /** A host that gives no answer about its robots.txt is not asked for anything else (RFC 9309, section 2.3.1.4). */
        private void learnRobots(Fetch fetch) {
            if (fetch instanceof Fetch.Failure failure && failure.cause() != Fetch.Cause.SIZE) {
                done.accept(Verdicts.of(failure, null));
                return;
            }
            Objects.requireNonNull(robots).learn(url, fetch, clock.instant());
            queue();
        }

        private void ask() {
            Fetch fetch = http().get(url, headers);
            if (robots != null) {
                lanes.rest(url.getRawAuthority(), robots.delay(url, clock.instant()));
            }
            URI next = fetch instanceof Fetch.Answer answer ? answer.redirect().orElse(null) : null;
            if (next != null) {
                follow(next, ((Fetch.Answer) fetch).status());
                return;
            }
            Outcome outcome = Verdicts.of(fetch, movedTo);
            if (outcome instanceof Outcome.Trouble trouble && trouble.retryAfter() != null) {
                closed.put(url.getRawAuthority(), clock.instant().plus(trouble.retryAfter()));
            }
            done.accept(outcome);
        }

        private void follow(URI next, int status) {
            visited.add(url);
            if (visited.contains(next) || visited.size() > MOST_HOPS) {
                refuse(
                        SourceHealth.REFUSED,
                        visited.contains(next) ? "redirects in a loop" : "redirects more than 5 times");
                return;
            }
            onlyPermanent &= status == 301 || status == 308;
            movedTo = onlyPermanent ? next : movedTo;
            headers.clear();
            url = next;
            queue();
        }

        private GuardedHttp http() {
            return privately ? privateHttp : publicHttp;
        }
    }
}
