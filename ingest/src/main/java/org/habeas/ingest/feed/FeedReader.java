package org.habeas.ingest.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Reads a feed of whatever kind. Without state; safe to use from many threads. */
public final class FeedReader {
    /**
     * Reads one feed.
     *
     * @param body the bytes, content-decoded
     * @param contentType the header of that name; null when there was none
     * @param url where it came from, for relative links; null when unknown
     */
    public FeedResult read(byte[] body, @Nullable String contentType, @Nullable String url) {
        try (XmlReader xml = new XmlReader(new ByteArrayInputStream(body), true)) {
            SyndFeed feed = new SyndFeedInput().build(xml);
            return new FeedResult.Parsed(new Feed(
                    orEmpty(feed.getTitle()),
                    feed.getLanguage(),
                    null,
                    feed.getEntries().stream().map(FeedReader::item).toList()));
        } catch (IOException | FeedException | IllegalArgumentException e) {
            return new FeedResult.Refused(
                    "no feed that can be read: " + e.getClass().getSimpleName());
        }
    }

    private static FeedItem item(SyndEntry e) {
        return new FeedItem(
                e.getUri(),
                orEmpty(e.getTitle()),
                e.getLink(),
                date(e.getPublishedDate()),
                date(e.getUpdatedDate()),
                e.getAuthor(),
                e.getDescription() == null ? "" : orEmpty(e.getDescription().getValue()),
                e.getContents().stream().findFirst().map(SyndContent::getValue).orElse(""));
    }

    private static @Nullable OffsetDateTime date(@Nullable Date date) {
        return date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
