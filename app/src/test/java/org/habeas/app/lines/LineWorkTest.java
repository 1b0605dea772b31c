package org.habeas.app.lines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.habeas.app.exit.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineWorkTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final LineWork work = new LineWork("double: numbers", new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void good_empty_bad_good_gives_the_good_ones_and_one_complaint() throws Exception {
        Path in = file("1\n\nx\n2\n");
        long bad = work.map(in, folder.resolve("out"), LineWorkTest::doubled);
        assertEquals(List.of("2", "4"), Files.readAllLines(folder.resolve("out")));
        assertEquals(1, bad);
        assertEquals(
                in + ":3: 'x' is no number; the line is left out", complaints().get(0));
        assertTrue(
                complaints().get(1).startsWith("double: numbers 3,"),
                complaints().get(1));
    }

    @Test
    void keeps_the_order_of_many_lines() throws Exception {
        List<String> numbers =
                IntStream.range(0, 5_000).mapToObj(Integer::toString).toList();
        work.map(file(String.join("\n", numbers)), folder.resolve("out"), LineWorkTest::doubled);
        assertEquals(numbers.stream().map(LineWorkTest::doubled).toList(), Files.readAllLines(folder.resolve("out")));
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Path missing = folder.resolve("missing");
        Failure failure = assertThrows(Failure.class, () -> work.map(missing, folder.resolve("out"), t -> t));
        assertTrue(failure.getMessage().startsWith(missing + ": no such file;"), failure.getMessage());
    }

    @Test
    void an_output_that_cannot_be_written_is_named() throws Exception {
        Path in = file("1");
        Failure failure = assertThrows(Failure.class, () -> work.map(in, folder.resolve("no/out"), t -> t));
        assertTrue(failure.getMessage().contains("no/out: cannot be written"), failure.getMessage());
    }

    private static String doubled(String text) {
        if (!text.matches("\\d+")) {
            throw new IllegalArgumentException("'" + text + "' is no number");
        }
        return Integer.toString(2 * Integer.parseInt(text));
    }

    private List<String> complaints() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Path file(String content) throws Exception {
        return Files.writeString(folder.resolve("in"), content);
    }
}
