package org.habeas.ingest.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import org.habeas.topic.Json;
import org.jspecify.annotations.Nullable;

/** What {@code habeas inspect feed} shows of a feed. */
public final class FeedInspection {
    private final FeedReader reader = new FeedReader();

    /**
     * {@code title language items} of one feed, or {@code refused} with the reason.
     *
     * @param body as fetched or from a file, not compressed
     * @param url where it came from; null when unknown
     */
    public ObjectNode inspect(byte[] body, @Nullable String url) {
        ObjectNode node = Json.mapper().createObjectNode();
        FeedResult result = reader.read(body, null, url);
        if (result instanceof FeedResult.Refused refused) {
            return node.put("refused", refused.reason());
        }
        if (result instanceof FeedResult.Index index) {
            ArrayNode sitemaps = node.putArray("sitemaps");
            index.parts().forEach(part -> sitemaps.add(part.url()));
            return node;
        }
        Feed feed = ((FeedResult.Parsed) result).feed();
        node.put("title", feed.title()).put("language", feed.language());
        ArrayNode items = node.putArray("items");
        feed.items().forEach(item -> items.add(item(item)));
        return node;
    }

    private static ObjectNode item(FeedItem item) {
        return Json.mapper()
                .createObjectNode()
                .put("id", item.id())
                .put("title", item.title())
                .put("link", item.link())
                .put("published", text(item.published()))
                .put("updated", text(item.updated()))
                .put("author", item.author())
                .put("summary", item.summary())
                .put("content", item.content());
    }

    private static @Nullable String text(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toString();
    }
}
