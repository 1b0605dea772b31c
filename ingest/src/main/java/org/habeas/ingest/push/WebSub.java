package org.habeas.ingest.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscribes to feeds at the hubs that they name, and has a source polled at once when its hub delivers. What is delivered
 * is not read: the poll fetches it from the source, so that manners and evidence are the same either way. A delivery whose
 * signature does not hold is forgotten. Leases live as long as the process: the next one, which is told at its start which
 * hubs its sources name, asks for leases of its own. A source is polled as usual beside them.
 */
public final class WebSub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebSub.class);
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final String PATH = "/websub/";

    private final PushSettings settings;
    private final Hubs hubs;
    private final Consumer<String> news;
    private final Clock clock;
    private final Map<String, Lease> bySource = new ConcurrentHashMap<>();
    private final Map<String, Lease> byId = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4, task -> {
        Thread thread = new Thread(task, "websub");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer server;

    /** How a hub is asked. */
    public interface Hubs {
        /** Sends {@code form} to {@code hub}; returns at once. */
        void post(URI hub, Map<String, String> form, boolean privately);
    }

    /** @param news is given the name of a source that has news */
    public WebSub(PushSettings settings, Hubs hubs, Consumer<String> news, Clock clock) {
        this.settings = settings;
        this.hubs = hubs;
        this.news = news;
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("ingest.push: " + settings.host() + ":" + settings.port(), e);
        }
        server.setExecutor(threads);
        server.createContext(PATH, this::handle);
        server.start();
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** {@code source} names a hub: subscribes there unless a lease still holds. */
    public void found(String source, URI hub, URI topic, boolean privately) {
        Instant now = clock.instant();
        Lease known = bySource.get(source);
        boolean holds =
                known != null && known.hub().equals(hub) && known.topic().equals(topic) && now.isBefore(known.renew());
        if (!holds) {
            Lease asked = Lease.asked(source, hub, topic, now);
            bySource.put(source, asked);
            byId.put(asked.id(), asked);
            if (known != null && !known.confirmed()) {
                byId.remove(known.id());
            }
            hubs.post(hub, form(asked), privately);
        }
    }

    private Map<String, String> form(Lease lease) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", "subscribe");
        form.put("hub.topic", lease.topic().toString());
        form.put("hub.callback", settings.callback().toString().replaceFirst("/$", "") + PATH + lease.id());
        form.put("hub.secret", lease.secret());
        form.put("hub.lease_seconds", Long.toString(Lease.LENGTH.toSeconds()));
        return form;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Lease lease = byId.get(exchange.getRequestURI().getPath().substring(PATH.length()));
            if (lease == null) {
                answer(exchange, 404, "");
            } else if (exchange.getRequestMethod().equals("POST")) {
                deliver(exchange, lease);
            } else {
                verify(exchange, lease);
            }
        }
    }

    /** Whether it was us who asked (section 5.3), or that the hub does not want to (section 5.2). */
    private void verify(HttpExchange exchange, Lease lease) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        boolean same = lease.topic().toString().equals(query.get("hub.topic"));
        String mode = query.getOrDefault("hub.mode", "");
        if (same && mode.equals("subscribe") && query.containsKey("hub.challenge")) {
            Lease confirmed = lease.confirmed(length(query.get("hub.lease_seconds")), clock.instant());
            byId.put(lease.id(), confirmed);
            Lease before = bySource.put(lease.source(), confirmed);
            if (before != null && !before.id().equals(lease.id())) {
                byId.remove(before.id());
            }
            LOG.atInfo().addKeyValue("source", lease.source()).log("its hub tells of news");
            answer(exchange, 200, query.getOrDefault("hub.challenge", ""));
        } else {
            if (same && mode.equals("denied")) {
                LOG.atWarn().addKeyValue("source", lease.source()).log("its hub denies the subscription");
            }
            answer(exchange, same && mode.equals("denied") ? 200 : 404, "");
        }
    }

    private static Duration length(@Nullable String seconds) {
        Duration told = seconds != null && seconds.matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : Lease.LENGTH;
        return told.compareTo(SHORTEST) < 0 ? SHORTEST : told;
    }

    /** Answered alike whether the signature holds or not: whoever forges learns nothing. */
    private void deliver(HttpExchange exchange, Lease lease) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        String signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature");
        if (body.length <= MOST_BYTES && HubSignature.holds(signature, body, lease.secret())) {
            news.accept(lease.source());
        } else {
            LOG.atWarn()
                    .addKeyValue("source", lease.source())
                    .log("a delivery is not signed by its hub and is left out");
        }
        answer(exchange, 202, "");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        Arrays.stream((raw == null ? "" : raw).split("&"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .forEach(part -> query.put(decoded(part[0]), decoded(part[1])));
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
