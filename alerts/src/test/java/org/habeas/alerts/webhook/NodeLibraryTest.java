package org.habeas.alerts.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.habeas.model.Secret;
import org.habeas.topic.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published library for Node takes what is signed here; skipped where Node, npm or the library cannot be had. */
class NodeLibraryTest {
    private static final int MESSAGES = 10_000;
    private static final Path LIBRARY = Path.of("target", "node").toAbsolutePath();

    @TempDir
    Path folder;

    private final Random random = new Random(20260301);

    @Test
    void itVerifiesTenThousandMessagesAndRefusesAnyFlippedBit() throws Exception {
        assumeTrue(isInstalled(), "skipped: node, npm or its package standardwebhooks is not to be had here");
        Path file = folder.resolve("messages.jsonl");
        Path script = folder.resolve("verify.cjs");
        Files.write(file, IntStream.range(0, MESSAGES).mapToObj(this::message).toList());
        try (var source = NodeLibraryTest.class.getResourceAsStream("verify.cjs")) {
            Files.copy(source, script);
        }

        assertEquals(
                MESSAGES + " verified, " + MESSAGES + " refused",
                run("node", script.toString(), file.toString()).strip());
    }

    private String message(int number) {
        byte[] key = new byte[24 + random.nextInt(40)];
        random.nextBytes(key);
        String secret = "whsec_" + Base64.getEncoder().encodeToString(key);
        String id = "h-" + number + "-r1_partner";
        byte[] body = body();
        long now = System.currentTimeMillis() / 1000;
        var message = Json.mapper()
                .createObjectNode()
                .put("secret", secret)
                .put("id", id)
                .put("timestamp", Long.toString(now))
                .put(
                        "signature",
                        WebhookSignature.of(List.of(new Secret(secret))).sign(id, now, body))
                .put("body", Base64.getEncoder().encodeToString(body));
        return message.toString();
    }

    /** The library reads what it has verified as JSON; the text in it is of any script. */
    private byte[] body() {
        var text = new StringBuilder();
        random.ints(random.nextInt(300), 1, 0x10000)
                .filter(c -> !Character.isSurrogate((char) c))
                .forEach(text::appendCodePoint);
        return Json.mapper()
                .createObjectNode()
                .put("text", text.toString())
                .put("number", random.nextLong())
                .toString()
                .getBytes(UTF_8);
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            if (!Files.isDirectory(LIBRARY.resolve("node_modules/standardwebhooks"))) {
                Files.createDirectories(LIBRARY);
                run(
                        "npm",
                        "install",
                        "--no-audit",
                        "--no-fund",
                        "--prefix",
                        LIBRARY.toString(),
                        "standardwebhooks@1.1.1");
            }
            run("node", "--version");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("NODE_PATH", LIBRARY.resolve("node_modules").toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command[0] + " failed");
        }
        return out;
    }
}
