package org.habeas.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.habeas.topic.AlertEvents;
import org.habeas.topic.Json;

/**
 * The peer of durable deliveries: BullMQ on Redis, which writes each change to its log and the log to disk every second,
 * as its makers recommend. Both are put into a folder below {@code bench/target} when they are not there.
 */
final class BullmqPosts implements Closeable {
    private static final int CONCURRENCY = 200;
    private static final long INSTALL_MINUTES = 5;

    private final Path data;
    private final Process redis;
    private final Process node;
    private final BufferedWriter to;
    private final BufferedReader from;
    private final int endpoints;

    private BullmqPosts(Path folder, WebhookSink sink, int endpoints) throws IOException {
        this.endpoints = endpoints;
        int port = freePort();
        data = Files.createTempDirectory("habeas-redis");
        redis = redis(folder, port);
        awaitOpen(port);
        node = new ProcessBuilder("node", "peer.mjs", Integer.toString(port), Integer.toString(CONCURRENCY))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        to = node.outputWriter(StandardCharsets.UTF_8);
        from = node.inputReader(StandardCharsets.UTF_8);
        begin(sink);
    }

    /**
     * Starts it.
     *
     * @throws IOException says why it cannot be had here, in one line
     */
    static BullmqPosts start(WebhookSink sink, int endpoints) throws IOException, InterruptedException {
        Path bench = Path.of(System.getProperty("habeas.home", "."), "bench");
        Path folder = bench.resolve("target/peers/bullmq").toAbsolutePath();
        Files.createDirectories(folder);
        Process install = new ProcessBuilder(
                        bench.resolve("peers/bullmq/install").toAbsolutePath().toString(), folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!install.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
            install.destroyForcibly();
            throw new IOException("it was not installed within " + INSTALL_MINUTES + " minutes");
        }
        if (install.exitValue() != 0) {
            throw new IOException("it could not be installed");
        }
        return new BullmqPosts(folder, sink, endpoints);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process redis(Path folder, int port) throws IOException {
        Path unpacked = folder.resolve("redis/usr/bin/redis-check-rdb"); // one program under three names
        String program =
                Files.exists(unpacked) ? unpacked.resolveSibling("redis-server").toString() : "redis-server";
        var builder = new ProcessBuilder(List.of(
                        program,
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--appendonly",
                        "yes",
                        "--appendfsync",
                        "everysec",
                        "--save",
                        "",
                        "--maxmemory-policy",
                        "noeviction",
                        "--dir",
                        data.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .put(
                        "LD_LIBRARY_PATH",
                        folder.resolve("redis/usr/lib/x86_64-linux-gnu").toString());
        return builder.start();
    }

    private static void awaitOpen(int port) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        for (boolean open = false; !open; ) {
            try (var probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                open = probe.isConnected();
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("Redis does not answer", e);
                }
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private void begin(WebhookSink sink) throws IOException {
        byte[] body = AlertEvents.structured(SampleAlert.of("h-peer", "AZ"), "bench", SampleAlert.TIME);
        ObjectNode told = Json.mapper()
                .createObjectNode()
                .put("secret", WebhooksBenchmark.SECRET.value())
                .put("body", new String(body, StandardCharsets.UTF_8));
        var urls = told.putArray("urls");
        IntStream.range(0, endpoints).forEach(i -> urls.add(sink.url(i, false)));
        ask(told);
    }

    /** From the first job's being added to the last one's being completed; its processor time is not known. */
    Rate run(int alerts) throws IOException {
        double millis = Double.parseDouble(ask(Json.mapper().createObjectNode().put("alerts", alerts)));
        return new Rate((double) alerts * endpoints * 1000 / millis, Double.NaN);
    }

    private String ask(ObjectNode question) throws IOException {
        to.write(question.toString());
        to.newLine();
        to.flush();
        String answer = from.readLine();
        if (answer == null) {
            throw new IOException("BullMQ's process ended");
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        node.destroy();
        redis.destroy();
        try (var files = Files.walk(data)) {
            redis.waitFor(10, TimeUnit.SECONDS);
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
