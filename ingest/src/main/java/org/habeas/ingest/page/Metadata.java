package org.habeas.ingest.page;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its article outside the text: JSON-LD, meta elements, headings. Read before pruning. */
final class Metadata {
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
        String told = jsonLd.text("headline")
                .or(() -> metas.first("og:title", "twitter:title", "dc.title", "title"))
                .orElse("");
        return new TitleReader(
                        page,
                        told,
                        metas.first("og:site_name", "application-name").orElse(""))
                .title();
    }

    /** The text as JSON-LD has it, perhaps with HTML in it; empty when it has none. */
    String articleBody() {
        return jsonLd.text("articleBody").orElse("");
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
    String amp() {
        Element link = page.selectFirst("link[rel=amphtml][href]");
        String told = link == null ? "" : link.absUrl("href");
        return told.isEmpty() ? null : told;
    }

    @Nullable
    OffsetDateTime published(@Nullable String url) {
        return new PageDates(page, metas, jsonLd, zone).published(url);
    }
}
