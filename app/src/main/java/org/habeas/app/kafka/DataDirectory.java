package org.habeas.app.kafka;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;
import org.habeas.app.kafka.BrokerFailure.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The folder that an embedded broker keeps between starts, held under a lock while it is open. The lock is the operating
 * system's: it is gone with the process, however that ends.
 */
final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Makes the folder where it is missing and locks it, or says in a {@link BrokerFailure} what is in the way. */
    static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("broker.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new BrokerFailure(Reason.DIRECTORY_LOCKED, locked(path), null);
            }
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new BrokerFailure(Reason.DIRECTORY_NOT_WRITABLE, notWritable(path), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String locked(Path path) {
        return "data directory " + path
                + " is in use by another habeas: stop that one, or give this one another directory";
    }

    private static String notWritable(Path path) {
        return "data directory " + path + " cannot be written to: give a directory that this user may create and write";
    }

    /** Where the broker's logs and metadata lie. */
    Path logs() {
        return path.resolve("log");
    }

    /** Whether the broker ran here before and did not stop in order. */
    boolean wasKilled() {
        return rememberedPort().isPresent() && !Files.exists(logs().resolve(".kafka_cleanshutdown"));
    }

    /** The client port of the last start, so that clients find the broker again; empty before the first. */
    OptionalInt rememberedPort() {
        try {
            return OptionalInt.of(Integer.parseInt(Files.readString(portFile()).strip()));
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    void rememberPort(int port) {
        try {
            Files.writeString(portFile(), port + "\n");
        } catch (IOException e) {
            throw new BrokerFailure(Reason.DIRECTORY_NOT_WRITABLE, notWritable(path), e);
        }
    }

    private Path portFile() {
        return path.resolve("port");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
