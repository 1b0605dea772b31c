package org.habeas.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.habeas.app.exit.Failure;

/** A temporary folder that is gone when it is closed. */
final class StateFolder implements AutoCloseable {
    private final Path path;

    private StateFolder(Path path) {
        this.path = path;
    }

    static StateFolder create() {
        try {
            return new StateFolder(Files.createTempDirectory("habeas-"));
        } catch (IOException e) {
            throw new Failure(
                    "the temporary folder " + System.getProperty("java.io.tmpdir") + " cannot be written to", e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try (var files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
