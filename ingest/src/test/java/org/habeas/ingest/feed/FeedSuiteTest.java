package org.habeas.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The feeds of a well-known reader's own tests: each is read or refused, and what matters to news agrees with it. */
class FeedSuiteTest {
    private static final Set<String> TIMES = Set.of("published", "updated");

    private final ObjectMapper mapper = new ObjectMapper();
    private final List<String> differences = new ArrayList<>();
    private int keys;

    @Test
    void every_feed_is_read_or_refused_and_news_agree() throws IOException {
        Path suite = Path.of(System.getProperty("habeas.shared", "absent"), "suites", "feeds");
        Assumptions.assumeTrue(Files.exists(suite), "the suites are not on this machine");
        int refused = 0;
        for (Path file : files(suite)) {
            JsonNode found = new FeedInspection().inspect(Files.readAllBytes(file), null);
            refused += found.has("refused") ? 1 : 0;
            Path expected = expected(file);
            if (file.toString().contains("translator") && Files.exists(expected)) {
                compare(file, mapper.readTree(expected.toFile()), found);
            }
        }
        System.out.println("feeds: " + keys + " keys, " + differences);
        assertEquals(4, refused, "an empty file, two that are no JSON, one that is no feed");
        assertTrue(differences.size() <= keys * 0.02, differences.toString());
    }

    private static List<Path> files(Path suite) throws IOException {
        try (Stream<Path> all = Files.walk(suite)) {
            return all.filter(Files::isRegularFile)
                    .filter(FeedSuiteTest::isFeed)
                    .sorted()
                    .toList();
        }
    }

    /** Beside {@code x.xml} lies what is expected in {@code x.json}, beside {@code x.json} in {@code x_expected.json}. */
    private static boolean isFeed(Path file) {
        String name = file.toString();
        boolean json = name.contains("/json/") || name.contains("/universal/");
        return name.endsWith(".xml") || (json && !name.endsWith("_expected.json"));
    }

    private static Path expected(Path feed) {
        String name = feed.toString();
        return Path.of(
                name.endsWith(".xml")
                        ? name.replaceAll("\\.xml$", ".json")
                        : name.replaceAll("\\.json$", "_expected.json"));
    }

    private void compare(Path file, JsonNode expected, JsonNode found) {
        compare(file, "title", expected.path("title"), found.path("title"));
        compare(file, "language", expected.path("language"), found.path("language"));
        for (int i = 0; i < expected.path("items").size(); i++) {
            JsonNode item = expected.path("items").path(i);
            JsonNode mine = found.path("items").path(i);
            JsonNode author = item.path("author");
            compare(file, "id", item.path("guid"), mine.path("id"));
            compare(file, "title", item.path("title"), mine.path("title"));
            compare(file, "link", item.path("link"), mine.path("link"));
            compare(file, "published", item.path("publishedParsed"), mine.path("published"));
            compare(file, "updated", item.path("updatedParsed"), mine.path("updated"));
            compare(
                    file,
                    "author",
                    author.has("name") ? author.path("name") : author.path("email"),
                    mine.path("author"));
            compare(file, "summary", item.path("description"), mine.path("summary"));
            compare(file, "content", item.path("content"), mine.path("content"));
        }
    }

    private void compare(Path file, String key, JsonNode expected, JsonNode found) {
        String right = expected.asText("").strip();
        if (right.isEmpty()) {
            return;
        }
        keys++;
        String mine = found.asText("").strip();
        boolean same = TIMES.contains(key) && !mine.isEmpty() && !mine.equals("null")
                ? OffsetDateTime.parse(right)
                        .toInstant()
                        .equals(OffsetDateTime.parse(mine).toInstant())
                : right.equalsIgnoreCase(mine);
        if (!same) {
            differences.add(file.getFileName() + " " + key);
        }
    }
}
