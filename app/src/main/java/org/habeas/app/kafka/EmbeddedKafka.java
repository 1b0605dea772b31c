package org.habeas.app.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.habeas.app.kafka.BrokerFailure.Reason;

/**
 * A real single-node Kafka broker (KRaft, broker and controller in one) inside this process, on the loopback address.
 * Its data directory is kept between starts; what was acknowledged outlives a kill. One per process at a time is meant:
 * broker faults are caught for the whole process.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private final DataDirectory directory;
    private final KafkaRaftServer server;
    private final int port;
    private boolean closed;

    private EmbeddedKafka(DataDirectory directory, KafkaRaftServer server, int port) {
        this.directory = directory;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and waits until it serves clients.
     *
     * @param path data directory, made where missing; the next start with it finds what this one stored
     * @param port for clients; 0 takes the port of the directory's last start while it is free, else any free one
     * @param onFault told in a few words when the running broker gives up, such as on a full disk
     * @throws BrokerFailure when the port is taken, the directory is in use or not writable, or the broker gives up
     */
    public static EmbeddedKafka start(Path path, int port, Consumer<String> onFault) {
        DataDirectory directory = DataDirectory.open(path.toAbsolutePath().normalize());
        try {
            return start(directory, port, onFault);
        } catch (BrokerFailure e) {
            directory.close();
            throw e;
        } catch (Exception e) {
            directory.close();
            throw new BrokerFailure(Reason.NOT_STARTED, "the embedded broker did not start: " + e.getMessage(), e);
        }
    }

    private static EmbeddedKafka start(DataDirectory directory, int port, Consumer<String> onFault) throws Exception {
        int clients = clientPort(directory, port);
        var config = BrokerProperties.of(directory.logs(), clients, controllerPort(clients));
        BrokerFaults.tell(onFault);
        format(directory.logs());
        boolean killed = directory.wasKilled();
        var server = new KafkaRaftServer(KafkaConfig.fromProps(config), Time.SYSTEM);
        try {
            server.startup();
            if (killed) {
                OrphanTransactions.end(address(clients));
            }
        } catch (Exception e) {
            server.shutdown();
            throw e;
        }
        directory.rememberPort(clients);
        return new EmbeddedKafka(directory, server, clients);
    }

    private static int clientPort(DataDirectory directory, int port) throws IOException {
        if (port == 0) {
            return Ports.freeOr(directory.rememberedPort());
        }
        if (!Ports.isFree(port)) {
            throw new BrokerFailure(
                    Reason.PORT_IN_USE,
                    "port " + port + " of the embedded broker is in use: give another, or 0 for any free one",
                    null);
        }
        return port;
    }

    private static int controllerPort(int clients) throws IOException {
        int port = Ports.free();
        return port == clients ? controllerPort(clients) : port;
    }

    /** Writes the first metadata where there is none yet; leaves a formatted directory alone. */
    private static void format(Path logs) throws Exception {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerProperties.NODE)
                .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                .setMetadataLogDirectory(logs.toString())
                .addDirectory(logs.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .run();
    }

    /** {@code host:port} for clients. */
    public String bootstrap() {
        return address(port);
    }

    private static String address(int port) {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker in order and gives the directory free; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.shutdown();
        server.awaitShutdown();
        directory.close();
    }
}
