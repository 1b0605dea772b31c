package org.habeas.app.alerts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** A webhook endpoint on loopback that keeps what it gets and answers as told. */
final class Receiver implements AutoCloseable {
    /** @param headers by small-letter name */
    record Got(Map<String, String> headers, String body) {
        String id() {
            return headers.getOrDefault("webhook-id", "");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final IntUnaryOperator status;
    private volatile Consumer<Got> afterAnswer = request -> {};

    /** @param status by number of the request, from 0; negative for an answer that never comes */
    Receiver(IntUnaryOperator status) {
        this.status = status;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        var request = new Got(headers(exchange), new String(body, StandardCharsets.UTF_8));
        int number;
        synchronized (got) {
            number = got.size();
            got.add(request);
        }
        int answer = status.applyAsInt(number);
        if (answer < 0) {
            return;
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
        afterAnswer.accept(request);
    }

    /** What to do each time an answer has gone out, with what was answered. */
    void afterAnswer(Consumer<Got> action) {
        afterAnswer = action;
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        return exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(h -> h.getKey().toLowerCase(java.util.Locale.ROOT), h -> h.getValue()
                        .get(0)));
    }

    List<Got> got() {
        return got;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
