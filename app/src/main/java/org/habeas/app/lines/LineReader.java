package org.habeas.app.lines;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.habeas.app.exit.Failure;

/** Reads a UTF-8 file, or standard input for {@code -}, in groups of lines; empty lines are passed over. */
final class LineReader implements AutoCloseable {
    /** @param number from 1 */
    record Line(long number, String text) {}

    private final Path file;
    private final long size;
    private final Counted bytes;
    private final BufferedReader reader;
    private long number;

    private LineReader(Path file, long size, Counted bytes) {
        this.file = file;
        this.size = size;
        this.bytes = bytes;
        // Bytes that are no UTF-8 become U+FFFD: the line's own check then says what it lacks.
        this.reader = new BufferedReader(new InputStreamReader(
                bytes, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)));
    }

    static LineReader open(Path file) {
        try {
            return file.toString().equals("-")
                    ? new LineReader(file, -1, new Counted(System.in))
                    : new LineReader(file, Files.size(file), new Counted(Files.newInputStream(file)));
        } catch (NoSuchFileException e) {
            throw new Failure(file + ": no such file; give one of a JSON object a line, or - for standard input", e);
        } catch (IOException e) {
            throw cannotBeRead(file, e);
        }
    }

    /** The next lines, at most {@code most}; empty at the end. */
    List<Line> next(int most) {
        var lines = new ArrayList<Line>(most);
        try {
            while (lines.size() < most) {
                String text = reader.readLine();
                if (text == null) {
                    return lines;
                }
                number++;
                if (!text.isBlank()) {
                    lines.add(new Line(number, text));
                }
            }
            return lines;
        } catch (IOException e) {
            throw cannotBeRead(file, e);
        }
    }

    /** How much of the file was read, 0 to 1; negative when its size is unknown. */
    double share() {
        return size < 0 ? -1 : size == 0 ? 1 : Math.min(1, (double) bytes.count / size);
    }

    private static Failure cannotBeRead(Path file, IOException e) {
        return new Failure(file + ": cannot be read (" + e.getClass().getSimpleName() + ")", e);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw cannotBeRead(file, e);
        }
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int read = super.read(b, off, len);
            count += Math.max(read, 0);
            return read;
        }
    }
}
