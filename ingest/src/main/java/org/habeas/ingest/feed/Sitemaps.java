package org.habeas.ingest.feed;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.habeas.ingest.date.DateText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Sitemaps with and without the news extension, and indexes of sitemaps (sitemaps.org 0.9). */
final class Sitemaps {
    private final Xml xml;
    private final ZoneId zone;

    Sitemaps(Xml xml, ZoneId zone) {
        this.xml = xml;
        this.zone = zone;
    }

    Feed urls(Element set) {
        List<FeedItem> items = new ArrayList<>();
        String language = null;
        for (Element url : xml.children(set, "url")) {
            Optional<Element> news = Optional.ofNullable(xml.child(url, "news:news"));
            language = news.map(n -> xml.child(n, "news:publication"))
                    .map(p -> xml.text(p, "news:language"))
                    .filter(text -> !text.isEmpty())
                    .orElse(language);
            items.add(new FeedItem(
                    null,
                    news.map(n -> xml.text(n, "news:title")).orElse(""),
                    xml.text(url, "loc"),
                    news.map(n -> date(n, "news:publication_date")).orElse(null),
                    date(url, "lastmod"),
                    null,
                    "",
                    ""));
        }
        return new Feed("", language, null, null, items);
    }

    FeedResult.Index index(Element index) {
        List<FeedResult.Part> parts = new ArrayList<>();
        for (Element sitemap : xml.children(index, "sitemap")) {
            parts.add(new FeedResult.Part(xml.text(sitemap, "loc"), date(sitemap, "lastmod")));
        }
        return new FeedResult.Index(parts);
    }

    private @Nullable OffsetDateTime date(Element parent, String name) {
        String text = xml.text(parent, name);
        return text.isEmpty() ? null : DateText.parse(text, zone);
    }
}
