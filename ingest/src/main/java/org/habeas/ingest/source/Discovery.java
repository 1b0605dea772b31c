package org.habeas.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.habeas.ingest.feed.FeedReader;
import org.habeas.ingest.feed.FeedResult;
import org.habeas.net.Fetch;
import org.habeas.net.GuardedHttp;
import org.habeas.net.WebUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds what a site can be polled by: the address itself when it is a feed or sitemap, what its page announces, the
 * sitemaps of its robots.txt, the usual places. Asks one address after the other, at most a dozen, and stops at the first
 * that fits.
 */
public final class Discovery {
    private static final List<String> USUAL = List.of(
            "/feed",
            "/rss",
            "/rss.xml",
            "/feed.xml",
            "/atom.xml",
            "/index.xml",
            "/news-sitemap.xml",
            "/sitemap-news.xml",
            "/sitemap.xml");
    private static final int MOST = 14;
    private static final int MOST_HOPS = 5;

    private final GuardedHttp http;

    /** @param http stays open */
    public Discovery(GuardedHttp http) {
        this.http = http;
    }

    /**
     * What was found.
     *
     * @param url of the feed or sitemap
     * @param kind {@code feed} or {@code sitemap}
     * @param title as it says, may be empty
     * @param items how many it has now
     */
    public record Found(URI url, String kind, String title, int items) {}

    /**
     * What was found, or why nothing was.
     *
     * @param found in the order of trust; empty when there is none
     * @param tried each address with what was found there, for a user to read
     */
    public record Report(List<Found> found, List<String> tried) {
        public Report {
            found = List.copyOf(found);
            tried = List.copyOf(tried);
        }
    }

    /** Looks at {@code site} and around it. */
    public Report look(URI site) {
        List<String> tried = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        Set<URI> asked = new LinkedHashSet<>();
        List<URI> waiting = new ArrayList<>(List.of(site));
        for (int i = 0; i < waiting.size() && found.isEmpty() && asked.size() < MOST; i++) {
            URI url = waiting.get(i);
            if (asked.add(url)) {
                Fetch fetch = get(url);
                List<URI> announced = look(url, fetch, found, tried);
                waiting.addAll(i + 1, announced);
                if (i == 0) {
                    usual(site, waiting);
                }
            }
        }
        return new Report(found, tried);
    }

    private static void usual(URI site, List<URI> waiting) {
        WebUrl.resolve(site, "/robots.txt").ifPresent(waiting::add);
        USUAL.forEach(path -> WebUrl.resolve(site, path).ifPresent(waiting::add));
    }

    private List<URI> look(URI url, Fetch fetch, List<Found> found, List<String> tried) {
        if (!(fetch instanceof Fetch.Answer answer) || answer.status() != 200) {
            String why = fetch instanceof Fetch.Failure failure
                    ? failure.text()
                    : "status " + ((Fetch.Answer) fetch).status();
            tried.add(url + ": " + why);
            return List.of();
        }
        if (url.getPath().equals("/robots.txt")) {
            return sitemaps(url, answer, tried);
        }
        FeedResult result = new FeedReader()
                .read(answer.body(), answer.header("content-type").orElse(null), url.toString());
        if (result instanceof FeedResult.Refused refused) {
            tried.add(url + ": " + refused.reason());
            return announced(answer);
        }
        found.add(found(answer.url(), result));
        tried.add(url + ": found");
        return List.of();
    }

    private static Found found(URI url, FeedResult result) {
        if (result instanceof FeedResult.Parsed parsed) {
            boolean sitemap = parsed.feed().title().isEmpty() && url.getPath().contains("sitemap");
            int items = parsed.feed().items().size();
            return new Found(url, sitemap ? "sitemap" : "feed", parsed.feed().title(), items);
        }
        return new Found(url, "sitemap", "", ((FeedResult.Index) result).parts().size());
    }

    private static List<URI> announced(Fetch.Answer answer) {
        List<URI> links = new ArrayList<>();
        try {
            Document page = Jsoup.parse(
                    new ByteArrayInputStream(answer.body()), null, answer.url().toString());
            for (Element link : page.select("link[rel~=(?i)\\balternate\\b][type~=(?i)(rss|atom|feed\\+json|xml)]")) {
                WebUrl.resolve(answer.url(), link.attr("href")).ifPresent(links::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
        return links;
    }

    private static List<URI> sitemaps(URI url, Fetch.Answer answer, List<String> tried) {
        List<URI> sitemaps = new String(answer.body(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.regionMatches(true, 0, "sitemap:", 0, 8))
                .flatMap(line -> WebUrl.parse(line.substring(8)).stream())
                .sorted(Comparator.comparing(map -> !map.toString().contains("news")))
                .limit(3)
                .toList();
        tried.add(url + ": names " + sitemaps.size() + " sitemaps");
        return sitemaps;
    }

    private Fetch get(URI url) {
        Fetch fetch = http.get(url);
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            URI next = fetch instanceof Fetch.Answer answer ? answer.redirect().orElse(null) : null;
            if (next == null) {
                break;
            }
            fetch = http.get(next);
        }
        return fetch;
    }
}
