package org.habeas.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EnrichTopologyTest {
    @Test
    void theNodesAndTheirNamesAreAsPinned() throws IOException {
        var topology = EnrichTopology.bundled("test", new SimpleMeterRegistry());

        assertEquals(pinned(), topology.get().describe().toString().strip());
    }

    private static String pinned() throws IOException {
        try (var file = EnrichTopologyTest.class.getResourceAsStream("topology.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
