package org.habeas.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bytes as fetched: the evidence. The key of {@code habeas.snapshots} is its id.
 *
 * @param id {@code sha256:} and the hex digest of the body
 * @param url where it was fetched from, after redirects
 * @param status HTTP status code
 * @param headers response headers by lower-case name
 * @param requested when the request was sent
 * @param received when the last byte arrived
 * @param address the address that was connected to; null when unknown
 * @param body the bytes after content decoding; callers do not change them
 */
@SuppressWarnings(
        "ArrayRecordComponent") // megabytes that are never compared: a defensive copy of each would double them
public record Snapshot(
        String id,
        String url,
        int status,
        Map<String, List<String>> headers,
        Instant requested,
        Instant received,
        @Nullable String address,
        byte[] body) {
    public Snapshot {
        Require.text("snapshot.id", id);
        Require.text("snapshot.url", url);
        headers = Map.copyOf(headers);
        Objects.requireNonNull(requested, "snapshot.requested");
        Objects.requireNonNull(received, "snapshot.received");
        Objects.requireNonNull(body, "snapshot.body");
    }
}
