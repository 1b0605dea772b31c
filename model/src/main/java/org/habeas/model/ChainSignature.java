package org.habeas.model;

import java.time.Instant;
import java.util.Objects;

/**
 * That a chain of evidence had come to a link with that hash: whoever holds the open key can tell a chain that was written
 * anew, or cut off, since. The key of {@code habeas.signatures} is the instance.
 *
 * @param instance whose chain it is
 * @param sequence of its newest link then
 * @param hash of that link
 * @param signed when
 * @param signature Ed25519 (RFC 8032) over {@link #content}, in base64
 */
public record ChainSignature(String instance, long sequence, String hash, Instant signed, String signature) {
    public ChainSignature {
        Require.text("chainSignature.instance", instance);
        Require.text("chainSignature.hash", hash);
        Objects.requireNonNull(signed, "chainSignature.signed");
        Require.text("chainSignature.signature", signature);
    }

    /** What is signed: instance, sequence, hash and time, a line each. */
    public static String content(String instance, long sequence, String hash, Instant signed) {
        return instance + "\n" + sequence + "\n" + hash + "\n" + signed;
    }
}
