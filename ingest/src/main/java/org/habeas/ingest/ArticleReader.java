package org.habeas.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
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

    private final Source source;
    private final PageReader pages;

    ArticleReader(Source source) {
        this.source = source;
        this.pages = new PageReader(source.zone());
    }

    /** The article on its page; empty when the page has none, or less of it than the source itself told. */
    Optional<Draft> fromPage(Item item, Fetch.Answer answer, boolean backlog) {
        String type = answer.header("content-type").orElse(null);
        if (type != null && !type.toLowerCase(Locale.ROOT).matches("(text/|application/(xhtml|xml|octet)).*")) {
            return Optional.empty();
        }
        Page page = pages.read(answer.body(), type, answer.url().toString());
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
    Optional<URI> amp(Optional<Draft> draft, Fetch.Answer answer) {
        if (draft.map(found -> found.text().length()).orElse(0) >= LEAST_FULL) {
            return Optional.empty();
        }
        String type = answer.header("content-type").orElse(null);
        return pages.amp(answer.body(), type, answer.url().toString())
                .flatMap(WebUrl::parse)
                .filter(amp -> !amp.equals(answer.url()))
                .filter(amp -> CanonicalUrl.key(amp).equals(CanonicalUrl.key(answer.url())));
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
                snapshot(answer),
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
