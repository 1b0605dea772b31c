package org.habeas.ingest.push;

import java.net.URI;

/**
 * Where hubs reach this process. Each process needs a callback of its own.
 *
 * @param callback public address that leads to {@code host} and {@code port}, by a reverse proxy as a rule; required
 * @param host address to listen on; default 127.0.0.1
 * @param port default 8422
 */
public record PushSettings(URI callback, String host, Integer port) {
    public PushSettings {
        host = host == null ? "127.0.0.1" : host;
        port = port == null ? 8422 : port;
        if (callback == null
                || callback.getHost() == null
                || !callback.toString().matches("https?://.*")) {
            throw new IllegalArgumentException(
                    "ingest.push: callback is " + callback + "; allowed: an absolute http or https address");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("ingest.push: port is " + port + "; allowed: 0 to 65535");
        }
    }
}
