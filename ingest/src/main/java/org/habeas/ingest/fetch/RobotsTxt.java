package org.habeas.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One host's robots.txt, as it speaks to us. RFC 9309 wants escaped letters to equal plain ones ({@code %62} and
 * {@code b}), the reference implementation compares them as written: what is to be allowed must be so in both readings.
 */
final class RobotsTxt {
    private static final int MOST_BYTES = 500 * 1024;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    /** Escapes of characters that need none: letters, digits and {@code - . _ ~}. */
    private static final Pattern NEEDLESS =
            Pattern.compile("(?i)%(?=(2[de]|3[0-9]|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae]))");

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7f].*", Pattern.DOTALL);

    /** Everything is allowed. */
    static final RobotsTxt NONE = parse("http://none.invalid/robots.txt", new byte[0], "none");

    private final BaseRobotRules decoded;
    private final BaseRobotRules asWritten;

    private RobotsTxt(BaseRobotRules decoded, BaseRobotRules asWritten) {
        this.decoded = decoded;
        this.asWritten = asWritten;
    }

    /**
     * Reads at most 500 KiB.
     *
     * @param url where it was found
     * @param agent our product token
     */
    static RobotsTxt parse(String url, byte[] body, String agent) {
        byte[] head = body.length > MOST_BYTES ? Arrays.copyOf(body, MOST_BYTES) : body;
        String written = asWritten(new String(head, StandardCharsets.UTF_8));
        return new RobotsTxt(rules(url, head, agent), rules(url, written.getBytes(StandardCharsets.UTF_8), agent));
    }

    /** For a host whose server fails: nothing is allowed. */
    static RobotsTxt closed() {
        BaseRobotRules none = new SimpleRobotRulesParser().failedFetch(503);
        return new RobotsTxt(none, none);
    }

    private static BaseRobotRules rules(String url, byte[] body, String agent) {
        return new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                .parseContent(url, body, "text/plain", List.of(agent.toLowerCase(Locale.ROOT)));
    }

    private static String asWritten(String text) {
        return NEEDLESS.matcher(text).replaceAll("%25");
    }

    boolean allows(String url) {
        return decoded.isAllowed(url)
                && asWritten.isAllowed(NOT_ASCII.matcher(asWritten(url)).replaceFirst(""));
    }

    /** Pause that it asks for between requests, at most a minute; zero when it does not. */
    Duration delay() {
        Duration delay = Duration.ofMillis(Math.max(0, decoded.getCrawlDelay()));
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    /** Addresses of sitemaps that it names. */
    List<String> sitemaps() {
        return List.copyOf(decoded.getSitemaps());
    }
}
