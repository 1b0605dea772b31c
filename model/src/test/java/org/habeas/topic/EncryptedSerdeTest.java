package org.habeas.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;

class EncryptedSerdeTest {
    private static final String TOPIC = "habeas.watchlist";
    private static final String VALUE = "Lale Quliyeva";

    private final EncryptedSerde<String> serde = new EncryptedSerde<>(Serdes.String(), new byte[32]);

    @Test
    void readsWhatItWrote() {
        assertEquals(VALUE, serde.deserializer().deserialize(TOPIC, written()));
    }

    @Test
    void writesNothingReadableAndNeverTheSameTwice() {
        byte[] bytes = written();
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("Quliyeva"));
        assertNotEquals(Arrays.toString(bytes), Arrays.toString(written()));
    }

    @Test
    void leavesATombstoneATombstone() {
        assertNull(serde.serializer().serialize(TOPIC, null));
        assertNull(serde.deserializer().deserialize(TOPIC, null));
    }

    @Test
    void refusesAnotherKeyAnotherTopicAndAChangedByte() {
        var other = new EncryptedSerde<>(Serdes.String(), new byte[16]).deserializer();
        byte[] changed = written();
        changed[changed.length - 1] ^= 1;
        assertThrows(SerializationException.class, () -> other.deserialize(TOPIC, written()));
        assertThrows(SerializationException.class, () -> serde.deserializer().deserialize("other", written()));
        assertThrows(SerializationException.class, () -> serde.deserializer().deserialize(TOPIC, changed));
        assertThrows(SerializationException.class, () -> serde.deserializer()
                .deserialize(TOPIC, VALUE.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        var error =
                assertThrows(IllegalArgumentException.class, () -> new EncryptedSerde<>(Serdes.String(), new byte[5]));
        assertEquals("the key has 5 bytes; allowed: 16, 24 or 32", error.getMessage());
    }

    private byte[] written() {
        return serde.serializer().serialize(TOPIC, VALUE);
    }
}
