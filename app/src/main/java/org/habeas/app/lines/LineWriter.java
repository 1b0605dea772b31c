package org.habeas.app.lines;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.habeas.app.exit.Failure;

/** Writes lines as UTF-8 to a file, or to standard output for {@code -}. */
public final class LineWriter implements AutoCloseable {
    private final Path file;
    private final BufferedWriter writer;

    private LineWriter(Path file, BufferedWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    /** Opens it, replacing what is there; a {@link Failure} says that it cannot be written. */
    public static LineWriter open(Path file) {
        try {
            return new LineWriter(
                    file,
                    file.toString().equals("-")
                            ? new BufferedWriter(new OutputStreamWriter(
                                    new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))
                            : Files.newBufferedWriter(file));
        } catch (IOException e) {
            throw cannotBeWritten(file, e);
        }
    }

    /** Writes one line; {@code text} has no line break. */
    public void write(String text) {
        try {
            writer.write(text);
            writer.write('\n');
        } catch (IOException e) {
            throw cannotBeWritten(file, e);
        }
    }

    private static Failure cannotBeWritten(Path file, IOException e) {
        return new Failure(
                file + ": cannot be written (" + e.getClass().getSimpleName()
                        + "); give a file in a folder that exists and this user may write, or - for standard output",
                e);
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw cannotBeWritten(file, e);
        }
    }
}
