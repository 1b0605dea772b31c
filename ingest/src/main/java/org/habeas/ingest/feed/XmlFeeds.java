package org.habeas.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.habeas.ingest.date.DateText;
import org.habeas.model.Hub;
import org.habeas.net.WebUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Feeds in XML: RSS 0.9 to 2.0 and RDF (RSS 0.90, 1.0), Atom 0.3 and 1.0 (RFC 4287). */
final class XmlFeeds {
    private static final Pattern MAIL_AND_NAME =
            Pattern.compile("\\S+@\\S+\\s+\\((.+)\\)|(.+?)\\s+\\(?<?\\S+@\\S+?>?\\)?");

    private final Xml xml;
    private final ZoneId zone;
    private final @Nullable String url;

    /** @param url where it came from, for relative links; null when unknown */
    XmlFeeds(Xml xml, ZoneId zone, @Nullable String url) {
        this.xml = xml;
        this.zone = zone;
        this.url = url;
    }

    Feed atom(Element feed) {
        List<FeedItem> items = new ArrayList<>();
        for (Element entry : xml.children(feed, "entry")) {
            OffsetDateTime updated = date(entry, "updated", "modified", "dcterms:modified");
            OffsetDateTime published = date(entry, "published", "issued", "dcterms:issued", "created", "dc:date");
            items.add(new FeedItem(
                    nullable(xml.text(entry, "id")),
                    title(entry),
                    link(entry),
                    published == null ? updated : published,
                    updated,
                    atomAuthor(entry, feed),
                    construct(xml.child(entry, "summary")),
                    construct(xml.child(entry, "content"))));
        }
        return new Feed(title(feed), language(feed), null, hub(feed), items);
    }

    Feed rss(Element root) {
        Element channel = Optional.ofNullable(xml.child(root, "channel")).orElse(root);
        List<Element> elements = new ArrayList<>(xml.children(channel, "item"));
        elements.addAll(xml.children(root, "item"));
        List<FeedItem> items = elements.stream().map(this::rssItem).toList();
        String language = xml.text(channel, "language", "dc:language");
        return new Feed(
                plain(xml.text(channel, "title", "dc:title")),
                language.isEmpty() ? language(root) : language.toLowerCase(Locale.ROOT),
                ttl(channel),
                hub(channel),
                items);
    }

    private @Nullable Hub hub(Element feed) {
        String hub = related(feed, "hub");
        String self = related(feed, "self");
        return hub.isEmpty() || self.isEmpty() ? null : new Hub(hub, self);
    }

    private String related(Element feed, String rel) {
        List<Element> links = new ArrayList<>(xml.children(feed, "link"));
        links.addAll(xml.children(feed, "atom:link"));
        return links.stream()
                .filter(link -> link.attr("rel").equalsIgnoreCase(rel))
                .map(link -> link.attr("href").strip())
                .findFirst()
                .orElse("");
    }

    private FeedItem rssItem(Element item) {
        String guid = xml.text(item, "guid");
        String about = item.attr("rdf:about");
        return new FeedItem(
                nullable(guid.isEmpty() ? about : guid),
                plain(xml.text(item, "title", "dc:title", "media:title", "itunes:title")),
                rssLink(item, guid, about),
                date(
                        item,
                        "pubdate",
                        "dc:date",
                        "atom:published",
                        "dcterms:issued",
                        "dcterms:created",
                        "published",
                        "date"),
                date(item, "atom:updated", "atom:modified", "dcterms:modified", "updated", "modified", "dc:date"),
                rssAuthor(item),
                xml.text(
                        item,
                        "description",
                        "atom:summary",
                        "summary",
                        "itunes:summary",
                        "dc:description",
                        "media:description"),
                rssContent(item));
    }

    private @Nullable String rssLink(Element item, String guid, String about) {
        String link = xml.text(item, "feedburner:origlink", "link");
        if (link.isEmpty()) {
            link = Optional.ofNullable(link(item)).orElse("");
        }
        boolean permanent = !guid.isEmpty()
                && guid.matches("(?i)https?://.*")
                && Optional.ofNullable(xml.child(item, "guid"))
                        .filter(g -> !g.attr("ispermalink").equalsIgnoreCase("false")
                                && !g.attr("isPermaLink").equalsIgnoreCase("false"))
                        .isPresent();
        if (link.isEmpty() && permanent) {
            link = guid;
        }
        return absolute(item, link.isEmpty() ? about : link);
    }

