package org.habeas.alerts.mail;

import java.io.Closeable;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.SocketFactory;
import org.apache.hc.core5.io.Closer;

/**
 * Makes the plain sockets of one attempt, and closes them when its time is over, whatever is read or written then: the
 * mail library itself bounds only each single read.
 */
final class DeadlineSockets extends SocketFactory implements Closeable {
    private final Queue<Socket> made = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    @Override
    public Socket createSocket() {
        var socket = new Socket();
        made.add(socket);
        return socket;
    }

    /** Whether the time was over. */
    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        made.forEach(Closer::closeQuietly);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unasked();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw unasked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unasked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw unasked();
    }

    private static UnsupportedOperationException unasked() {
        return new UnsupportedOperationException("the mail library connects by itself");
    }
}
