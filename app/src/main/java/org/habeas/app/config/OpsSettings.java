package org.habeas.app.config;

/**
 * Where metrics and health are told. Components that are missing from the configuration take their default.
 *
 * @param host address to listen on; default {@code 127.0.0.1}
 * @param port 0 for any free one; default 8421
 */
public record OpsSettings(String host, Integer port) {
    public OpsSettings {
        host = host == null ? "127.0.0.1" : host;
        port = port == null ? 8421 : port;
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("ops.port is " + port + "; allowed: 0 to 65535");
        }
    }
}
