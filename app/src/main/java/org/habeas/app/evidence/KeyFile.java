package org.habeas.app.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.habeas.app.exit.Failure;

/** A key in a file of its own. */
public final class KeyFile {
    private KeyFile() {}

    /** What {@code reader} makes of the file's text; a {@link Failure} names the file. */
    public static <K> K read(Path file, Function<String, K> reader) {
        try {
            return reader.apply(Files.readString(file));
        } catch (IOException e) {
            throw new Failure(file + " cannot be read: " + e.getClass().getSimpleName(), e);
        } catch (IllegalArgumentException e) {
            throw new Failure(file + ": " + e.getMessage(), e);
        }
    }
}
