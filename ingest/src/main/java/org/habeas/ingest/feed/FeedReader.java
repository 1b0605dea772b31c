package org.habeas.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads what publishers syndicate, told apart by content: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, sitemaps.
 * Without state; safe to use from many threads.
 */
public final class FeedReader {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w:.-]+)");
    private static final Pattern DECLARED = Pattern.compile("(?s)^\\s*<\\?xml[^>]*\\sencoding\\s*=");

    private final ZoneId zone;

    /** A reader that takes dates without a zone for UTC. */
    public FeedReader() {
        this(ZoneOffset.UTC);
    }

    /** A reader that takes dates without a zone for dates in {@code zone}. */
    public FeedReader(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Reads one feed.
     *
     * @param body the bytes, content-decoded
     * @param contentType the header of that name; null when there was none
     * @param url where it came from, for relative links; null when unknown
     */
    public FeedResult read(byte[] body, @Nullable String contentType, @Nullable String url) {
        String head = new String(body, 0, Math.min(body.length, 1024), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(\u00ef\u00bb\u00bf|[\\s\\x00\u00fe\u00ff])+", "");
        if (head.isEmpty()) {
            return new FeedResult.Refused("is empty");
        }
        if (head.startsWith("{") || head.startsWith("[")) {
            return new JsonFeeds(zone).read(body);
        }
        return head.startsWith("<") ? xml(body, charset(contentType, head), url) : new FeedResult.Refused("is no XML");
    }

    private FeedResult xml(byte[] body, @Nullable String charset, @Nullable String url) {
        Xml xml = Xml.parse(body, charset);
        Element root = xml.root();
        String name = root == null ? "" : xml.name(root).toLowerCase(Locale.ROOT);
        if (root == null || name.isEmpty()) {
            return new FeedResult.Refused("has no XML element");
        }
        return switch (name) {
            case "rss", "rdf:rdf", "rdf", "channel" -> new FeedResult.Parsed(new XmlFeeds(xml, zone, url).rss(root));
            case "feed", "atom:feed" -> new FeedResult.Parsed(new XmlFeeds(xml, zone, url).atom(root));
            case "urlset" -> new FeedResult.Parsed(new Sitemaps(xml, zone).urls(root));
            case "sitemapindex" -> new Sitemaps(xml, zone).index(root);
            case "html" -> new FeedResult.Refused("is an HTML page, no feed");
            default -> new FeedResult.Refused("is XML of another kind");
        };
    }

    /** What the document declares goes before the header, which servers often get wrong; null leaves it to the parser. */
    private static @Nullable String charset(@Nullable String contentType, String head) {
        Matcher m = CHARSET.matcher(contentType == null ? "" : contentType);
        boolean declared = DECLARED.matcher(head).find();
        return !declared && m.find() && supported(m.group(1)) ? m.group(1) : null;
    }

    private static boolean supported(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
