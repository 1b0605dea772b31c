package org.habeas.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/** The configuration that the demo runs with, the bundled {@code demo/habeas.yaml} with its addresses filled in. */
public final class DemoConfig {
    private DemoConfig() {}

    /** The text of a {@code habeas.yaml} for that newsroom and that receiver. */
    public static String yaml(URI newsroom, URI receiver, String secret) {
        return bundled()
                .replace("${newsroom}", newsroom.toString())
                .replace("${receiver}", receiver.toString())
                .replace("${secret}", secret);
    }

    /** The same for commands that are to reach the demo while it runs, by its broker's address. */
    public static String reaching(String yaml, String bootstrap) {
        return yaml.replace("kafka:\n  port: 0\n", "kafka:\n  bootstrap: \"" + bootstrap + "\"\n");
    }

    private static String bundled() {
        try (var in = DemoConfig.class.getResourceAsStream("/demo/habeas.yaml")) {
            return new String(Objects.requireNonNull(in, "demo/habeas.yaml").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("demo/habeas.yaml", e);
        }
    }

    /** A fresh signing secret of Standard Webhooks: {@code whsec_} and 24 random bytes in base64. */
    public static String secret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }
}
