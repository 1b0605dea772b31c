package org.habeas.app.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.habeas.app.exit.Failure;
import org.habeas.topic.Json;

/**
 * {@code /metrics} in Prometheus' text format, {@code /healthz} (200 while the process works) and {@code /readyz} (200
 * when every role does its work, else 503 with the cause of each that does not), over plain HTTP.
 */
public final class OpsServer implements AutoCloseable {
    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final String JSON_TYPE = "application/json";

    private final HttpServer server;
    private final ExecutorService threads;

    private OpsServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Listens from now on.
     *
     * @param port 0 for any free one
     * @throws Failure when the address cannot be listened on
     */
    public static OpsServer start(String host, int port, PrometheusMeterRegistry meters, Readiness readiness) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
            ExecutorService threads = Executors.newFixedThreadPool(2, OpsServer::daemon);
            server.setExecutor(threads);
            server.createContext("/metrics", e -> answer(e, 200, METRICS_TYPE, meters.scrape()));
            server.createContext("/healthz", e -> answer(e, 200, JSON_TYPE, "{\"healthy\":true}\n"));
            server.createContext("/readyz", e -> ready(e, readiness.problems()));
            server.start();
            return new OpsServer(server, threads);
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure(
                    "ops: cannot listen on " + host + ":" + port + " (" + e.getMessage()
                            + "): give another ops.host or ops.port, or port 0 for any free one",
                    e);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "ops");
        thread.setDaemon(true);
        return thread;
    }

    private static void ready(HttpExchange exchange, Map<String, String> problems) throws IOException {
        answer(exchange, problems.isEmpty() ? 200 : 503, JSON_TYPE, json(problems));
    }

    private static String json(Map<String, String> problems) throws JsonProcessingException {
        return Json.mapper().writeValueAsString(Map.of("ready", problems.isEmpty(), "problems", problems)) + "\n";
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Where it listens, {@code http://host:port}. */
    public URI address() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getHostString() + ":" + address.getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
