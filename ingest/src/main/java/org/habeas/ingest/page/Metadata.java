package org.habeas.ingest.page;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its article outside the text: JSON-LD, meta elements, headings. Read before pruning. */
final class Metadata {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—·•»:]\\s+|\\s*\\|\\s*|\\s+::\\s+");

    private final Document page;
    private final ZoneId zone;
    private final JsonLd jsonLd;
    private final Metas metas;

    private Metadata(Document page, ZoneId zone) {
        this.page = page;
        this.zone = zone;
        this.jsonLd = JsonLd.of(page);
        this.metas = new Metas(page);
    }

    static Metadata of(Document page, ZoneId zone) {
        return new Metadata(page, zone);
    }

    String title() {
        String h1 = onlyHeading();
        String head = page.title().strip();
        String told = jsonLd.text("headline")
                .or(() -> metas.first("og:title", "twitter:title", "dc.title", "title"))
                .map(String::strip)
                .orElse("");
        if (!h1.isEmpty() && (head.contains(h1) || told.contains(h1) || (told.isEmpty() && head.isEmpty()))) {
            return h1;
        }
        String best = told.isEmpty() ? head : told;
        return withoutSite(best.isEmpty() ? h1 : best);
    }

    private String onlyHeading() {
        List<Element> all = page.select("article h1, main h1, h1[itemprop=headline], h1.entry-title, h1.post-title");
        List<Element> h1 = all.isEmpty() ? page.select("h1") : all;
        return h1.isEmpty() ? "" : h1.get(0).text().strip();
    }

    private String withoutSite(String title) {
        String site = metas.first("og:site_name").orElse("").toLowerCase(Locale.ROOT);
        String[] parts = SEPARATOR.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1].strip();
        boolean named = !site.isEmpty() && last.toLowerCase(Locale.ROOT).contains(site);
        boolean looks = last.length() < 30 && title.length() - last.length() > last.length();
        return named || looks ? title.substring(0, title.lastIndexOf(last)).replaceAll("[\\s|\\-–—·•»:]+$", "") : title;
    }

    @Nullable
    String author() {
        return jsonLd.author()
                .or(() -> metas.first(
                        "author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author"))
                .filter(author -> !author.startsWith("http") && author.length() < 100)
                .or(() -> Optional.ofNullable(
                                page.selectFirst("[rel=author], [itemprop=author], .author-name, .byline"))
                        .map(Element::text)
                        .filter(text -> !text.isBlank() && text.length() < 80))
                .map(author ->
                        author.replaceFirst("(?i)^(by|von|par|por|di)\\s+", "").strip())
                .orElse(null);
    }

    @Nullable
    String language() {
        String lang = page.getElementsByTag("html").stream()
                .map(html -> html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang"))
                .findFirst()
                .orElse("");
        String told = lang.isEmpty()
                ? metas.first("og:locale", "content-language", "language").orElse("")
                : lang;
        String code = told.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "").strip();
        return code.matches("[a-z]{2,3}") ? code : null;
    }

    @Nullable
    String canonical(@Nullable String url) {
        Element link = page.selectFirst("link[rel=canonical][href]");
        String told = link == null ? "" : link.absUrl("href");
        return told.isEmpty()
                ? metas.first("og:url").filter(u -> u.startsWith("http")).orElse(url)
                : told;
    }

    @Nullable
    OffsetDateTime published(@Nullable String url) {
        return new PageDates(page, metas, jsonLd, zone).published(url);
    }
}
