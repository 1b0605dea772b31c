package org.habeas.alerts.webhook;

import java.util.Base64;

/** One key that signs or verifies, by one version of the scheme. */
sealed interface SigningKey permits HmacKey, Ed25519Key {
    /** {@code version,base64}. */
    String sign(byte[] content);

    /** Whether {@code signature}, as {@link #sign} writes it, is this key's over that content; false for any nonsense. */
    boolean verifies(String signature, byte[] content);

    /** From its written form; an {@link IllegalArgumentException} says what is wrong and does not show it. */
    static SigningKey parse(String secret) {
        if (secret.startsWith("whsk_")) {
            return Ed25519Key.secret(bytes(secret.substring(5)));
        }
        if (secret.startsWith("whpk_")) {
            return Ed25519Key.open(bytes(secret.substring(5)));
        }
        return new HmacKey(bytes(secret.startsWith("whsec_") ? secret.substring(6) : secret));
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a signing secret is no base64 after its prefix (whsec_, whsk_, whpk_)");
        }
    }
}
