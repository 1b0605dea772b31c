package org.habeas.alerts.webhook;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A key pair, or its open half: Ed25519, version {@code v1a}. */
final class Ed25519Key implements SigningKey {
    private static final int BYTES = 32;
    private static final String PREFIX = "v1a,";

    private final @Nullable PrivateKey secret;
    private final @Nullable PublicKey open;

    private Ed25519Key(@Nullable PrivateKey secret, @Nullable PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** From the 32-byte seed, which the open key's 32 bytes may follow; with them it verifies too. */
    static Ed25519Key secret(byte[] bytes) {
        require(bytes.length == BYTES || bytes.length == 2 * BYTES, "32 or 64", bytes.length);
        byte[] half = Arrays.copyOfRange(bytes, BYTES, bytes.length);
        return new Ed25519Key(secretKey(Arrays.copyOf(bytes, BYTES)), half.length == 0 ? null : openKey(half));
    }

    /** From the open key's 32 bytes; verifies only. */
    static Ed25519Key open(byte[] bytes) {
        require(bytes.length == BYTES, "32", bytes.length);
        return new Ed25519Key(null, openKey(bytes));
    }

    @Override
    public String sign(byte[] content) {
        if (secret == null) {
            throw new IllegalStateException("an open key (whpk_) cannot sign");
        }
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(content);
            return PREFIX + Base64.getEncoder().encodeToString(ed25519.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519, which every Java since 15 has, does not work", e);
        }
    }

    @Override
    public boolean verifies(String signature, byte[] content) {
        if (open == null || !signature.startsWith(PREFIX)) {
            return false;
        }
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(open);
            ed25519.update(content);
            return ed25519.verify(Base64.getDecoder().decode(signature.substring(PREFIX.length())));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // no signature at all: of a wrong length, no base64
        }
    }

    private static PrivateKey secretKey(byte[] seed) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new java.security.spec.EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a signing key (whsk_) is no Ed25519 key");
        }
    }

    /** RFC 8032: y in little-endian order, the highest bit being the sign of x. X.509 wraps the same bytes. */
    private static PublicKey openKey(byte[] bytes) {
        byte[] x509 = Arrays.copyOf(X509_HEAD, X509_HEAD.length + BYTES);
        System.arraycopy(bytes, 0, x509, X509_HEAD.length, BYTES);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new java.security.spec.X509EncodedKeySpec(x509));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("an open key (whpk_) is no Ed25519 key");
        }
    }

    /** RFC 8410: SubjectPublicKeyInfo of id-Ed25519 up to the key's own bytes. */
    private static final byte[] X509_HEAD = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    private static void require(boolean holds, String allowed, int given) {
        if (!holds) {
            throw new IllegalArgumentException("an Ed25519 key has " + given + " bytes: " + allowed + " are needed");
        }
    }
}