    private @Nullable String rssAuthor(Element item) {
        String author = xml.text(
                item, "author", "dc:creator", "dc:author", "itunes:author", "atom:author", "media:credit", "creator");
        Element atom = xml.child(item, "atom:author");
        String name = author.isEmpty() || atom == null ? author : person(atom);
        Matcher m = MAIL_AND_NAME.matcher(name);
        return nullable(m.matches() ? plain(m.group(1) == null ? m.group(2) : m.group(1)) : plain(name));
    }

    private String rssContent(Element item) {
        String encoded = xml.text(item, "content:encoded", "content", "fulltext", "yandex:full-text");
        Element atom = xml.child(item, "atom:content", "xhtml:body", "xhtml:div");
        return encoded.isEmpty() ? construct(atom) : encoded;
    }

    private String title(Element parent) {
        String title = construct(xml.child(parent, "title", "dc:title", "media:title"));
        return plain(title);
    }

    private @Nullable String atomAuthor(Element entry, Element feed) {
        String name = xml.children(entry, "author").stream()
                .map(this::person)
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElseGet(() -> xml.text(entry, "dc:creator"));
        if (!name.isEmpty()) {
            return name;
        }
        Element ofFeed = xml.child(feed, "author");
        return ofFeed == null ? null : nullable(person(ofFeed));
    }

    private String person(Element author) {
        String name = xml.text(author, "name", "atom:name");
        String any = name.isEmpty() ? xml.text(author, "email", "atom:email") : name;
        return any.isEmpty() ? author.ownText().strip() : any;
    }

    /** The link to the page itself: Atom's alternate, or the first without a relation. */
    private @Nullable String link(Element parent) {
        String first = "";
        for (Element link : parent.children()) {
            String name = xml.name(link);
            if (name.equals("link") || name.equals("atom:link")) {
                String rel = link.attr("rel");
                boolean itself = rel.isEmpty() || rel.equals("alternate");
                String target = link.attr("href");
                boolean html = link.attr("type").isEmpty() || link.attr("type").contains("html");
                if (itself && !target.isEmpty() && (first.isEmpty() || html)) {
                    first = target;
                    if (html) {
                        break;
                    }
                }
            }
        }
        return absolute(parent, first);
    }

    private @Nullable String absolute(Element at, String link) {
        if (link.isEmpty() || link.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            return nullable(link);
        }
        String base = url == null ? "" : url;
        for (Element e = at; e != null; e = e.parent()) {
            if (!e.attr("xml:base").isEmpty()) {
                base = e.attr("xml:base");
                break;
            }
        }
        Optional<URI> root = WebUrl.parse(base);
        return root.flatMap(r -> WebUrl.resolve(r, link)).map(URI::toString).orElse(link);
    }

    /** An Atom text construct: the markup of XHTML, the text of everything else. */
    private static String construct(@Nullable Element element) {
        if (element == null) {
            return "";
        }
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        boolean markup = type.equals("xhtml")
                || type.equals("application/xhtml+xml")
                || element.attr("mode").equals("xml");
        if (!markup || element.children().isEmpty()) {
            return Xml.text(element);
        }
        Element div = element.child(0);
        boolean wrapped = element.childrenSize() == 1
                && div.tagName().replaceFirst(".*:", "").equalsIgnoreCase("div");
        return (wrapped ? div : element).html().strip();
    }

    /** Titles with markup or twice-escaped entities, as text. */
    private static String plain(String title) {
        boolean markup = title.indexOf('<') >= 0 || title.indexOf('&') >= 0;
        return (markup ? Jsoup.parseBodyFragment(title).text() : title)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private @Nullable OffsetDateTime date(Element parent, String... names) {
        for (String name : names) {
            String text = xml.text(parent, name);
            OffsetDateTime date = text.isEmpty() ? null : DateText.parse(text, zone);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable String language(Element feed) {
        String language = feed.attr("xml:lang");
        return nullable(language.toLowerCase(Locale.ROOT));
    }

    private @Nullable Duration ttl(Element channel) {
        String minutes = xml.text(channel, "ttl");
        if (minutes.matches("\\d{1,6}")) {
            return Duration.ofMinutes(Long.parseLong(minutes));
        }
        String period = xml.text(channel, "sy:updateperiod");
        String frequency = xml.text(channel, "sy:updatefrequency");
        int times = frequency.matches("[1-9]\\d{0,3}") ? Integer.parseInt(frequency) : 1;
        return switch (period.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1).dividedBy(times);
            case "daily" -> Duration.ofDays(1).dividedBy(times);
            default -> null;
        };
    }

    private static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }
}
