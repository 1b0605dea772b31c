package org.habeas.app.demo;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the newsroom publishes, as the bundled file {@code newsroom.yaml} says.
 *
 * @param outlets who publishes
 * @param items what, in the order of appearance
 */
public record SampleNews(List<Outlet> outlets, List<Item> items) {
    /**
     * A publisher.
     *
     * @param id first part of its addresses
     * @param language ISO 639-1 code of its site
     * @param country ISO 3166 alpha-2 code; null for an invented country
     * @param form {@code rss}, {@code atom} or {@code listing}
     */
    public record Outlet(String id, String title, String language, @Nullable String country, String form) {}

    /**
     * An article.
     *
     * @param outlet id of its publisher
     * @param slug last part of its address
     * @param after seconds from the first visit to its appearance
     * @param edit how it reads later on; null when it is left as it is
     */
    public record Item(
            String outlet,
            String slug,
            int after,
            OffsetDateTime published,
            String title,
            String text,
            @Nullable Edit edit) {
        /** The headline and the text as they read that many seconds after the first visit. */
        Edit at(long seconds) {
            return edit != null && seconds >= edit.after() ? edit : new Edit(after, title, text);
        }
    }

    /**
     * A later wording.
     *
     * @param after seconds from the first visit
     */
    public record Edit(int after, String title, String text) {}

    public SampleNews {
        outlets = List.copyOf(outlets);
        items = List.copyOf(items);
    }

    /** The news that the program brings along. */
    public static SampleNews bundled() {
        try (var in = SampleNews.class.getResourceAsStream("/demo/newsroom.yaml")) {
            return YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(com.fasterxml.jackson.databind.DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .build()
                    .readValue(Objects.requireNonNull(in, "demo/newsroom.yaml"), SampleNews.class);
        } catch (IOException e) {
            throw new UncheckedIOException("demo/newsroom.yaml", e);
        }
    }
}
