package org.habeas.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * XML as it is found, well-formed or not. The parser knows HTML's entities and no others: what a document type declares
 * is neither fetched nor expanded, so there is nothing to attack.
 */
final class Xml {
    /** Names that feeds use, by namespace (without the scheme and a final slash or hash), in the usual prefix. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("www.w3.org/2005/atom", "atom"),
            Map.entry("purl.org/atom/ns", "atom"),
            Map.entry("purl.org/dc/elements/1.1", "dc"),
            Map.entry("purl.org/dc/elements/1.0", "dc"),
            Map.entry("purl.org/dc/terms", "dcterms"),
            Map.entry("purl.org/rss/1.0/modules/content", "content"),
            Map.entry("purl.org/rss/1.0", ""),
            Map.entry("my.netscape.com/rdf/simple/0.9", ""),
            Map.entry("channel.netscape.com/rdf/simple/0.9", ""),
            Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
            Map.entry("search.yahoo.com/mrss", "media"),
            Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
            Map.entry("www.google.com/schemas/sitemap-news/0.9", "news"),
            Map.entry("www.sitemaps.org/schemas/sitemap/0.9", ""),
            Map.entry("www.w3.org/1999/xhtml", "xhtml"));

    private final Map<String, String> usual = new HashMap<>();
    private final @Nullable Element root;
    private final boolean atom;

    private Xml(Document document) {
        this.root = document.children().stream().findFirst().orElse(null);
        if (root != null) {
            root.getAllElements().stream().limit(200).forEach(this::declare);
        }
        this.atom = root != null && name(root).matches("(atom:)?(feed|entry)");
    }

    static Xml parse(byte[] body, @Nullable String charset) {
        try {
            return new Xml(Jsoup.parse(new ByteArrayInputStream(trim(body)), charset, "", Parser.xmlParser()));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
    }

    /** White space before the XML declaration is an error in XML and common in feeds. */
    private static byte[] trim(byte[] body) {
        int start = 0;
        while (start < body.length && body[start] > 0 && body[start] <= ' ') {
            start++;
        }
        return start == 0 ? body : java.util.Arrays.copyOfRange(body, start, body.length);
    }

    private void declare(Element element) {
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            String prefix = PREFIXES.get(attribute
                    .getValue()
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("^https?://", "")
                    .replaceFirst("[/#]$", ""));
            if (prefix != null && key.startsWith("xmlns:")) {
                usual.putIfAbsent(key.substring(6), prefix);
            }
        }
    }

    /** The outermost element; null when there is none. */
    @Nullable
    Element root() {
        return root;
    }

    /** Its name in lower case, with the usual prefix of its namespace. */
    String name(Element element) {
        String tag = element.tagName().toLowerCase(Locale.ROOT);
        int colon = tag.indexOf(':');
        if (colon < 0) {
            return tag;
        }
        String prefix = tag.substring(0, colon);
        String known = usual.getOrDefault(prefix, prefix);
        String local = tag.substring(colon + 1);
        return known.isEmpty() || (atom && known.equals("atom")) ? local : known + ":" + local;
    }

    /** The first child with the first of these names that is there; null when there is none. */
    @Nullable
    Element child(Element parent, String... names) {
        for (String name : names) {
            for (Element child : parent.children()) {
                if (name(child).equals(name)) {
                    return child;
                }
            }
        }
        return null;
    }

    List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : parent.children()) {
            if (name(child).equals(name)) {
                found.add(child);
            }
        }
        return found;
    }

    /** Text of the first child with one of these names that has any; empty when there is none. */
    String text(Element parent, String... names) {
        for (String name : names) {
            for (Element child : parent.children()) {
                if (name(child).equals(name)) {
                    String text = text(child);
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
            }
        }
        return "";
    }

    /** All text inside, as it stands, without white space around it. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof CDataNode data) {
                text.append(data.getWholeText());
            } else if (node instanceof TextNode plain) {
                text.append(plain.getWholeText());
            } else if (node instanceof Element inner) {
                text.append(inner.wholeText());
            }
        }
        return text.toString().strip();
    }
}
