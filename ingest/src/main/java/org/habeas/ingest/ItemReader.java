package org.habeas.ingest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.habeas.ingest.feed.Feed;
import org.habeas.ingest.feed.FeedItem;
import org.habeas.ingest.feed.FeedReader;
import org.habeas.ingest.feed.FeedResult;
import org.habeas.ingest.ledger.Hashes;
import org.habeas.ingest.page.ListingReader;
import org.habeas.model.SourceHealth;
import org.habeas.net.Fetch;
import org.habeas.net.WebUrl;

/** Reads a source's answer as what the source is said to be. */
final class ItemReader {
    private final FeedReader feeds = new FeedReader();
    private final ListingReader listings = new ListingReader();

    Items read(Source source, Fetch.Answer answer) {
        return switch (source.kind()) {
            case FEED, SITEMAP -> feed(answer);
            case LISTING, CHANNEL -> listing(source, answer);
        };
    }

    private Items feed(Fetch.Answer answer) {
        FeedResult result = feeds.read(
                answer.body(),
                answer.header("content-type").orElse(null),
                answer.url().toString());
        if (result instanceof FeedResult.Refused refused) {
            return new Items.Unreadable(SourceHealth.NOT_A_FEED, refused.reason());
        }
        Feed feed = ((FeedResult.Parsed) result).feed();
        List<Item> items = new ArrayList<>();
        for (FeedItem item : feed.items()) {
            WebUrl.resolve(answer.url(), link(item)).ifPresent(url -> items.add(item(url, item)));
        }
        return new Items.Found(items, feed.ttl());
    }

    private static String link(FeedItem item) {
        return item.link() != null ? item.link() : Objects.requireNonNullElse(item.id(), "");
    }

    private static Item item(URI url, FeedItem item) {
        String content = item.content().length() >= item.summary().length() ? item.content() : item.summary();
        String dates = item.published() + " " + item.updated();
        return new Item(
                url,
                item.title(),
                content,
                item.published() != null ? item.published() : item.updated(),
                false,
                Hashes.sha256(item.title(), dates, Hashes.ofWords(content)));
    }

    private Items listing(Source source, Fetch.Answer answer) {
        List<ListingReader.Link> links = listings.read(
                answer.body(),
                answer.header("content-type").orElse(null),
                answer.url().toString(),
                source.selector());
        if (links.isEmpty()) {
            String reason = source.selector() == null ? "no link looks like an article's" : "no link fits the selector";
            return new Items.Unreadable(SourceHealth.EMPTY, reason);
        }
        return new Items.Found(
                links.stream()
                        .flatMap(link -> WebUrl.resolve(answer.url(), link.url()).stream()
                                .map(url -> new Item(url, link.title(), "", null, false, Hashes.sha256(link.title()))))
                        .toList(),
                null);
    }
}
