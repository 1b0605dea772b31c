package org.habeas.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input as the command line meets it: one clear line, the rest goes on, the exit code tells. */
class BadInputIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void an_unknown_key_ends_it_with_one_line() throws Exception {
        assertFails(
                "c.yaml:2: unknown key ops.prot; allowed here: host, port",
                "run",
                "--config",
                config("ops:\n  prot: 1\n"));
    }

    @Test
    void a_missing_configuration_says_how_to_get_one() throws Exception {
        assertFails(
                "no configuration at",
                "run",
                "--config",
                folder.resolve("missing.yaml").toString());
    }

    @Test
    void a_port_in_use_ends_it_with_one_line() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String yaml = "kafka: {port: " + taken.getLocalPort() + "}\nops: {port: 0}\nalerts: {desk: {port: 0}}\n";
            assertFails(
                    "port " + taken.getLocalPort() + " of the embedded broker is in use",
                    "run",
                    "--config",
                    config(yaml));
        }
    }

    @Test
    void a_folder_that_cannot_be_written_ends_it_with_one_line() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        String yaml = "data: file/below\nkafka: {port: 0}\nops: {port: 0}\n";
        assertFails("cannot be written to", "run", "--config", config(yaml));
    }

    @Test
    void a_line_that_is_no_json_is_told_and_the_others_go_on() throws Exception {
        Path in = Files.writeString(
                folder.resolve("in.jsonl"),
                "{\"id\":\"1\",\"source\":\"s\",\"title\":\"t\",\"text\":\"x\"}\n{oops\n\n{\"id\":\"2\",\"source\":\"s\"}\n");
        try (Child child = Child.habeas("extract", "--in", in.toString())) {
            assertEquals(1, child.exit(PATIENCE));
            assertEquals(2, child.out().size(), () -> child.out().toString());
            assertTrue(child.err().get(0).startsWith(in + ":2: article line is no JSON"), () -> child.err()
                    .toString());
            assertEquals(2, child.err().size(), () -> child.err().toString());
        }
    }

    @Test
    void a_wrong_command_line_has_its_own_exit_code() throws Exception {
        for (List<String> arguments :
                List.of(List.of("extrakt"), List.of("extract"), List.of("run", "--role", "cook"), List.of("inspect"))) {
            try (Child child = Child.habeas(arguments.toArray(String[]::new))) {
                assertEquals(2, child.exit(PATIENCE));
                assertEquals(2, child.err().size(), () -> child.err().toString());
            }
        }
    }

    private String config(String yaml) throws Exception {
        return Files.writeString(folder.resolve("c.yaml"), yaml).toString();
    }

    private static void assertFails(String message, String... arguments) throws Exception {
        try (Child child = Child.habeas(arguments)) {
            assertEquals(1, child.exit(PATIENCE), () -> child.err().toString());
            List<String> complaints = child.err().stream()
                    .filter(line -> line.startsWith("habeas: "))
                    .toList();
            assertEquals(1, complaints.size(), () -> child.err().toString());
            assertTrue(complaints.get(0).contains(message), () -> child.err().toString());
        }
    }
}
