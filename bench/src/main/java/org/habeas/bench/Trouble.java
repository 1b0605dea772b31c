package org.habeas.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The ways in which a receiver may answer, most of them bad. After a whole answer the connection is kept. */
enum Trouble {
    OK_200("200 OK", ""),
    CREATED_201("201 Created", ""),
    NO_CONTENT_204("204 No Content", ""),
    MOVED_301("301 Moved Permanently", "Location: http://127.0.0.1:1/\r\n"),
    BAD_REQUEST_400("400 Bad Request", ""),
    UNAUTHORIZED_401("401 Unauthorized", ""),
    NOT_FOUND_404("404 Not Found", ""),
    TIMEOUT_408("408 Request Timeout", ""),
    CONFLICT_409("409 Conflict", ""),
    GONE_410("410 Gone", ""),
    TOO_LARGE_413("413 Content Too Large", ""),
    THROTTLED_429_SECONDS("429 Too Many Requests", "Retry-After: 2\r\n"),
    THROTTLED_429_DATE("429 Too Many Requests", "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT\r\n"),
    ERROR_500("500 Internal Server Error", ""),
    BAD_GATEWAY_502("502 Bad Gateway", ""),
    UNAVAILABLE_503("503 Service Unavailable", ""),
    GATEWAY_TIMEOUT_504("504 Gateway Timeout", ""),
    CLOSE,
    RESET,
    HANG,
    DRIP,
    ENDLESS,
    BAD_TLS,
    GZIP_BOMB;

    private static final long LONG_MILLIS = 60_000;
    private static final long HALF_READ_MILLIS = 100;
    private static final byte[] BOMB = packed();

    private final @Nullable String head;

    Trouble() {
        this.head = null;
    }

    Trouble(String status, String headers) {
        this.head = "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: 0\r\n\r\n";
    }

    /** That of a request's path; null when the path names none. */
    static @Nullable Trouble of(String request) {
        for (Trouble trouble : values()) {
            if (request.matches("(?s)[A-Z]+ /" + trouble + " .*")) {
                return trouble;
            }
        }
        return null;
    }

    /** Whether the connection may be used again. */
    boolean answer(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        if (head != null) {
            write(out, head);
            return true;
        }
        switch (this) {
            case RESET -> reset(socket, out);
            case HANG -> pause(LONG_MILLIS);
            case DRIP -> drip(out);
            case ENDLESS -> endless(out);
            case GZIP_BOMB -> bomb(out);
            case BAD_TLS -> write(out, "no TLS is spoken here");
            default -> {} // closed without a word
        }
        return false;
    }

    private static void reset(Socket socket, OutputStream out) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf");
        pause(HALF_READ_MILLIS); // a reset takes back what has not been read
        socket.setSoLinger(true, 0);
    }

    private static void drip(OutputStream out) throws IOException {
        for (byte each : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)) {
            out.write(each);
            pause(1_000);
        }
    }

    private static void endless(OutputStream out) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\n");
        for (byte[] some = new byte[8192]; ; ) {
            out.write(some); // until the client has had enough
        }
    }

    private static void bomb(OutputStream out) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + BOMB.length + "\r\n\r\n");
        out.write(BOMB);
    }

    /** Made once: packing it is the attacker's work, and would weigh on what is measured beside it. */
    private static byte[] packed() {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[16 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
