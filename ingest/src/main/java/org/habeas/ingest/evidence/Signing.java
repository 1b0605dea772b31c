package org.habeas.ingest.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.habeas.model.ChainSignature;
import org.habeas.model.EvidenceLink;

/** Signs chains of evidence with Ed25519 keys as OpenSSL writes them (PEM; RFC 8410). */
public final class Signing {
    private static final String ALGORITHM = "Ed25519";

    private Signing() {}

    /** The key of {@code openssl genpkey -algorithm ed25519}; an {@link IllegalArgumentException} when it is none. */
    public static PrivateKey secret(String pem) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(bytes(pem, "PRIVATE KEY")));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 key in PEM (openssl genpkey -algorithm ed25519)", e);
        }
    }

    /** The key of {@code openssl pkey -pubout}; an {@link IllegalArgumentException} when it is none. */
    public static PublicKey open(String pem) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes(pem, "PUBLIC KEY")));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no open Ed25519 key in PEM (openssl pkey -pubout)", e);
        }
    }

    private static byte[] bytes(String pem, String what) {
        String begin = "-----BEGIN " + what + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + what + "-----");
        return from < 0 || to < from
                ? new byte[0]
                : Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
    }

    /** Signs that {@code newest} is the newest link of its chain. */
    public static ChainSignature sign(EvidenceLink newest, Instant now, PrivateKey key) {
        Instant signed = now.truncatedTo(ChronoUnit.SECONDS);
        String content = ChainSignature.content(newest.instance(), newest.sequence(), newest.hash(), signed);
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            String base64 = Base64.getEncoder().encodeToString(signature.sign());
            return new ChainSignature(newest.instance(), newest.sequence(), newest.hash(), signed, base64);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key does not sign", e);
        }
    }

    static boolean verifies(ChainSignature s, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(ChainSignature.content(s.instance(), s.sequence(), s.hash(), s.signed())
                    .getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(s.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
