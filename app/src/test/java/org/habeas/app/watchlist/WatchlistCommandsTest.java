package org.habeas.app.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.habeas.app.command.HabeasCommand;
import org.habeas.app.kafka.EmbeddedKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchlistCommandsTest {
    private static final String PEOPLE = "id,name,country\np-1,Tamsin Orlavey,\np-2,Dorin Valeschi,\n";

    @TempDir
    Path directory;

    /** What a command printed, on both of its outputs, and its exit code. */
    private record Done(int code, String out, String err) {}

    @Test
    void entries_are_imported_checked_added_listed_and_removed() throws Exception {
        try (var kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0, fault -> {})) {
            write("habeas.yaml", "instance: desk-1\nkafka:\n  bootstrap: " + kafka.bootstrap() + "\n");
            write("people.csv", PEOPLE);
            assertEquals(
                    "2 written, 0 removed, 0 left as they were, 0 rows left out",
                    habeas("import", file("people.csv"), "--marking", "TLP:RED").out);

            write("people.csv", PEOPLE.replace("p-2", "p-3") + ",Ilsa Brandomir,\n");
            Done check = habeas("check", file("people.csv"), "--marking", "TLP:RED");
            assertEquals(
                    "1 to write, 1 to remove, 1 left as they were, 1 rows left out\npeople\t2\tTLP:RED\t-", check.out);
            assertEquals(1, check.code);
            assertTrue(check.err.contains("people.csv:4: "), check.err);

            write("more.csv", "id,name\nq-1,Ada Nordquay\n");
            assertEquals(
                    "1 written, 0 removed, 0 left as they were, 0 rows left out",
                    habeas("add", file("more.csv"), "--list", "people", "--owner", "Desk of Dalmara").out);
            assertEquals("people\t3\tTLP:AMBER,TLP:RED\tDesk of Dalmara", habeas("list").out);
            assertEquals(
                    "p-1\tperson\tTLP:RED\np-2\tperson\tTLP:RED\nq-1\tperson\tTLP:AMBER", habeas("list", "people").out);
            assertTrue(habeas("list", "people", "--names").out.contains("Ada Nordquay"));

            Done removed = habeas("remove", "people", "q-1", "q-2");
            assertEquals("1 removed", removed.out);
            assertEquals(1, removed.code);
            assertEquals("habeas: no entry people/q-2", removed.err);
            assertEquals("people\t2\tTLP:RED\t-", habeas("list").out);
            for (Done done : List.of(check, removed, habeas("list", "people"))) {
                assertFalse((done.out + done.err).matches("(?s).*(Orlavey|Valeschi|Brandomir|Nordquay).*"));
            }
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private Done habeas(String... args) {
        var all = new ArrayList<String>(List.of("watchlist"));
        all.addAll(Arrays.asList(args));
        all.addAll(List.of("--config", file("habeas.yaml")));
        PrintStream out = System.out;
        PrintStream err = System.err;
        var outBytes = new ByteArrayOutputStream();
        var errBytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        try {
            int code = HabeasCommand.run(all.toArray(String[]::new));
            return new Done(code, text(outBytes), text(errBytes));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
