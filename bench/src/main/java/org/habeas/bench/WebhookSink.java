package org.habeas.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * The cheapest receiver that speaks HTTP/1.1: on every loopback address, one thread a connection, 200 with no body; what
 * is posted to {@code /hang} is never answered, and what is posted to the name of a {@link Trouble} is answered so.
 */
final class WebhookSink implements Closeable {
    private static final byte[] OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "sink");
        thread.setDaemon(true);
        return thread;
    });
    private final LongAdder answered = new LongAdder();
    private final Consumer<byte[]> bodies;

    WebhookSink() throws IOException {
        this(body -> {});
    }

    /** @param bodies is given each body that is answered, on the connection's thread */
    WebhookSink(Consumer<byte[]> bodies) throws IOException {
        this.bodies = bodies;
        server = new ServerSocket(0, 1000, InetAddress.getByName("0.0.0.0"));
        threads.execute(this::accept);
    }

    /** How many were answered. */
    long answered() {
        return answered.sum();
    }

    /** @param number of the endpoint, 0 to 253: each has an address of its own */
    String url(int number, boolean hangs) {
        return "http://127.0.0." + (number + 1) + ":" + server.getLocalPort() + (hangs ? "/hang" : "/hook");
    }

    /** Of an endpoint that answers in one of the ways of {@link Trouble}. */
    String url(int number, Trouble trouble) {
        return (trouble == Trouble.BAD_TLS ? "https" : "http") + "://127.0.0." + (number + 1) + ":"
                + server.getLocalPort() + "/" + trouble;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            if (isTls(in)) {
                Trouble.BAD_TLS.answer(socket);
                return;
            }
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                byte[] body = in.readNBytes(length(head));
                Trouble trouble = Trouble.of(head);
                if (trouble != null) {
                    if (!trouble.answer(socket)) {
                        return;
                    }
                } else if (!head.startsWith("POST /hang")) {
                    bodies.accept(body);
                    socket.getOutputStream().write(OK);
                    answered.increment();
                }
            }
        } catch (IOException e) {
            return; // the client went away
        }
    }

    /** Whether it begins with a TLS handshake record. */
    private static boolean isTls(InputStream in) throws IOException {
        in.mark(1);
        int first = in.read();
        in.reset();
        return first == 0x16;
    }

    /** Up to the empty line; empty at the end of the stream. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder(512);
        int newlines = 0;
        while (newlines < 2) {
            int b = in.read();
            if (b < 0) {
                return "";
            }
            newlines = b == '\n' ? newlines + 1 : b == '\r' ? newlines : 0;
            head.append((char) b);
        }
        return head.toString();
    }

    private static int length(String head) {
        int at = head.toLowerCase(java.util.Locale.ROOT).indexOf("content-length:");
        return at < 0
                ? 0
                : Integer.parseInt(
                        head.substring(at + 15, head.indexOf('\r', at)).strip());
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
