package org.habeas.alerts.mail;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.SocketFactory;

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
        for (Socket socket : made) {
            try {
                socket.close();
            } catch (IOException e) {
                continue; // it is of no more use either way
            }
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("the mail library connects by itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("the mail library connects by itself");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("the mail library connects by itself");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("the mail library connects by itself");
    }
}
