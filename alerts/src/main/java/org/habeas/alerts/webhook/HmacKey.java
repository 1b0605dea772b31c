package org.habeas.alerts.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A shared secret: HMAC-SHA256, version {@code v1}. */
final class HmacKey implements SigningKey {
    private static final int LEAST_BYTES = 16;

    private final SecretKeySpec key;

    HmacKey(byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException("a signing secret has " + secret.length + " bytes: 24 to 64 are usual, "
                    + LEAST_BYTES + " the least");
        }
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    @Override
    public String sign(byte[] content) {
        return "v1," + Base64.getEncoder().encodeToString(mac(content));
    }

    @Override
    public boolean verifies(String signature, byte[] content) {
        return MessageDigest.isEqual(
                sign(content).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256, which every Java has, does not work", e);
        }
    }
}
