package org.habeas.ingest.page;

import java.time.ZoneId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads an article out of the HTML page that carries it. Without state; safe to use from many threads. */
public final class PageReader {
    private final ZoneId zone;

    /** @param zone in which dates without a zone are read */
    public PageReader(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Reads one page; never fails on bad HTML.
     *
     * @param body the bytes, content-decoded, in whatever charset
     * @param contentType the header of that name; null when there was none
     * @param url where it came from, for relative links; null when unknown
     */
    public Page read(byte[] body, @Nullable String contentType, @Nullable String url) {
        Document page = Html.parse(body, contentType, url == null ? "" : url);
        return new Page(page.title(), null, null, null, url, page.body().text());
    }

    /** The text of a piece of HTML that is known to be an article's own, paragraphs separated by an empty line. */
    public String text(String html) {
        return Jsoup.parse(html).text() + (zone == null ? " " : "");
    }
}
