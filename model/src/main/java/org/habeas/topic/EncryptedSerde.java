package org.habeas.topic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what another serde writes encrypted on its topic: a byte for the format, a nonce of 12, then AES in Galois
 * counter mode (NIST SP 800-38D) with a tag of 16 over the value, bound to the topic's name. Null in, null out: a
 * tombstone stays one. A value of another key, topic or format, or one that was changed, is a {@link
 * SerializationException}.
 *
 * @param <T> what the other serde writes
 */
public final class EncryptedSerde<T> implements Serde<T> {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final Serde<T> plain;
    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param plain writes and reads the values themselves
     * @param key 16, 24 or 32 bytes, for AES of 128, 192 or 256 bits
     */
    public EncryptedSerde(Serde<T> plain, byte[] key) {
        if (key.length != 16 && key.length != 24 && key.length != 32) {
            throw new IllegalArgumentException("the key has " + key.length + " bytes; allowed: 16, 24 or 32");
        }
        this.plain = plain;
        this.key = new SecretKeySpec(key.clone(), "AES");
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> {
            byte[] bytes = plain.serializer().serialize(topic, value);
            return bytes == null ? null : encrypted(topic, bytes);
        };
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) ->
                plain.deserializer().deserialize(topic, bytes == null ? null : decrypted(topic, bytes));
    }

    private byte[] encrypted(String topic, byte[] bytes) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = worked(Cipher.ENCRYPT_MODE, topic, nonce, bytes);
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(FORMAT)
                .put(nonce)
                .put(sealed)
                .array();
    }

    private byte @Nullable [] decrypted(String topic, byte[] bytes) {
        if (bytes.length < 1 + NONCE + TAG_BITS / Byte.SIZE || bytes[0] != FORMAT) {
            throw new SerializationException("no encrypted value: its head is missing");
        }
        return worked(
                Cipher.DECRYPT_MODE,
                topic,
                Arrays.copyOfRange(bytes, 1, 1 + NONCE),
                Arrays.copyOfRange(bytes, 1 + NONCE, bytes.length));
    }

    private byte[] worked(int mode, String topic, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(topic.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new SerializationException("the value is not of this key, or was changed: "
                    + e.getClass().getSimpleName());
        }
    }
}
