package org.habeas.topic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.habeas.model.Article;
import org.habeas.model.EntryType;
import org.habeas.model.Snapshot;
import org.habeas.model.Tlp;
import org.habeas.model.WatchEntry;
import org.junit.jupiter.api.Test;

class JsonSerdeTest {
    private static final WatchEntry ENTRY = new WatchEntry(
            "p-1",
            "desk",
            EntryType.PERSON,
            "Ana Ejemplo",
            List.of(),
            List.of(),
            List.of("AZ"),
            List.of(),
            Tlp.GREEN,
            null);

    @Test
    void nullGoesInAndNullComesOut() {
        var serde = new JsonSerde<>(WatchEntry.class);

        assertNull(serde.serializer().serialize("t", null));
        assertNull(serde.deserializer().deserialize("t", null));
    }

    @Test
    void whatWasWrittenIsRead() {
        var serde = new JsonSerde<>(WatchEntry.class);

        byte[] bytes = serde.serializer().serialize("t", ENTRY);

        assertEquals(ENTRY, serde.deserializer().deserialize("t", bytes));
        assertTrue(new String(bytes, StandardCharsets.UTF_8).contains("\"marking\":\"TLP:GREEN\""));
    }

    @Test
    void anUnknownMemberIsRefusedWithoutQuotingTheContent() {
        var serde = new JsonSerde<>(WatchEntry.class);
        byte[] bytes = "{\"secret name\":1}".getBytes(StandardCharsets.UTF_8);

        var e = assertThrows(
                SerializationException.class, () -> serde.deserializer().deserialize("t", bytes));

        assertTrue(e.getMessage().startsWith("no valid WatchEntry"), e.getMessage());
        assertFalse(e.getMessage().contains("secret"), e.getMessage());
    }

    @Test
    void thePublishersZoneIsKept() {
        var article = new Article(
                "a-1",
                null,
                "s",
                "P",
                null,
                null,
                OffsetDateTime.parse("2024-12-08T01:00:00+04:00"),
                Instant.EPOCH,
                "t",
                "x",
                null,
                "sha256:0",
                1,
                null,
                false);
        var serde = new JsonSerde<>(Article.class);

        Article read = serde.deserializer().deserialize("t", serde.serializer().serialize("t", article));

        assertEquals(article, read);
    }

    @Test
    void aSnapshotKeepsItsBytes() {
        byte[] body = {0, 1, (byte) 0xff, '{'};
        var snapshot = new Snapshot(
                "sha256:1",
                "https://example.org/",
                200,
                Map.of("etag", List.of("x")),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                body);
        var serde = new SnapshotSerde();

        Snapshot read = serde.deserializer().deserialize("t", serde.serializer().serialize("t", snapshot));

        assertArrayEquals(body, read.body());
        assertEquals(snapshot.headers(), read.headers());
    }

    @Test
    void aSnapshotCutOffIsRefused() {
        var serde = new SnapshotSerde();

        for (byte[] bytes : List.of(new byte[0], new byte[] {0, 0, 1, 0, '{'}, new byte[] {-1, 0, 0, 0})) {
            assertThrows(
                    SerializationException.class, () -> serde.deserializer().deserialize("t", bytes));
        }
    }
}
