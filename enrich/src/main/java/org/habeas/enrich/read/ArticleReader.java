package org.habeas.enrich.read;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.habeas.enrich.language.LanguageDetector;
import org.habeas.enrich.language.LanguagePack;
import org.habeas.enrich.language.LanguagePacks;
import org.habeas.enrich.read.event.EventReader;
import org.habeas.enrich.read.learn.Candidate;
import org.habeas.enrich.read.learn.EventModel;
import org.habeas.enrich.read.learn.Grader;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.text.Segmented;
import org.habeas.model.Article;
import org.habeas.model.Event;
import org.jspecify.annotations.Nullable;

/** Reads events out of articles. Immutable and safe for use by many threads. */
public final class ArticleReader {
    /** What an article says, it says within so many characters; a longer one is read up to there. */
    private static final int LONGEST = 200_000;
    /** The same of a title. */
    private static final int LONGEST_TITLE = 2_000;

    private final LanguagePacks packs;
    private final LanguageDetector detector;
    private final Grader grader;

    private ArticleReader(LanguagePacks packs, LanguageDetector detector, Grader grader) {
        this.packs = packs;
        this.detector = detector;
        this.grader = grader;
    }

    /**
     * A reader with every language pack that is bundled, and the model that the build has trained.
     *
     * @throws IllegalStateException when a pack is broken, with its file and line, or the model is missing
     */
    public static ArticleReader bundled() {
        return new ArticleReader(LanguagePacks.bundled(), LanguageDetector.bundled(), EventModel.bundled());
    }

    /** The same by the packs alone, without a model. */
    public static ArticleReader untrained() {
        return new ArticleReader(LanguagePacks.bundled(), LanguageDetector.bundled(), Grader.NONE);
    }

    /** The events that {@code article} reports; never fails, however long or odd the text. */
    public Reading read(Article article) {
        LanguagePack pack = pack(article);
        if (pack == null) {
            return new Reading(Reading.UNKNOWN, List.of());
        }
        return new Reading(pack.language(), events(article, pack));
    }

    /** How {@code article} is read, sentence by sentence. */
    public Explanation explain(Article article) {
        LanguagePack pack = pack(article);
        if (pack == null) {
            return new Explanation(Reading.UNKNOWN, "no pack for the language", List.of(), List.of());
        }
        Segmented text = text(article, pack);
        Page page = page(article, pack, text);
        EventReader reader = new EventReader(page, article.country(), grader);
        List<Event> events = reader.read();
        List<Explanation.Sentence> sentences = page.scenes().stream()
                .map(scene -> new Explanation.Sentence(
                        page.text().text(scene.sentence()),
                        scene.mentions().stream().map(Object::toString).toList(),
                        reader.notes(scene)))
                .toList();
        return new Explanation(pack.language(), reader.relevance(), sentences, events);
    }

    /** Who may make statements in {@code article}, for a classifier to be trained. */
    public List<Candidate> candidates(Article article) {
        LanguagePack pack = pack(article);
        if (pack == null) {
            return List.of();
        }
        Segmented text = text(article, pack);
        return new EventReader(page(article, pack, text), article.country(), grader).candidates();
    }

    /** The title, a line end, the body. */
    private static Segmented text(Article article, LanguagePack pack) {
        String title = title(article) + "\n";
        return Segmented.of(title + shortened(article.text(), LONGEST), title.length(), pack.text());
    }

    private static Page page(Article article, LanguagePack pack, Segmented text) {
        return Page.of(
                pack,
                text,
                title(article).length(),
                day(article.published()),
                pack.patterns().matches(text));
    }

    private @Nullable LanguagePack pack(Article article) {
        LanguagePack hinted = packs.get(article.language());
        return hinted != null
                ? hinted
                : packs.get(detector.detect(title(article) + "\n" + shortened(article.text(), LONGEST)));
    }

    private List<Event> events(Article article, LanguagePack pack) {
        Segmented text = text(article, pack);
        // most news tells of no such event, and need not be searched for anything else
        return pack.triggers().matchesAnywhere(text)
                ? new EventReader(page(article, pack, text), article.country(), grader).read()
                : List.of();
    }

    private static String title(Article article) {
        return shortened(article.title(), LONGEST_TITLE);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime published) {
        return published == null ? null : published.toLocalDate();
    }
}
