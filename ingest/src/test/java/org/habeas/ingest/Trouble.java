package org.habeas.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A host on loopback that misbehaves in one way, whatever it is asked for (its robots.txt is absent). */
final class Trouble implements AutoCloseable {
    /** Writes an answer. */
    interface Script {
        void write(String path, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Script script;
    private final Script robots;
    final AtomicInteger requests = new AtomicInteger();

    Trouble(Script script) {
        this(script, (path, out) -> out.write(bytes("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")));
    }

    Trouble(Script script, Script robots) {
        this.script = script;
        this.robots = robots;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(this::accept);
    }

    /** One answer for all: status line and headers, then a body. */
    static Trouble answering(String head, byte[] body) {
        return new Trouble((path, out) -> {
            out.write(bytes(head + "\r\nConnection: close\r\n\r\n"));
            out.write(body);
        });
    }

    /** A feed with one item, whose page is what {@code page} writes. */
    static Trouble page(Script page) {
        return new Trouble((path, out) -> {
            if (path.equals("/feed")) {
                byte[] feed = feed("");
                out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: " + feed.length + "\r\n\r\n"));
                out.write(feed);
            } else {
                page.write(path, out);
            }
        });
    }

    static byte[] feed(String more) {
        return bytes("<rss><channel><title>T</title><item><title>One held</title><link>/n/one</link>"
                + "<description>Police held one person on Sunday.</description>" + more + "</item></channel></rss>");
    }

    static byte[] gzip(int zeros, int cut) {
        var out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[zeros]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] whole = out.toByteArray();
        return java.util.Arrays.copyOf(whole, whole.length - cut);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    String url(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                thread(() -> answer(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            String path = path(client.getInputStream());
            requests.incrementAndGet();
            (path.equals("/robots.txt") ? robots : script).write(path, client.getOutputStream());
            client.getOutputStream().flush();
        } catch (IOException | InterruptedException e) {
            // the other side went away, as it should
        }
    }

    private static String path(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                break;
            }
            head.append((char) c);
        }
        String[] words = head.toString().split(" ", 3);
        return words.length > 1 ? words[1] : "";
    }

    private static void thread(Runnable task) {
        Thread thread = new Thread(task, "trouble");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
