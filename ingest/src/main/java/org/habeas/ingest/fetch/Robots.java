package org.habeas.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.habeas.net.Fetch;
import org.jspecify.annotations.Nullable;

/**
 * What the robots.txt of each host allows us, as RFC 9309 wants it: kept for a day; where there is none everything is
 * allowed, where a server fails nothing is. Safe to use from many threads.
 */
final class Robots {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration FAILURE_KEPT = Duration.ofMinutes(10);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
    private static final int MOST_HOSTS = 20_000;
    private static final int MOST_BYTES = 500 * 1024;

    private final String agent;
    private final Map<String, Entry> rules = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > MOST_HOSTS;
        }
    });

    private record Entry(BaseRobotRules rules, Instant until) {}

    /** @param agent the product token that our group of rules is looked for by, in lower case */
    Robots(String agent) {
        this.agent = agent;
    }

    /** Address of the robots.txt that rules over {@code url}. */
    static URI address(URI url) {
        return URI.create(url.getScheme() + "://" + url.getRawAuthority() + "/robots.txt");
    }

    /** Whether {@code url} may be asked for; empty when its robots.txt has to be read first. */
    Optional<Boolean> allows(URI url, Instant now) {
        return entry(url, now).map(entry -> entry.rules.isAllowed(url.toString()));
    }

    /** What its robots.txt asks to be waited between requests, at most a minute; zero when it does not say. */
    Duration delay(URI url, Instant now) {
        long millis = entry(url, now).map(entry -> entry.rules.getCrawlDelay()).orElse(0L);
        Duration delay = Duration.ofMillis(Math.max(0, millis));
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    /** Learns from what asking for the robots.txt of {@code url} gave, after redirects. */
    void learn(URI url, @Nullable Fetch fetch, Instant now) {
        if (fetch instanceof Fetch.Answer answer && answer.status() < 500 && answer.status() != 429) {
            BaseRobotRules found = answer.status() / 100 == 2
                    ? parse(answer.url().toString(), answer.body(), agent)
                    : parse(url.toString(), new byte[0], agent);
            rules.put(url.getRawAuthority(), new Entry(found, now.plus(KEPT)));
        } else {
            rules.put(
                    url.getRawAuthority(),
                    new Entry(new SimpleRobotRulesParser().failedFetch(503), now.plus(FAILURE_KEPT)));
        }
    }

    static BaseRobotRules parse(String url, byte[] body, String agent) {
        byte[] head = body.length > MOST_BYTES ? java.util.Arrays.copyOf(body, MOST_BYTES) : body;
        return new SimpleRobotRulesParser(Long.MAX_VALUE, 0).parseContent(url, head, "text/plain", List.of(agent));
    }

    private Optional<Entry> entry(URI url, Instant now) {
        Entry entry = rules.get(url.getRawAuthority());
        return entry == null || !now.isBefore(entry.until) ? Optional.empty() : Optional.of(entry);
    }
}
