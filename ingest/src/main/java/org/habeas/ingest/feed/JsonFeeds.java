package org.habeas.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.habeas.ingest.date.DateText;
import org.habeas.model.Hub;
import org.jspecify.annotations.Nullable;

/** JSON Feed, versions 1 and 1.1 (jsonfeed.org). */
final class JsonFeeds {
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(50).build())
            .build());

    private final ZoneId zone;

    JsonFeeds(ZoneId zone) {
        this.zone = zone;
    }

    FeedResult read(byte[] body) {
        JsonNode root;
        try {
            root = MAPPER.readTree(body);
        } catch (IOException e) {
            return new FeedResult.Refused("begins like JSON and is none");
        }
        if (!root.isObject()
                || !(root.path("items").isArray()
                        || root.path("version").asText().contains("jsonfeed"))) {
            return new FeedResult.Refused("is JSON, but no JSON Feed");
        }
        List<FeedItem> items = new ArrayList<>();
        root.path("items").forEach(item -> items.add(item(item, root)));
        return new FeedResult.Parsed(
                new Feed(text(root, "title"), nullable(text(root, "language")), null, hub(root), items));
    }

    /** JSON Feed 1.1: {@code hubs}. */
    private static @Nullable Hub hub(JsonNode root) {
        for (JsonNode hub : root.path("hubs")) {
            if (text(hub, "type").equalsIgnoreCase("WebSub")
                    && !text(root, "feed_url").isEmpty()) {
                return new Hub(text(hub, "url"), text(root, "feed_url"));
            }
        }
        return null;
    }

    private FeedItem item(JsonNode item, JsonNode feed) {
        String link = text(item, "url").isEmpty() ? text(item, "external_url") : text(item, "url");
        String html = text(item, "content_html");
        String author = authors(item);
        return new FeedItem(
                nullable(text(item, "id")),
                text(item, "title"),
                nullable(link),
                date(text(item, "date_published")),
                date(text(item, "date_modified")),
                nullable(author.isEmpty() ? authors(feed) : author),
                text(item, "summary"),
                html.isEmpty() ? text(item, "content_text") : html);
    }

    private static String authors(JsonNode node) {
        String one = text(node.path("author"), "name");
        String many = StreamSupport.stream(node.path("authors").spliterator(), false)
                .map(author -> text(author, "name"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        return many.isEmpty() ? one : many;
    }

    private @Nullable OffsetDateTime date(String text) {
        return text.isEmpty() ? null : DateText.parse(text, zone);
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText("").strip();
    }

    private static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }
}
