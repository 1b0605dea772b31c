package org.habeas.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A small outlet on loopback: what is put at a path is served there, with an ETag of its content. */
final class NewsServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    /** Every request's path, in order. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    private record Page(int status, String type, byte[] body, Map<String, String> headers) {}

    NewsServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "news-server");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void put(String path, String type, String body) {
        put(path, 200, type, body, Map.of());
    }

    void put(String path, int status, String type, String body, Map<String, String> headers) {
        pages.put(path, new Page(status, type, body.getBytes(StandardCharsets.UTF_8), headers));
    }

    /** A feed of the given items, each of which is the XML inside its element. */
    void feed(String path, String... items) {
        put(
                path,
                "application/rss+xml",
                "<rss version='2.0'><channel><title>T</title><item>" + String.join("</item><item>", items)
                        + "</item></channel></rss>");
    }

    /** An article's page of three paragraphs. */
    void article(String path, String title, String text) {
        article(path, title, text, "");
    }

    /** The same with something behind the article, as HTML. */
    void article(String path, String title, String text, String behind) {
        put(
                path,
                "text/html; charset=utf-8",
                "<html><head><title>" + title + "</title></head><body><nav>Menu</nav>"
                        + "<article><h1>" + title + "</h1><p>" + text
                        + "</p><p>The court in Northport has not said when it will "
                        + "sit again, and the lawyer was not let in, she told the newspaper in the evening.</p><p>Relatives "
                        + "waited in front of the building until late at night, and were then sent home by the guards.</p>"
                        + "</article>" + behind + "</body></html>");
    }

    long count(String path) {
        return requests.stream().filter(path::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            requests.add(path);
            Page page = pages.getOrDefault(path, new Page(404, "text/plain", new byte[0], Map.of()));
            String etag = "\"" + java.util.Arrays.hashCode(page.body) + "\"";
            exchange.getResponseHeaders().set("Content-Type", page.type);
            page.headers.forEach(exchange.getResponseHeaders()::set);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            if (page.status == 200) {
                exchange.getResponseHeaders().set("ETag", etag);
            }
            exchange.sendResponseHeaders(page.status, page.body.length == 0 ? -1 : page.body.length);
            exchange.getResponseBody().write(page.body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
