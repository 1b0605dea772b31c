package org.habeas.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The cases of RFC 9309 in Google's suite hold; its own extensions are reported. */
class RobotsSuiteTest {
    @Test
    void every_case_of_the_standard_holds() throws IOException {
        Path suite = Path.of(System.getProperty("habeas.shared", "absent"), "suites", "robots", "robots.json");
        Assumptions.assumeTrue(Files.exists(suite), "the suites are not on this machine");
        List<String> wrong = new ArrayList<>();
        int extensions = 0;
        int extensionsHold = 0;
        for (JsonNode c : new ObjectMapper().readTree(suite.toFile())) {
            String name = c.get("test").asText();
            boolean holds = allowed(c) == c.get("allowed").asBoolean();
            if (!name.startsWith("ID_")) {
                extensions++;
                extensionsHold += holds ? 1 : 0;
            } else if (!holds) {
                wrong.add(name + " " + c.get("agent") + " " + c.get("url") + " " + c.get("robots"));
            }
        }
        System.out.println("robots extensions that hold: " + extensionsHold + " of " + extensions);
        assertEquals(List.of(), wrong);
    }

    private static boolean allowed(JsonNode c) {
        String agent = c.get("agent").asText();
        byte[] body = c.get("robots").asText().getBytes(StandardCharsets.UTF_8);
        return RobotsTxt.parse("http://news.example/robots.txt", body, agent)
                .allows(c.get("url").asText());
    }
}
