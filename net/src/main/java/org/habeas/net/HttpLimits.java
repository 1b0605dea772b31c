package org.habeas.net;

import java.time.Duration;

/**
 * How much one request may cost.
 *
 * @param connect until a connection stands, TLS included; default 5 s
 * @param read longest silence while reading; default 10 s
 * @param total whole request from connect to last byte; default 30 s
 * @param bytes longest body, as sent and after content decoding; default 8 MiB
 * @param ratio most decoded bytes for one sent byte, once more than 1 MiB is decoded; default 100
 * @param headers most response headers; default 200, each line at most 16 KiB
 */
public record HttpLimits(Duration connect, Duration read, Duration total, int bytes, int ratio, int headers) {
    /** Longest header line in bytes. */
    static final int LINE = 16 * 1024;

    public HttpLimits {
        positive("connect", connect);
        positive("read", read);
        positive("total", total);
        atLeastOne("bytes", bytes);
        atLeastOne("ratio", ratio);
        atLeastOne("headers", headers);
    }

    public static HttpLimits defaults() {
        return new HttpLimits(
                Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30), 8 * 1024 * 1024, 100, 200);
    }

    private static void positive(String name, Duration given) {
        if (given.isNegative() || given.isZero()) {
            throw new IllegalArgumentException(name + " is " + given + ", must be more than 0");
        }
    }

    private static void atLeastOne(String name, int given) {
        if (given < 1) {
            throw new IllegalArgumentException(name + " is " + given + ", must be at least 1");
        }
    }
}
