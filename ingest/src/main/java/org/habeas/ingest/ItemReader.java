package org.habeas.ingest;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.habeas.ingest.feed.Feed;
import org.habeas.ingest.feed.FeedItem;
import org.habeas.ingest.feed.FeedReader;
import org.habeas.ingest.feed.FeedResult;
import org.habeas.ingest.ledger.Hashes;
import org.habeas.ingest.page.ChannelReader;
import org.habeas.ingest.page.ListingReader;
import org.habeas.ingest.page.Walls;
import org.habeas.model.SourceHealth;
import org.habeas.net.Fetch;
import org.habeas.net.WebUrl;

/** Reads a source's answer as what the source is said to be. */
final class ItemReader {
    private static final int MOST_SITEMAPS = 3;

    private final ListingReader listings = new ListingReader();

    Items read(Source source, Fetch.Answer answer) {
        return switch (source.kind()) {
            case FEED, SITEMAP -> feed(source, answer);
            case LISTING -> listing(source, answer);
            case CHANNEL -> channel(source, answer);
        };
    }

    private Items feed(Source source, Fetch.Answer answer) {
        FeedResult result = new FeedReader(source.zone())
                .read(
                        answer.body(),
                        answer.header("content-type").orElse(null),
                        answer.url().toString());
        if (result instanceof FeedResult.Refused refused) {
            return Walls.recognise(answer.body(), 0)
                    .map(wall -> new Items.Unreadable(SourceHealth.FORBIDDEN, "behind " + wall))
                    .orElseGet(() -> new Items.Unreadable(SourceHealth.NOT_A_FEED, refused.reason()));
        }
        if (result instanceof FeedResult.Index index) {
            return index(answer, index);
        }
        Feed feed = ((FeedResult.Parsed) result).feed();
        List<Item> items = new ArrayList<>();
        for (FeedItem item : feed.items()) {
            WebUrl.resolve(answer.url(), link(item)).ifPresent(url -> items.add(item(url, item)));
        }
        return new Items.Found(items, feed.ttl(), feed.hub());
    }

    /** The newest sitemaps of an index; where it does not say when they changed, the last ones that it lists. */
    private static Items index(Fetch.Answer answer, FeedResult.Index index) {
        List<FeedResult.Part> parts = new ArrayList<>(index.parts());
        Collections.reverse(parts);
        parts.sort(Comparator.comparing(
                FeedResult.Part::modified, Comparator.nullsLast(Comparator.<OffsetDateTime>reverseOrder())));
        return new Items.Elsewhere(parts.stream()
                .flatMap(part -> WebUrl.resolve(answer.url(), part.url()).stream())
                .limit(MOST_SITEMAPS)
                .toList());
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

    private static Items channel(Source source, Fetch.Answer answer) {
        List<ChannelReader.Message> messages = new ChannelReader(source.zone())
                .read(
                        answer.body(),
                        answer.header("content-type").orElse(null),
                        answer.url().toString());
        if (messages.isEmpty()) {
            return new Items.Unreadable(SourceHealth.EMPTY, "no message on the channel's page");
        }
        List<Item> items = new ArrayList<>();
        for (ChannelReader.Message m : messages) {
            String fingerprint = Hashes.sha256(m.title(), Hashes.ofWords(m.html()));
            WebUrl.parse(m.url())
                    .ifPresent(url -> items.add(new Item(url, m.title(), m.html(), m.published(), true, fingerprint)));
        }
        return new Items.Found(items, null, null);
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
                null,
                null);
    }
}
