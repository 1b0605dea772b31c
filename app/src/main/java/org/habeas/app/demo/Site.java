package org.habeas.app.demo;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.habeas.app.demo.SampleNews.Edit;
import org.habeas.app.demo.SampleNews.Item;
import org.habeas.app.demo.SampleNews.Outlet;

/**
 * One outlet's site at one moment: front page, feeds and articles, with the furniture that real sites put around a text.
 *
 * @param items what has appeared
 * @param seconds since the first visit
 */
record Site(Outlet outlet, URI root, List<Item> items, long seconds) {
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head><meta charset="utf-8"><title>%2$s | %3$s</title>%4$s</head>
            <body>
            <div class="cookie-banner" role="dialog"><p>We use cookies to improve your visit. <button>Accept all</button></p></div>
            <header><a href="%5$s">%3$s</a>
            <nav><ul><li><a href="#">Politics</a></li><li><a href="#">Economy</a></li><li><a href="#">Sport</a></li>
            <li><a href="#">Weather</a></li></ul></nav></header>
            """;
    private static final String FOOT =
            """
            <aside class="newsletter"><h3>Our newsletter</h3><p>Get the morning's headlines by mail. <a href="#">Sign up</a></p></aside>
            <section class="comments"><h3>Leave a review</h3><form><textarea></textarea><button>Send</button></form></section>
            <footer><p>Follow us on social networks</p><p>News Line</p><p>All rights reserved.</p></footer>
            </body></html>
            """;

    String front() {
        String links = newestFirst().stream()
                .map(item -> "<article class=\"teaser\"><h2><a class=\"headline\" href=\"" + link(item) + "\">"
                        + escaped(wording(item).title()) + "</a></h2></article>\n")
                .collect(Collectors.joining());
        return head("Front page", "") + "<main class=\"front\">\n" + links + "</main>\n" + FOOT;
    }

    Optional<String> article(String page) {
        return items.stream()
                .filter(item -> page.equals(item.slug() + ".html"))
                .findFirst()
                .map(this::article);
    }

    private String article(Item item) {
        Edit wording = wording(item);
        String paragraphs = wording.text()
                .strip()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + escaped(line) + "</p>\n")
                .collect(Collectors.joining());
        return head(wording.title(), "<meta property=\"article:published_time\" content=\"" + item.published() + "\">")
                + "<main><article>\n<h1>" + escaped(wording.title()) + "</h1>\n<p class=\"meta\"><time datetime=\""
                + item.published() + "\">" + item.published().toLocalDate() + "</time></p>\n<div class=\"body\">\n"
                + paragraphs + "</div>\n<div class=\"share\"><a href=\"#\">Share</a> <a href=\"#\">Print</a></div>\n"
                + "</article></main>\n" + related(item) + FOOT;
    }

    private String related(Item item) {
        String links = newestFirst().stream()
                .filter(other -> !other.equals(item))
                .limit(3)
                .map(other -> "<li><a href=\"" + link(other) + "\">"
                        + escaped(wording(other).title()) + "</a></li>")
                .collect(Collectors.joining());
        return "<aside class=\"related\"><h3>Read also</h3><ul>" + links + "</ul></aside>\n";
    }

    private String head(String title, String meta) {
        return HEAD.formatted(
                outlet.language(), escaped(title), escaped(outlet.title()), meta, root + "/" + outlet.id() + "/");
    }

    String rss() {
        String entries = newestFirst().stream()
                .map(item -> "<item><title>%s</title><link>%s</link><guid>%2$s</guid><pubDate>%s</pubDate></item>\n"
                        .formatted(
                                escaped(wording(item).title()),
                                link(item),
                                item.published().format(DateTimeFormatter.RFC_1123_DATE_TIME)))
                .collect(Collectors.joining());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>%s</title><link>%s</link><description>News</description><language>%s</language>\n%s</channel></rss>\n"
                .formatted(escaped(outlet.title()), root + "/" + outlet.id() + "/", outlet.language(), entries);
    }

    String atom() {
        String entries = newestFirst().stream()
                .map(item ->
                        "<entry><title>%s</title><link href=\"%s\"/><id>%2$s</id><published>%s</published><updated>%3$s</updated></entry>\n"
                                .formatted(escaped(wording(item).title()), link(item), time(item)))
                .collect(Collectors.joining());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>%s</title><id>%s</id><updated>%s</updated>\n%s</feed>\n"
                .formatted(
                        escaped(outlet.title()),
                        root + "/" + outlet.id() + "/",
                        items.isEmpty()
                                ? "2024-12-01T00:00:00Z"
                                : time(newestFirst().get(0)),
                        entries);
    }

    private List<Item> newestFirst() {
        return items.stream()
                .sorted((a, b) -> Integer.compare(b.after(), a.after()))
                .toList();
    }

    private Edit wording(Item item) {
        return item.at(seconds);
    }

    private String link(Item item) {
        return root + "/" + outlet.id() + "/" + item.slug() + ".html";
    }

    private static String time(Item item) {
        return item.published().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
