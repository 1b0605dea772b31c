package org.habeas.app.demo;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What a partner would run: takes webhooks, refuses those whose signature is wrong, passes a repeat over by its id. It
 * checks with the library of Standard Webhooks, not with Habeas's own code.
 */
public final class WebhookReceiver implements AutoCloseable {
    private static final Pattern HEADER = Pattern.compile("(?i)webhook-.*");

    private final HttpServer server;
    private final Webhook verifier;
    private final Consumer<String> bodies;
    private final Set<String> seen = new HashSet<>();

    private WebhookReceiver(HttpServer server, Webhook verifier, Consumer<String> bodies) {
        this.server = server;
        this.verifier = verifier;
        this.bodies = bodies;
    }

    /**
     * Listens on a free loopback port.
     *
     * @param secret {@code whsec_…}
     * @param bodies gets each genuine body once, one after another
     */
    public static WebhookReceiver open(String secret, Consumer<String> bodies) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var receiver = new WebhookReceiver(server, new Webhook(secret), bodies);
            server.createContext("/alerts", receiver::take);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException("the webhook receiver found no free port", e);
        }
    }

    /** Where webhooks are to be sent. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/alerts");
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(genuine(exchange, body) ? 204 : 401, -1);
        }
    }

    private synchronized boolean genuine(HttpExchange exchange, String body) {
        try {
            verifier.verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (n, v) -> HEADER.matcher(n)
                    .matches()));
        } catch (WebhookVerificationException e) {
            return false;
        }
        if (seen.add(exchange.getRequestHeaders().getFirst("webhook-id"))) {
            bodies.accept(body);
        }
        return true;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
