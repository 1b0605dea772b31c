package org.habeas.ingest.push;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * What is agreed with a hub about one source.
 *
 * @param id in the callback's path; nobody can guess it
 * @param source name
 * @param hub that was asked
 * @param topic address of the feed as it calls itself
 * @param secret that the hub signs with
 * @param renew when to ask again: soon, until the hub has confirmed
 * @param confirmed whether the hub's question, whether it was us who asked, was answered
 */
record Lease(String id, String source, URI hub, URI topic, String secret, Instant renew, boolean confirmed) {
    static final Duration LENGTH = Duration.ofDays(10);

    private static final Duration UNCONFIRMED = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that is being asked for. */
    static Lease asked(String source, URI hub, URI topic, Instant now) {
        return new Lease(random(), source, hub, topic, random(), now.plus(UNCONFIRMED), false);
    }

    /** The hub has confirmed it for {@code length}; it is renewed after nine tenths of that. */
    Lease confirmed(Duration length, Instant now) {
        return new Lease(
                id, source, hub, topic, secret, now.plus(length.multipliedBy(9).dividedBy(10)), true);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
