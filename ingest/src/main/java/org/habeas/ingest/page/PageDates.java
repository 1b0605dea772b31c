package org.habeas.ingest.page;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.habeas.ingest.date.DateText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** When an article was published: JSON-LD, meta elements, {@code time} elements, the URL, in that trust. Never a guess. */
final class PageDates {
    private static final List<String> METAS = List.of(
            "article:published_time",
            "datepublished",
            "og:article:published_time",
            "og:published_time",
            "og:pubdate",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "publish-date",
            "publishdate",
            "publish_date",
            "pubdate",
            "dc.date.issued",
            "dc.date.created",
            "dcterms.created",
            "dcterms.date",
            "dc.date",
            "article.published",
            "published-date",
            "date_published",
            "rnews:datepublished",
            "citation_date",
            "citation_publication_date",
            "article_date_original",
            "originalpublicationdate",
            "created",
            "date",
            "dcterms.issued",
            "bt:pubdate",
            "last-modified-date",
            "vr:published_time");

    private static final Pattern URL_DATE =
            Pattern.compile("[/._-](20[0-3]\\d)[/._-]?(0?[1-9]|1[0-2])[/._-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Evaluator TIMES = QueryParser.parse(
            "time[itemprop=datePublished], time[pubdate], [itemprop=datePublished],"
                    + " time.entry-date, time.published, article time[datetime], header time[datetime], time[datetime]");
    private static final String MARKED =
            ".entry-date, .published, .post-date, .article-date, .pubdate, .date-published,"
                    + " .publish-date, .date-header, abbr.published, .posted-on, .dateline, .news-date, .date, .timestamp, .article__date, .meta-date, .news_date,"
                    + " [class*=publi][class*=date], [class*=article][class*=date], [class*=post][class*=date], #date, .datum, .fecha, .data";

    private final Document page;
    private final Metas metas;
    private final JsonLd jsonLd;
    private final ZoneId zone;

    PageDates(Document page, Metas metas, JsonLd jsonLd, ZoneId zone) {
        this.page = page;
        this.metas = metas;
        this.jsonLd = jsonLd;
        this.zone = zone;
    }

    @Nullable
    OffsetDateTime published(@Nullable String url) {
        return jsonLd.text("datePublished")
                .flatMap(this::parse)
                .or(this::fromMeta)
                .or(() -> jsonLd.text("dateCreated").flatMap(this::parse))
                .or(this::fromTime)
                .or(() -> fromUrl(url))
                .or(this::fromMarkedText)
                .or(this::besideHeading)
                .or(() -> jsonLd.text("dateModified").flatMap(this::parse))
                .orElse(null);
    }

    private Optional<OffsetDateTime> parse(String text) {
        return Optional.ofNullable(DateText.parse(text, zone));
    }

    private Optional<OffsetDateTime> fromMeta() {
        return METAS.stream()
                .flatMap(name -> metas.first(name).stream())
                .flatMap(text -> parse(text).stream())
                .findFirst();
    }

    private Optional<OffsetDateTime> fromTime() {
        return page.select(TIMES).stream()
                .flatMap(time -> parse(first(time.attr("datetime"), time.attr("content"), time.text())).stream())
                .findFirst();
    }

    private Optional<OffsetDateTime> fromMarkedText() {
        return page.select(MARKED).stream()
                .map(Element::text)
                .filter(text -> text.length() < 120)
                .flatMap(text -> Optional.ofNullable(DateText.find(text, zone)).stream())
                .findFirst();
    }

    /** A date in the few short lines around the headline. */
    private Optional<OffsetDateTime> besideHeading() {
        List<TextWriter.Block> blocks = TextWriter.write(page.body());
        int heading = 0;
        while (heading < blocks.size() && !blocks.get(heading).tag().equals("h1")) {
            heading++;
        }
        return heading == blocks.size()
                ? Optional.empty()
                : blocks.subList(Math.max(0, heading - 3), Math.min(blocks.size(), heading + 8)).stream()
                        .filter(block -> block.text().length() < 100)
                        .flatMap(block -> Optional.ofNullable(DateText.find(block.text(), zone)).stream())
                        .findFirst();
    }

    private Optional<OffsetDateTime> fromUrl(@Nullable String url) {
        Matcher m = URL_DATE.matcher(url == null ? "" : url);
        return m.find() ? parse(m.group(1) + "-" + two(m.group(2)) + "-" + two(m.group(3))) : Optional.empty();
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
