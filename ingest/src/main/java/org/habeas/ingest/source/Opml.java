package org.habeas.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.habeas.net.WebUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads lists of feeds in OPML 1.0 and 2.0, as feed readers export them. */
public final class Opml {
    private Opml() {}

    /**
     * One subscription.
     *
     * @param title as the list has it, else the address
     * @param url of the feed
     */
    public record Entry(String title, String url) {}

    /** The list's feeds, in its order, each address once; outlines without a feed's address are left out. */
    public static List<Entry> read(byte[] body) {
        List<Entry> entries = new ArrayList<>();
        for (Element outline : parse(body).getElementsByTag("outline")) {
            String url = attribute(outline, "xmlUrl", "xmlurl", "url");
            boolean known = entries.stream().anyMatch(entry -> entry.url().equals(url));
            if (WebUrl.parse(url).isPresent() && !known) {
                String title = attribute(outline, "title", "text");
                entries.add(new Entry(title.isBlank() ? url : title, url));
            }
        }
        return entries;
    }

    private static String attribute(Element outline, String... names) {
        for (String name : names) {
            String value = outline.attributes().getIgnoreCase(name).strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static Document parse(byte[] body) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(body), null, "", Parser.xmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
    }
}
