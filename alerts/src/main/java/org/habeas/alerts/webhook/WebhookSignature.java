package org.habeas.alerts.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.habeas.model.Secret;

/**
 * Signatures of Standard Webhooks 1.0 (standardwebhooks.com): over {@code id.timestamp.body}, by HMAC-SHA256
 * ({@code v1}, secrets {@code whsec_…}) or Ed25519 ({@code v1a}, keys {@code whsk_…} to sign and {@code whpk_…} to
 * verify). Several secrets give several signatures, which is how one is rotated without a gap. Safe for many threads.
 */
public final class WebhookSignature {
    /** Header with the id, the same on each attempt: what a receiver tells repeats by. */
    public static final String ID = "webhook-id";
    /** Header with the time of the attempt, in seconds since 1970. */
    public static final String TIMESTAMP = "webhook-timestamp";
    /** Header with the signatures, separated by blanks. */
    public static final String SIGNATURE = "webhook-signature";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** What a check found. */
    public enum Verdict {
        /** One signature is right and the time is near. */
        VALID,
        /** One of the three headers is missing. */
        HEADER_MISSING,
        /** The timestamp is no whole number of seconds. */
        TIMESTAMP_UNREADABLE,
        /** The timestamp is more than five minutes away from now. */
        TIMESTAMP_FAR,
        /** No signature of a known version matches. */
        NO_MATCH
    }

    private final List<SigningKey> keys;

    private WebhookSignature(List<SigningKey> keys) {
        this.keys = keys;
    }

    /**
     * For these secrets, newest first; an {@link IllegalArgumentException} says what is wrong with one, without
     * showing it.
     */
    public static WebhookSignature of(List<Secret> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("no signing secret: at least one is needed");
        }
        return new WebhookSignature(
                secrets.stream().map(s -> SigningKey.parse(s.value())).toList());
    }

    /** The value of the {@link #SIGNATURE} header: one signature a secret. */
    public String sign(String id, long timestamp, byte[] body) {
        byte[] content = content(id, Long.toString(timestamp), body);
        return keys.stream().map(key -> key.sign(content)).collect(Collectors.joining(" "));
    }

    /**
     * Whether a received message is genuine.
     *
     * @param headers by small-letter name
     * @param now the receiver's time
     */
    public Verdict verify(Map<String, String> headers, byte[] body, Instant now) {
        String id = headers.getOrDefault(ID, "");
        String timestamp = headers.getOrDefault(TIMESTAMP, "");
        String signature = headers.getOrDefault(SIGNATURE, "");
        if (id.isEmpty() || timestamp.isEmpty() || signature.isEmpty()) {
            return Verdict.HEADER_MISSING;
        }
        Verdict time = near(timestamp, now);
        return time == Verdict.VALID ? match(signature, content(id, timestamp, body)) : time;
    }

    private static Verdict near(String timestamp, Instant now) {
        if (!timestamp.matches("[0-9]{1,11}")) {
            return Verdict.TIMESTAMP_UNREADABLE;
        }
        long away = Math.abs(now.getEpochSecond() - Long.parseLong(timestamp));
        return away <= TOLERANCE.toSeconds() ? Verdict.VALID : Verdict.TIMESTAMP_FAR;
    }

    private Verdict match(String signatures, byte[] content) {
        boolean any = Arrays.stream(signatures.split(" "))
                .anyMatch(signature -> keys.stream().anyMatch(key -> key.verifies(signature, content)));
        return any ? Verdict.VALID : Verdict.NO_MATCH;
    }

    private static byte[] content(String id, String timestamp, byte[] body) {
        byte[] head = (id + "." + timestamp + ".").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, content, head.length, body.length);
        return content;
    }
}
