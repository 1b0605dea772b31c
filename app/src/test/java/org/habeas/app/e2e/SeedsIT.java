package org.habeas.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.habeas.app.config.SettingsReader;
import org.habeas.app.house.House;
import org.habeas.app.house.Role;
import org.habeas.model.Article;
import org.habeas.topic.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two pages as they stood on an agency's site go from a feed to a webhook receiver. */
class SeedsIT {
    private static final Set<String> FURNITURE =
            Set.of("Leave a review", "Politics", "Follow us on social networks", "News Line");
    private static final String URGES = "Blinken urges Azerbaijan to release Rufat Safarov";
    private static final String STATEMENT = "Blinken's statement on the crackdown in Azerbaijan";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    private Path seeds;

    @BeforeEach
    void find() {
        seeds = Path.of(System.getProperty("habeas.shared", "absent"), "seeds");
        assumeTrue(Files.isDirectory(seeds), () -> "skipped: there is no " + seeds);
    }

    @Test
    void two_pages_become_alerts_at_a_webhook_and_no_furniture_is_in_their_text() throws Exception {
        try (Broker broker = Broker.start(folder.resolve("broker"));
                Pages site = site();
                Received received = new Received();
                House house = house(broker, site, received)) {
            house.start();
            Until.holds(
                    PATIENCE, () -> !received.of("detained", "Rufat Safarov").isEmpty(), received::summary);
            Until.holds(
                    PATIENCE,
                    () -> !received.of("calls_for_release", "Antony Blinken").isEmpty(),
                    received::summary);
            assertEquals(
                    1,
                    received.of("detained", "Rufat Safarov").stream()
                            .filter(SeedsIT::isNew)
                            .count(),
                    received::summary);
            articles(broker).forEach(SeedsIT::hasNoFurniture);
        }
    }

    private static boolean isNew(com.fasterxml.jackson.databind.JsonNode event) {
        return event.at("/data/reason").asText().equals("new");
    }

    private static void hasNoFurniture(Article article) {
        FURNITURE.forEach(text ->
                assertFalse(article.text().lines().anyMatch(line -> line.strip().equals(text)), article.text()));
        assertFalse(article.text().contains("Leave a review"), article.text());
    }

    private Pages site() throws IOException {
        var site = new Pages();
        site.put("/blinken-urges.html", "text/html", page("000_f87529cf02a3ce27.txt", URGES));
        site.put("/statement.html", "text/html", page("002_84a6cc7b0789fc6c.txt", STATEMENT));
        site.feed(
                "/feed.xml",
                "/blinken-urges.html",
                URGES,
                "Wed, 11 Dec 2024 09:00:00 +0400",
                "/statement.html",
                STATEMENT,
                "Thu, 12 Dec 2024 09:00:00 +0400");
        return site;
    }

    private String page(String file, String title) throws IOException {
        var body = new StringBuilder();
        var furniture = new StringBuilder();
        for (String line : Files.readAllLines(seeds.resolve(file))) {
            if (FURNITURE.contains(line.strip())) {
                furniture
                        .append("<div class=\"side\"><h3><a href=\"#\">")
                        .append(line.strip())
                        .append("</a></h3></div>\n");
            } else if (!line.isBlank()) {
                body.append("<p>")
                        .append(line.replace("&", "&amp;").replace("<", "&lt;"))
                        .append("</p>\n");
            }
        }
        return "<html lang=\"en\"><head><title>" + title + "</title></head><body><nav><a href=\"/\">Home</a></nav>\n"
                + "<div class=\"article\"><h1>" + title + "</h1>\n" + body + "</div>\n" + furniture + "</body></html>";
    }

    private House house(Broker broker, Pages site, Received received) {
        String yaml =
                """
                kafka: {bootstrap: "%s"}
                ops: {port: 0}
                ingest:
                  pace: 0s
                  sources:
                    - {name: agency, publisher: Agency, country: AZ, url: "%s/feed.xml", interval: 10s,
                       allow-private: true, first-poll-news: all}
                alerts:
                  desk: {port: 0}
                  subscriptions:
                    - {name: test, endpoint: "%s", secrets: ["%s"], lists: ["*"], tlp: "TLP:RED", allow-private: true}
                """
                        .formatted(broker.bootstrap(), site.root(), received.address(), received.secret);
        return new House(SettingsReader.read("test", yaml, folder), EnumSet.allOf(Role.class));
    }

    private static List<Article> articles(Broker broker) {
        Map<String, Object> clients = new HashMap<>();
        clients.put("bootstrap.servers", broker.bootstrap());
        clients.put("group.id", "test");
        clients.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(
                clients, new StringDeserializer(), Topics.ARTICLES.value().deserializer())) {
            consumer.subscribe(List.of(Topics.ARTICLES.name()));
            var articles = new ArrayList<Article>();
            Until.holds(
                    PATIENCE,
                    () -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(found -> articles.add(found.value()));
                        return articles.size() >= 2;
                    },
                    () -> articles.size() + " articles");
            return articles;
        }
    }
}
