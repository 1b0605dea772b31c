package org.habeas.app.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many hosts on loopback addresses, each with a feed that grows by an article with {@link #publish}. */
final class Outlets implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger articles = new AtomicInteger(1);

    /** Every request in order; who asked is the User-Agent's contact. */
    final List<Asked> asked = new CopyOnWriteArrayList<>();

    record Asked(String host, String path, String who) {}

    Outlets() {
        try {
            server = HttpServer.create(new InetSocketAddress(0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(8, task -> {
            Thread thread = new Thread(task, "outlets");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    List<String> feeds(int hosts) {
        return IntStream.rangeClosed(1, hosts)
                .mapToObj(i -> "http://127.0.9." + i + ":" + server.getAddress().getPort() + "/feed")
                .toList();
    }

    /** One more article at each host. */
    void publish() {
        articles.incrementAndGet();
    }

    List<String> askers(String host, String path) {
        return asked.stream()
                .filter(request -> request.host().equals(host) && request.path().equals(path))
                .map(Asked::who)
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":.*", "");
            String path = exchange.getRequestURI().getPath();
            String agent = exchange.getRequestHeaders().getFirst("User-Agent");
            asked.add(new Asked(host, path, agent.replaceAll(".*\\(\\+|\\)", "")));
            byte[] body = body(host, path).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", path.equals("/feed") ? "text/xml" : "text/html");
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String body(String host, String path) {
        if (path.equals("/feed")) {
            return "<rss><channel><title>T</title>"
                    + IntStream.rangeClosed(1, articles.get())
                            .mapToObj(i -> "<item><title>News " + i + "</title><link>/n/" + i + "</link></item>")
                            .collect(Collectors.joining())
                    + "</channel></rss>";
        }
        return path.startsWith("/n/")
                ? "<html><body><article><h1>News</h1><p>Police at " + host + " held person number " + path
                        + " on Sunday, and nobody was told where she was taken to.</p></article></body></html>"
                : "";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
