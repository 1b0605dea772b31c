package org.habeas.ingest.push;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Values of RFC 4231 and RFC 2202, test case 2. */
class HubSignatureTest {
    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);
    private static final String SHA256 = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    private static final String SHA1 = "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";

    @Test
    void holds_for_who_knows_the_secret() {
        assertTrue(HubSignature.holds("sha256=" + SHA256, BODY, "Jefe"));
        assertTrue(HubSignature.holds("sha1=" + SHA1, BODY, "Jefe"));
    }

    @Test
    void does_not_hold_for_anything_else() {
        assertFalse(HubSignature.holds("sha256=" + SHA256, BODY, "jefe"));
        assertFalse(HubSignature.holds("sha256=" + SHA1, BODY, "Jefe"));
        assertFalse(HubSignature.holds("sha1=" + SHA1, new byte[] {1}, "Jefe"));
        assertFalse(HubSignature.holds("md5=" + SHA1, BODY, "Jefe"));
        assertFalse(HubSignature.holds("sha256=" + SHA256.substring(1), BODY, "Jefe"));
        assertFalse(HubSignature.holds("", BODY, "Jefe"));
        assertFalse(HubSignature.holds(null, BODY, "Jefe"));
    }
}
