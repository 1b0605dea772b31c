package org.habeas.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/**
 * Outlets on loopback, each address a host of its own, that notice every breach of manners: two requests at a time or
 * within the pace, what robots.txt forbids, less than its Crawl-delay, before the time of a Retry-After.
 */
final class PollingHosts implements AutoCloseable {
    static final Duration PACE = Duration.ofMillis(100);
    private static final Duration CRAWL_DELAY = Duration.ofSeconds(2);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(3);
    private static final String ITEM =
            "<item><title>Editor held, day %d</title><link>/n/%d</link><pubDate>Sun, 08 Dec 2024 13:33:00 +0400</pubDate>"
                    + "<description>Police in Northport held the editor on Sunday.</description></item>";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(64, task -> {
        Thread thread = new Thread(task, "hosts");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    final LongAdder whole = new LongAdder();
    final LongAdder unchanged = new LongAdder();
    final LongAdder pages = new LongAdder();
    final LongAdder breaches = new LongAdder();

    /** How a host is to be treated; the last digit of its address's second byte says it. */
    enum Manners {
        FINE(0),
        DISALLOWS(1),
        CRAWL_DELAY(2),
        RETRY_AFTER(3);

        private final int digit;

        Manners(int digit) {
            this.digit = digit;
        }

        static Manners of(String address) {
            int dot = address.indexOf('.', address.indexOf('.') + 1);
            int digit = Character.digit(address.charAt(dot - 1), 10);
            return Arrays.stream(values())
                    .filter(manners -> manners.digit == digit)
                    .findFirst()
                    .orElseThrow();
        }
    }

    PollingHosts() throws IOException {
        System.setProperty("sun.net.httpserver.maxIdleConnections", "8000");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(0), 4000);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The feed of a host, from 0 to 60,000. */
    URI feed(Manners manners, int group, int number) {
        String address = "127." + (10 + manners.digit + 10 * group) + "." + number / 250 + "." + (1 + number % 250);
        return URI.create("http://" + address + ":" + server.getAddress().getPort() + "/feed");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":.*", "");
        Host host = hosts.computeIfAbsent(address, Host::new);
        try (exchange) {
            host.begins(exchange.getRequestURI().getPath());
            host.answer(exchange);
            host.ends();
        }
    }

    private final class Host {
        private final Manners manners;
        private int open;
        private boolean asked;
        private long last;
        private long closedUntil = System.nanoTime();

        Host(String address) {
            manners = Manners.of(address);
        }

        synchronized void begins(String path) {
            long now = System.nanoTime();
            boolean robots = path.equals("/robots.txt");
            Duration least = manners == Manners.CRAWL_DELAY && asked ? CRAWL_DELAY : PACE;
            boolean early = last != 0 && now - last < least.toNanos();
            boolean forbidden = manners == Manners.DISALLOWS && !robots;
            if (open > 0 || early || forbidden || now < closedUntil) {
                breaches.increment();
                System.err.println("polling: breach at a host that is " + manners + ", " + path + ", open " + open
                        + ", after " + (now - last) / 1_000_000 + " ms");
            }
            asked |= !robots;
            open++;
        }

        synchronized void ends() {
            open--;
            last = System.nanoTime();
        }

        private void answer(HttpExchange exchange) throws IOException {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/robots.txt")) {
                send(exchange, 200, "text/plain", robots());
            } else if (path.equals("/feed")) {
                feed(exchange);
            } else {
                pages.increment();
                send(exchange, 200, "text/html", page(path));
            }
        }

        private String robots() {
            return switch (manners) {
                case DISALLOWS -> "User-agent: *\nDisallow: /feed\n";
                case CRAWL_DELAY -> "User-agent: *\nCrawl-delay: " + CRAWL_DELAY.toSeconds() + "\n";
                default -> "User-agent: *\nDisallow: /private/\n";
            };
        }

        private void feed(HttpExchange exchange) throws IOException {
            if (manners == Manners.RETRY_AFTER && closesNow()) {
                exchange.getResponseHeaders().set("Retry-After", "" + RETRY_AFTER.toSeconds());
                send(exchange, 429, "text/plain", "");
            } else if (exchange.getRequestHeaders().containsKey("If-None-Match")) {
                unchanged.increment();
                send(exchange, 304, "text/xml", "");
            } else {
                whole.increment();
                exchange.getResponseHeaders().set("ETag", "\"1\"");
                send(exchange, 200, "text/xml", FEED);
            }
        }

        /** Every second time. */
        private synchronized boolean closesNow() {
            boolean was = closes;
            closes = !closes;
            if (was) {
                closedUntil = System.nanoTime() + RETRY_AFTER.toNanos();
            }
            return was;
        }

        private boolean closes = true;
    }

    private static final String FEED = "<?xml version='1.0'?><rss version='2.0'><channel><title>North Post</title>"
            + String.format(ITEM, 1, 1) + String.format(ITEM, 2, 2) + "</channel></rss>";

    private static String page(String path) {
        return "<html><head><title>Editor held " + path
                + "</title></head><body><nav>Menu</nav><article><h1>Editor held</h1>"
                + "<p>Police in Northport held the editor on Sunday, her colleagues said in the evening.</p>".repeat(8)
                + "</article><footer>About us</footer></body></html>";
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
