package org.habeas.app.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.habeas.app.demo.SampleNews.Item;
import org.habeas.app.demo.SampleNews.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * The sites of the sample newsroom on one loopback port, {@code /OUTLET/} each. Their items appear one after another from
 * the first visit on.
 */
public final class Newsroom implements AutoCloseable {
    private final SampleNews news;
    private final Clock clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4, Newsroom::daemon);
    private @Nullable Instant firstVisit;

    private Newsroom(SampleNews news, Clock clock, HttpServer server) {
        this.news = news;
        this.clock = clock;
        this.server = server;
    }

    /** Serves {@code news} from now on, on a free port. */
    public static Newsroom open(SampleNews news, Clock clock) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var newsroom = new Newsroom(news, clock, server);
            server.setExecutor(newsroom.threads);
            server.createContext("/", newsroom::answer);
            server.start();
            return newsroom;
        } catch (IOException e) {
            throw new UncheckedIOException("the sample newsroom found no free port", e);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "newsroom");
        thread.setDaemon(true);
        return thread;
    }

    /** Where it is, {@code http://127.0.0.1:port}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Lets everything appear anew, from the next visit on. */
    public synchronized void rewind() {
        firstVisit = null;
    }

    /** Seconds until the last item or edit has appeared, from the first visit. */
    public int length() {
        return news.items().stream()
                .mapToInt(item -> item.edit() == null
                        ? item.after()
                        : Math.max(item.after(), item.edit().after()))
                .max()
                .orElse(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Optional<Response> response = news.outlets().stream()
                    .filter(outlet -> path.startsWith("/" + outlet.id() + "/"))
                    .findFirst()
                    .flatMap(
                            outlet -> respond(outlet, path.substring(outlet.id().length() + 2)));
            send(exchange, response);
        }
    }

    private Optional<Response> respond(Outlet outlet, String page) {
        long seconds = sinceFirstVisit().toSeconds();
        var site = new Site(outlet, address(), visible(outlet, seconds), seconds);
        return switch (page) {
            case "" -> Optional.of(new Response("text/html", site.front()));
            case "rss.xml" -> Optional.of(new Response("application/rss+xml", site.rss()));
            case "atom.xml" -> Optional.of(new Response("application/atom+xml", site.atom()));
            default -> site.article(page).map(html -> new Response("text/html", html));
        };
    }

    private List<Item> visible(Outlet outlet, long seconds) {
        return news.items().stream()
                .filter(item -> item.outlet().equals(outlet.id()) && item.after() <= seconds)
                .toList();
    }

    private synchronized Duration sinceFirstVisit() {
        Instant now = clock.instant();
        firstVisit = firstVisit == null ? now : firstVisit;
        return Duration.between(firstVisit, now);
    }

    private static void send(HttpExchange exchange, Optional<Response> response) throws IOException {
        if (response.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        byte[] body = response.get().body().getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + Integer.toHexString(java.util.Arrays.hashCode(body)) + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Content-Type", response.get().type() + "; charset=utf-8");
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private record Response(String type, String body) {}

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
