package org.habeas.app.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;

/** Ports of the loopback address. */
final class Ports {
    private Ports() {}

    /** A port that nobody listens on now. */
    static int free() throws IOException {
        return bind(0);
    }

    static boolean isFree(int port) {
        try {
            return bind(port) == port;
        } catch (IOException e) {
            return false;
        }
    }

    /** The remembered port while it is free, else any free one. */
    static int freeOr(OptionalInt remembered) throws IOException {
        return remembered.isPresent() && isFree(remembered.getAsInt()) ? remembered.getAsInt() : free();
    }

    private static int bind(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        }
    }
}
