package org.habeas.ingest.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.habeas.model.Snapshot;
import org.junit.jupiter.api.Test;

class WarcWriterTest {
    private static final Instant NOW = Instant.parse("2024-12-08T09:33:00.123456Z");

    @Test
    void writes_records_that_an_archive_can_read() throws IOException {
        var file = new ByteArrayOutputStream();
        WarcWriter warc = new WarcWriter(file);
        warc.info("Habeas", NOW);
        byte[] body = "hello".getBytes(StandardCharsets.UTF_8);
        Map<String, List<String>> headers = Map.of(
                "content-type", List.of("text/html"), "content-encoding", List.of("gzip"), "x", List.of("a\r\nb"));
        warc.snapshot(new Snapshot("sha256:0", "https://news.example/1", 200, headers, NOW, NOW, "192.0.2.1", body));
        String text;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertTrue(text.startsWith("WARC/1.1\r\nWARC-Type: warcinfo\r\n"));
        String response = text.substring(text.indexOf("WARC-Type: response"));
        assertTrue(response.contains("WARC-Date: 2024-12-08T09:33:00.123Z\r\n"));
        assertTrue(response.contains("WARC-Target-URI: https://news.example/1\r\n"));
        assertTrue(response.contains("WARC-IP-Address: 192.0.2.1\r\n"));
        assertFalse(response.contains("content-encoding"));
        assertTrue(response.contains("x: a b\r\n"));
        String block = response.substring(response.indexOf("HTTP/1.1 200"), response.length() - 4);
        assertTrue(response.contains("Content-Length: " + block.length() + "\r\n"));
        assertEquals("hello", block.substring(block.length() - 5));
    }
}
