package org.habeas.ingest.page;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.habeas.net.WebUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads an article out of the HTML page that carries it. Without state; safe to use from many threads. */
public final class PageReader {
    private static final int LEAST_STRUCTURED = 250;

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
        return read(
                body, contentType, url, url == null ? null : WebUrl.parse(url).orElse(null), 2);
    }

    /**
     * Reads one of several pages of an article.
     *
     * @param first address of the first one; null when unknown
     * @param next number of the one that would come next, from 2
     */
    public Page read(byte[] body, @Nullable String contentType, @Nullable String url, @Nullable URI first, int next) {
        Document page = Html.parse(body, contentType, url == null ? "" : url);
        Metadata metadata = Metadata.of(page, zone);
        String title = metadata.title();
        String author = metadata.author();
        var published = metadata.published(url);
        String language = metadata.language();
        String canonical = metadata.canonical(url);
        String amp = metadata.amp();
        URI goesOn = first == null ? null : new NextPage(first, next).in(page).orElse(null);
        String text = fuller(text(page, title), metadata.articleBody());
        return new Page(title, author, published, language, canonical, text, amp, goesOn);
    }

    /** The text of a piece of HTML that is known to be an article's own, paragraphs separated by an empty line. */
    public String text(String html) {
        Element body = Html.parse(html).body();
        body.select("script, style, iframe, figure, form, noscript").remove();
        return join(Boilerplate.strip(TextWriter.write(body)), "");
    }

    /** Structured data often has the whole text where the page shows the beginning of it, or builds itself by script. */
    private String fuller(String text, String structured) {
        String whole = structured.length() < LEAST_STRUCTURED ? "" : text(structured.replace("\n", "<br><br>"));
        return text.length() < whole.length() / 2 ? whole : text;
    }

    private static String text(Document page, String title) {
        new Pruner(page).prune();
        Element body = new BodyFinder(page).find();
        List<TextWriter.Block> blocks = new ArrayList<>(new LeadFinder(body).find());
        blocks.addAll(TextWriter.write(body));
        return join(Boilerplate.strip(blocks), title);
    }

    private static String join(List<TextWriter.Block> blocks, String title) {
        return blocks.stream()
                .filter(block -> !block.text().equalsIgnoreCase(title))
                .map(TextWriter.Block::text)
                .collect(Collectors.joining("\n\n"));
    }
}
