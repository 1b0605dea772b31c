package org.habeas.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.habeas.model.Snapshot;
import org.jspecify.annotations.Nullable;

/** A snapshot as a four-byte length, that many bytes of JSON about it, then the body as fetched: no base64, no copy. */
public final class SnapshotSerde implements Serde<Snapshot> {
    private record Head(
            String id,
            String url,
            int status,
            Map<String, List<String>> headers,
            Instant requested,
            Instant received,
            @Nullable String address) {}

    @Override
    public Serializer<Snapshot> serializer() {
        return (topic, value) -> value == null ? null : write(value);
    }

    @Override
    public Deserializer<Snapshot> deserializer() {
        return (topic, bytes) -> bytes == null ? null : read(bytes);
    }

    private static byte[] write(Snapshot s) {
        try {
            byte[] head = Json.mapper()
                    .writeValueAsBytes(new Head(
                            s.id(), s.url(), s.status(), s.headers(), s.requested(), s.received(), s.address()));
            return ByteBuffer.allocate(Integer.BYTES + head.length + s.body().length)
                    .putInt(head.length)
                    .put(head)
                    .put(s.body())
                    .array();
        } catch (JsonProcessingException e) {
            throw new SerializationException("cannot write a Snapshot", e);
        }
    }

    private static Snapshot read(byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            int length = buffer.remaining() < Integer.BYTES ? -1 : buffer.getInt();
            if (length < 0 || length > buffer.remaining()) {
                throw new SerializationException("no valid Snapshot: its head is cut off");
            }
            Head head = Json.mapper().readValue(bytes, Integer.BYTES, length, Head.class);
            byte[] body = new byte[buffer.remaining() - length];
            buffer.position(Integer.BYTES + length).get(body);
            return new Snapshot(
                    head.id, head.url, head.status, head.headers, head.requested, head.received, head.address, body);
        } catch (IOException e) {
            throw new SerializationException("no valid Snapshot: its head is no JSON of one");
        }
    }
}
