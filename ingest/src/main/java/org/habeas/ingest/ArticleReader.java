package org.habeas.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.habeas.ingest.fetch.CanonicalUrl;
import org.habeas.ingest.ledger.Draft;
import org.habeas.ingest.ledger.Hashes;
import org.habeas.ingest.page.Page;
import org.habeas.ingest.page.PageReader;
import org.habeas.ingest.page.Walls;
import org.habeas.model.Snapshot;
import org.habeas.net.Fetch;
import org.habeas.net.WebUrl;
import org.jspecify.annotations.Nullable;

/** Makes drafts of articles from their pages, and from what the source says where the page does not do. */
final class ArticleReader {
    /** A feed's text has to be this much longer than the page's before it is believed to be the fuller one. */
    private static final double FULLER = 1.5;

    private static final int LEAST_FULL = 500;
    private static final Pattern PARAGRAPHS = Pattern.compile("\n\n");

    private final Source source;
    private final PageReader pages;

    ArticleReader(Source source) {
        this.source = source;
        this.pages = new PageReader(source.zone());
    }

    /**
     * What was read on one page.
     *
     * @param draft the article so far; empty when the page has none, or less of it than the source itself told
     * @param amp the page's AMP variant, where that promises more; null: it does not
     * @param next where the article goes on; null: nowhere
     */
    record Reading(Optional<Draft> draft, @Nullable URI amp, @Nullable URI next) {
        private static final Reading NOTHING = new Reading(Optional.empty(), null, null);
    }

    /** The article on its page. */
    Reading fromPage(Item item, Fetch.Answer answer, boolean backlog) {
        String type = answer.header("content-type").orElse(null);
        if (!readable(type)) {
            return Reading.NOTHING;
        }
        Page page = pages.read(answer.body(), type, answer.url().toString());
        Optional<Draft> draft = draft(item, answer, page, backlog);
        int length = draft.map(found -> found.text().length()).orElse(0);
        return new Reading(draft, length < LEAST_FULL ? amp(page, answer.url()) : null, page.next());
    }

    private static boolean readable(@Nullable String type) {
        return type == null || type.toLowerCase(Locale.ROOT).matches("(text/|application/(xhtml|xml|octet)).*");
    }

    private Optional<Draft> draft(Item item, Fetch.Answer answer, Page page, boolean backlog) {
        String told = pages.text(item.content());
        boolean less = told.length() >= LEAST_FULL
                && told.length() > FULLER * page.text().length();
        boolean walled = Walls.recognise(answer.body(), page.text().length()).isPresent() && !told.isEmpty();
        if (page.text().isBlank()
                || less
                || (walled && told.length() >= page.text().length())) {
            return Optional.empty();
        }
        URI url = canonical(answer.url(), page.canonicalUrl());
        String title = page.title().isBlank() ? item.title() : page.title();
        OffsetDateTime published = best(item.published(), page.published());
        return Optional.of(draft(item, answer, url, title, page.text(), published, page.language(), backlog));
    }

    /**
     * The AMP variant of a page that shows next to nothing without script: AMP has its text in the page. Only an address
     * that is known to be the same article's is followed.
     */
    private static @Nullable URI amp(Page page, URI url) {
        return Optional.ofNullable(page.amp())
                .flatMap(WebUrl::parse)
                .filter(amp -> !amp.equals(url))
                .filter(amp -> CanonicalUrl.key(amp).equals(CanonicalUrl.key(url)))
                .orElse(null);
    }

    /**
     * The article with what a further page adds to it. Paragraphs that it has already, such as a standfirst that each page
     * repeats, are left out; a page with nothing else is its end.
     *
     * @param number of that page, from 2
     */
    Reading goOn(Draft draft, Fetch.Answer answer, int number) {
        String type = answer.header("content-type").orElse(null);
        Optional<URI> first = WebUrl.parse(draft.snapshot().url());
        if (!readable(type) || first.isEmpty()) {
            return new Reading(Optional.of(draft), null, null);
        }
        Page page = pages.read(answer.body(), type, answer.url().toString(), first.get(), number + 1);
        Set<String> known = new HashSet<>(List.of(PARAGRAPHS.split(draft.text())));
        String more = PARAGRAPHS
                .splitAsStream(page.text())
                .filter(paragraph -> !known.contains(paragraph))
                .collect(Collectors.joining("\n\n"));
        return more.isBlank()
                ? new Reading(Optional.of(draft), null, null)
                : new Reading(Optional.of(draft.with(more, snapshot(answer))), null, page.next());
    }

    /** The article as the source itself told it. */
    Draft fromSource(Item item, Fetch.Answer answer, boolean backlog) {
        String text = pages.text(item.content());
        return draft(item, answer, item.url(), item.title(), text, item.published(), null, backlog);
    }

    private Draft draft(
            Item item,
            Fetch.Answer answer,
            URI url,
            String title,
            String text,
            @Nullable OffsetDateTime published,
            @Nullable String language,
            boolean backlog) {
        return new Draft(
                CanonicalUrl.articleId(url),
                CanonicalUrl.articleId(item.url()),
                CanonicalUrl.clean(url),
                source.name(),
                source.publisher(),
                source.country(),
                language == null ? source.language() : language,
                past(published, answer.received()),
                title,
                text,
                List.of(snapshot(answer)),
                item.fingerprint(),
                backlog);
    }

    private static URI canonical(URI page, @Nullable String claimed) {
        return Optional.ofNullable(claimed)
                .flatMap(WebUrl::parse)
                .filter(url -> CanonicalUrl.credible(page, url))
                .orElse(page);
    }

    /** The source's date, in the page's zone where the page gives the same moment: feeds are often in UTC. */
    static @Nullable OffsetDateTime best(@Nullable OffsetDateTime told, @Nullable OffsetDateTime page) {
        if (told == null || page == null) {
            return told == null ? page : told;
        }
        boolean zoned =
                told.getOffset().equals(ZoneOffset.UTC) && !page.getOffset().equals(ZoneOffset.UTC);
        return zoned ? told.withOffsetSameInstant(page.getOffset()) : told;
    }

    /** A date that is still to come is a slip, or an event's: the day of a zone ahead is let through. */
    private static @Nullable OffsetDateTime past(@Nullable OffsetDateTime date, Instant now) {
        return date != null && date.toInstant().isAfter(now.plus(Duration.ofDays(1))) ? null : date;
    }

    private static Snapshot snapshot(Fetch.Answer answer) {
        return new Snapshot(
                "sha256:" + Hashes.sha256(answer.body()),
                answer.url().toString(),
                answer.status(),
                answer.headers(),
                answer.requested(),
                answer.received(),
                answer.address(),
                answer.body());
    }
}
