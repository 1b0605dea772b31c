package org.habeas.ingest.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Every fourth page of the labelled ones: what must be in a text is there, what must not is not. */
class ExtractionSuiteTest {
    private int hits;
    private int misses;
    private int intruders;

    @Test
    void finds_the_text_of_real_pages() throws IOException {
        Path suite = Path.of(System.getProperty("habeas.shared", "absent"), "suites", "extraction");
        Assumptions.assumeTrue(Files.exists(suite), "the suites are not on this machine");
        int number = 0;
        for (String line : Files.readAllLines(suite.resolve("pages.jsonl"))) {
            if (number++ % 4 == 0) {
                check(suite, new ObjectMapper().readTree(line));
            }
        }
        double precision = hits / (double) (hits + intruders);
        double recall = hits / (double) (hits + misses);
        double f1 = 2 * precision * recall / (precision + recall);
        System.out.printf("extraction: precision %.3f, recall %.3f, f1 %.3f%n", precision, recall, f1);
        assertTrue(f1 >= 0.89, "f1 is " + f1);
    }

    private void check(Path suite, JsonNode page) throws IOException {
        byte[] body;
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(suite.resolve(page.get("file").asText())))) {
            body = in.readAllBytes();
        }
        String text = fold(new PageInspection()
                .inspect(body, page.get("url").asText())
                .get("text")
                .asText());
        for (JsonNode segment : page.get("with")) {
            boolean hit = text.contains(fold(segment.asText()));
            hits += hit ? 1 : 0;
            misses += hit ? 0 : 1;
        }
        for (JsonNode segment : page.get("without")) {
            intruders += text.contains(fold(segment.asText())) ? 1 : 0;
        }
    }

    private static String fold(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
