package org.habeas.ingest.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import org.habeas.topic.Json;
import org.jspecify.annotations.Nullable;

/** What {@code habeas inspect page} shows of a page. */
public final class PageInspection {
    private final PageReader reader = new PageReader(ZoneOffset.UTC);

    /**
     * {@code title author published language text} of one page.
     *
     * @param body as fetched or from a file, not compressed
     * @param url where it came from; null when unknown
     */
    public ObjectNode inspect(byte[] body, @Nullable String url) {
        Page page = reader.read(body, null, url);
        return Json.mapper()
                .createObjectNode()
                .put("title", page.title())
                .put("author", page.author())
                .put(
                        "published",
                        page.published() == null ? null : page.published().toString())
                .put("language", page.language())
                .put("text", page.text());
    }
}
