package org.habeas.ingest.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.habeas.ingest.ledger.Hashes;
import org.habeas.model.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Writes snapshots as WARC 1.1 (ISO 28500:2017), each record a gzip member of its own as archives expect. The bodies
 * are those after content decoding, so that headers about the encoding are left out and the length is corrected. Not
 * thread-safe.
 */
public final class WarcWriter {
    private static final Set<String> OF_THE_TRANSFER =
            Set.of("content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive");

    private final OutputStream out;

    /** @param out stays open */
    public WarcWriter(OutputStream out) {
        this.out = out;
    }

    /** The record that a file begins with: which program wrote it, and when. */
    public void info(String software, Instant now) throws IOException {
        byte[] fields = bytes("software: " + software + "\r\nformat: WARC File Format 1.1\r\n");
        record("warcinfo", null, now, "application/warc-fields", Map.of(), fields);
    }

    /** One snapshot as a response record. */
    public void snapshot(Snapshot snapshot) throws IOException {
        byte[] http = http(snapshot);
        Map<String, String> more = snapshot.address() == null
                ? Map.of("WARC-Payload-Digest", digest(snapshot.body()))
                : Map.of("WARC-Payload-Digest", digest(snapshot.body()), "WARC-IP-Address", snapshot.address());
        record("response", snapshot.url(), snapshot.received(), "application/http; msgtype=response", more, http);
    }

    private static byte[] http(Snapshot snapshot) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + snapshot.status() + " \r\n");
        snapshot.headers().entrySet().stream()
                .filter(header -> !OF_THE_TRANSFER.contains(header.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> lines(head, header.getKey(), header.getValue()));
        head.append("content-length: ").append(snapshot.body().length).append("\r\n\r\n");
        byte[] start = bytes(head.toString());
        byte[] whole = java.util.Arrays.copyOf(start, start.length + snapshot.body().length);
        System.arraycopy(snapshot.body(), 0, whole, start.length, snapshot.body().length);
        return whole;
    }

    private static void lines(StringBuilder head, String name, List<String> values) {
        for (String value : values) {
            head.append(name)
                    .append(": ")
                    .append(value.replaceAll("[\\r\\n]+", " "))
                    .append("\r\n");
        }
    }

    private void record(
            String type, @Nullable String url, Instant date, String contentType, Map<String, String> more, byte[] block)
            throws IOException {
        StringBuilder head = new StringBuilder("WARC/1.1\r\nWARC-Type: " + type + "\r\n");
        String identity = type + url + date + Hashes.sha256(block);
        UUID id = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
        head.append("WARC-Record-ID: <urn:uuid:").append(id).append(">\r\n");
        head.append("WARC-Date: ").append(DateTimeFormatter.ISO_INSTANT.format(date.truncatedTo(ChronoUnit.MILLIS)));
        if (url != null) {
            head.append("\r\nWARC-Target-URI: ").append(url);
        }
        more.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        head.append("\r\nWARC-Block-Digest: ").append(digest(block));
        head.append("\r\nContent-Type: ").append(contentType);
        head.append("\r\nContent-Length: ").append(block.length).append("\r\n\r\n");
        GZIPOutputStream member = new GZIPOutputStream(out);
        member.write(bytes(head.toString()));
        member.write(block);
        member.write(bytes("\r\n\r\n"));
        member.finish();
    }

    private static String digest(byte[] bytes) {
        return "sha256:" + Hashes.sha256(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
