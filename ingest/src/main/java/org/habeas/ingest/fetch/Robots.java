package org.habeas.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.habeas.net.Fetch;

/**
 * What the robots.txt of each host allows us, as RFC 9309 wants it: kept for a day; where there is none everything is
 * allowed, where a server fails nothing is. Safe to use from many threads.
 */
final class Robots {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration FAILURE_KEPT = Duration.ofMinutes(10);
    private static final int MOST_HOSTS = 20_000;

    private final String agent;
    private final Map<String, Kept> rules = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST_HOSTS;
        }
    });

    private record Kept(RobotsTxt rules, Instant until) {}

    /** @param agent the product token that our group of rules is looked for by */
    Robots(String agent) {
        this.agent = agent;
    }

    /** Address of the robots.txt that rules over {@code url}. */
    static URI address(URI url) {
        return URI.create(url.getScheme() + "://" + url.getRawAuthority() + "/robots.txt");
    }

    /** Whether {@code url} may be asked for; empty when its robots.txt has to be read first. */
    Optional<Boolean> allows(URI url, Instant now) {
        return entry(url, now).map(entry -> entry.rules.allows(url.toString()));
    }

    /** What its robots.txt asks to be waited between requests; zero when it does not say. */
    Duration delay(URI url, Instant now) {
        return entry(url, now).map(entry -> entry.rules.delay()).orElse(Duration.ZERO);
    }

    /** Learns from what asking for the robots.txt of {@code url} gave, after redirects. */
    void learn(URI url, Fetch fetch, Instant now) {
        boolean answered = fetch instanceof Fetch.Answer answer && answer.status() < 500 && answer.status() != 429;
        RobotsTxt found = answered ? read((Fetch.Answer) fetch) : RobotsTxt.closed();
        rules.put(url.getRawAuthority(), new Kept(found, now.plus(answered ? KEPT : FAILURE_KEPT)));
    }

    private RobotsTxt read(Fetch.Answer answer) {
        return answer.status() / 100 == 2
                ? RobotsTxt.parse(answer.url().toString(), answer.body(), agent)
                : RobotsTxt.NONE;
    }

    private Optional<Kept> entry(URI url, Instant now) {
        Kept entry = rules.get(url.getRawAuthority());
        return entry == null || !now.isBefore(entry.until) ? Optional.empty() : Optional.of(entry);
    }
}
