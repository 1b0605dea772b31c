package org.habeas.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.habeas.app.exit.Failure;
import org.jspecify.annotations.Nullable;

/** The demo's data: a fresh temporary folder, so that each demo shows every alert, and gone at its end. */
final class DemoFolder implements AutoCloseable {
    private final Path path;

    private DemoFolder(Path path) {
        this.path = path;
    }

    static DemoFolder create() {
        try {
            var folder = new DemoFolder(Files.createTempDirectory("habeas-demo-"));
            folder.put("watchlist.csv");
            return folder;
        } catch (IOException e) {
            throw new Failure(
                    "the temporary folder " + System.getProperty("java.io.tmpdir")
                            + " cannot be written to: give another by HABEAS_JAVA_OPTS=-Djava.io.tmpdir=FOLDER",
                    e);
        }
    }

    private void put(String resource) throws IOException {
        try (var in = DemoFolder.class.getResourceAsStream("/demo/" + resource)) {
            Files.copy(Objects.requireNonNull(in, resource), path.resolve(resource));
        }
    }

    /** Writes a file that is gone with the folder. */
    Path write(String name, String text) {
        try {
            return Files.writeString(path.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's folder cannot be written to: " + path, e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new Deletion());
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's folder could not be removed: " + path, e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
