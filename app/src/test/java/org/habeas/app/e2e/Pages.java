package org.habeas.app.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A site on a loopback port that serves what it is given. */
final class Pages implements AutoCloseable {
    private record Page(String type, byte[] body) {}

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final HttpServer server;

    Pages() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            try (exchange) {
                Page page = pages.get(exchange.getRequestURI().getPath());
                if (page == null) {
                    exchange.sendResponseHeaders(404, -1);
                    return;
                }
                exchange.getResponseHeaders().set("Content-Type", page.type());
                exchange.sendResponseHeaders(200, page.body().length);
                exchange.getResponseBody().write(page.body());
            }
        });
        server.start();
    }

    String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void put(String path, String type, String body) {
        put(path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    void put(String path, String type, byte[] body) {
        pages.put(path, new Page(type + "; charset=utf-8", body));
    }

    /** Serves an RSS feed of those items, each {@code path, title, date}. */
    void feed(String path, String... items) {
        var entries = new StringBuilder();
        for (int i = 0; i < items.length; i += 3) {
            entries.append("<item><title>%s</title><link>%s</link><pubDate>%s</pubDate></item>\n"
                    .formatted(items[i + 1], root() + items[i], items[i + 2]));
        }
        put(
                path,
                "application/rss+xml",
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Test</title><link>" + root()
                        + "/</link><description>d</description>" + entries + "</channel></rss>");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
