package org.habeas.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Finds the links to articles on a page that lists them. Without state; safe to use from many threads. */
public final class ListingReader {
    private static final int LEAST_TITLE = 25;

    /**
     * A link to an article.
     *
     * @param url absolute
     * @param title the link's text, may be empty
     */
    public record Link(String url, String title) {}

    /**
     * The links in the page's order, each address once.
     *
     * @param selector of links, or of elements that have one inside; null: those that look like an article's
     */
    public List<Link> read(byte[] body, @Nullable String contentType, String url, @Nullable String selector) {
        Document page = Html.parse(body, contentType, url);
        Map<String, Link> links = new LinkedHashMap<>();
        for (Element element : selector == null ? page.select("a[href]") : select(page, selector)) {
            Element a = element.is("a[href]") ? element : element.selectFirst("a[href]");
            if (a != null && (selector != null || looksLikeArticle(a))) {
                String target = a.absUrl("href");
                links.merge(target, new Link(target, a.text().strip()), ListingReader::longer);
            }
        }
        links.remove("");
        return new ArrayList<>(links.values());
    }

    /** Whether {@code selector} can be understood. */
    public static boolean valid(String selector) {
        try {
            org.jsoup.select.QueryParser.parse(selector);
            return true;
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return false;
        }
    }

    private static List<Element> select(Document page, String selector) {
        return page.select(selector);
    }

    private static boolean looksLikeArticle(Element a) {
        String target = a.absUrl("href");
        String path = target.replaceFirst("^https?://[^/]+", "");
        boolean deep = path.length() > 15 && path.matches(".*(\\d{4,}|[^/]+-[^/]+-[^/]+).*");
        boolean sameSite = target.startsWith(a.baseUri().replaceFirst("^(https?://[^/]+).*", "$1"));
        return sameSite && deep && a.text().length() >= LEAST_TITLE && a.closest("nav, footer, header nav") == null;
    }

    private static Link longer(Link one, Link other) {
        return one.title().length() >= other.title().length() ? one : other;
    }
}
