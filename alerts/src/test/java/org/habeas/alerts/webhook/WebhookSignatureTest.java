package org.habeas.alerts.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.habeas.alerts.webhook.WebhookSignature.Verdict;
import org.habeas.model.Secret;
import org.habeas.topic.Json;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    private static final String OLD = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);
    private static final String NEW =
            "whsec_" + Base64.getEncoder().encodeToString("another secret, 24 bytes".getBytes(UTF_8));
    private static final byte[] BODY = "{\"a\":1}".getBytes(UTF_8);

    @Test
    void thePublishedVectorAndCasesHold() throws Exception {
        Path file = Path.of(System.getProperty("habeas.shared", "."), "suites/webhooks/standard-webhooks.json");
        Assumptions.assumeTrue(Files.exists(file), "no published cases here");
        JsonNode suite = Json.mapper().readTree(file.toFile());

        JsonNode sign = suite.get("sign");
        assertEquals(
                sign.get("expected").asText(),
                of(sign.get("secret").asText())
                        .sign(
                                sign.get("id").asText(),
                                sign.get("timestamp").asLong(),
                                sign.get("payload").asText().getBytes(UTF_8)));
        for (JsonNode c : suite.get("verify")) {
            assertEquals(c.get("valid").asBoolean(), valid(c), c.get("name").asText());
        }
    }

    private static boolean valid(JsonNode c) {
        Map<String, String> headers = new HashMap<>();
        c.get("headers")
                .properties()
                .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
        try {
            Instant now = Instant.ofEpochSecond(c.get("now").asLong());
            return of(c.get("secret").asText())
                            .verify(headers, c.get("payload").asText().getBytes(UTF_8), now)
                    == Verdict.VALID;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Property(tries = 10_000)
    void thePublishedLibraryTakesWhatIsSignedHere(@ForAll String body, @ForAll @Size(min = 16, max = 64) byte[] secret)
            throws Exception {
        String encoded = "whsec_" + Base64.getEncoder().encodeToString(secret);
        byte[] bytes = body.getBytes(UTF_8);
        long now = System.currentTimeMillis() / 1000;
        var headers = HttpHeaders.of(
                Map.of(
                        WebhookSignature.ID, List.of("h-1-r1_partner"),
                        WebhookSignature.TIMESTAMP, List.of(Long.toString(now)),
                        WebhookSignature.SIGNATURE, List.of(of(encoded).sign("h-1-r1_partner", now, bytes))),
                (name, value) -> true);

        new Webhook(encoded).verify(new String(bytes, UTF_8), headers);
    }

    @Property
    void anyFlippedBitIsRefused(@ForAll @Size(min = 1, max = 200) byte[] body, @ForAll int position) {
        byte[] flipped = body.clone();
        int bit = Math.floorMod(position, body.length * 8);
        flipped[bit / 8] ^= (byte) (1 << bit % 8);

        assertEquals(Verdict.VALID, of(OLD).verify(headers(OLD, body), body, at(1000)));
        assertEquals(Verdict.NO_MATCH, of(OLD).verify(headers(OLD, body), flipped, at(1000)));
    }

    @Test
    void whileASecretIsRotatedBothReceiversAreServed() {
        Map<String, String> headers = headers("m", of(NEW, OLD).sign("m", 1000, BODY));

        assertEquals(2, headers.get(WebhookSignature.SIGNATURE).split(" ").length);
        assertEquals(Verdict.VALID, of(OLD).verify(headers, BODY, at(1000)));
        assertEquals(Verdict.VALID, of(NEW).verify(headers, BODY, at(1000)));
    }

    @Test
    void anEd25519KeySignsAsRfc8032SaysAndItsOpenHalfVerifies() {
        // RFC 8032, section 7.1, test 1
        byte[] seed = hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        byte[] open = hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        String secret = "whsk_" + Base64.getEncoder().encodeToString(seed);
        String verifier = "whpk_" + Base64.getEncoder().encodeToString(open);

        Map<String, String> headers = headers("m", of(secret).sign("m", 1000, BODY));

        assertTrue(headers.get(WebhookSignature.SIGNATURE).startsWith("v1a,"));
        assertEquals(Verdict.VALID, of(verifier).verify(headers, BODY, at(1000)));
        assertEquals(Verdict.NO_MATCH, of(verifier).verify(headers, "{}".getBytes(UTF_8), at(1000)));
    }

    @Test
    void aBadSecretIsRefusedWithoutBeingShown() {
        var error = assertThrows(IllegalArgumentException.class, () -> of("whsec_not base64 at all"));
        var shorter = assertThrows(IllegalArgumentException.class, () -> of("whsec_c2hvcnQ="));

        assertFalse(error.getMessage().contains("not base64 at"));
        assertFalse(shorter.getMessage().contains("c2hvcnQ"));
        assertThrows(IllegalArgumentException.class, () -> WebhookSignature.of(List.of()));
        assertFalse(new Secret("whsec_c2hvcnQ=").toString().contains("c2"));
    }

    private static WebhookSignature of(String... secrets) {
        return WebhookSignature.of(List.of(secrets).stream().map(Secret::new).toList());
    }

    private static Map<String, String> headers(String secret, byte[] body) {
        return headers("m", of(secret).sign("m", 1000, body));
    }

    private static Map<String, String> headers(String id, String signature) {
        return Map.of(
                WebhookSignature.ID, id, WebhookSignature.TIMESTAMP, "1000", WebhookSignature.SIGNATURE, signature);
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }

    private static byte[] hex(String text) {
        return java.util.HexFormat.of().parseHex(text);
    }
}
