package org.habeas.ingest.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.habeas.model.Article;
import org.habeas.model.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a draft is a new article, an edit or nothing. What it decides is staged until {@link #commit}, so
 * that decisions of one transaction see each other and vanish together when it fails. For one thread, but for {@link
 * #get} and {@link #load}.
 */
final class Register {
    /** Shorter texts ("Photo of the day") are alike by chance. */
    private static final int LEAST_COPY = 200;

    private final Map<String, Seen> committed = new ConcurrentHashMap<>();
    private final Map<String, Seen> staged = new LinkedHashMap<>();

    /** What to write for a draft: no article when there is nothing new to say. */
    record Decision(Written outcome, @Nullable Article article, Map<String, Seen> memory) {}

    Optional<Seen> get(String key) {
        return Optional.ofNullable(committed.get(key));
    }

    /** Takes in what was read back; our own records come back later than they were committed, and do not undo newer ones. */
    void load(String key, @Nullable Seen seen) {
        if (seen == null) {
            committed.remove(key);
        } else {
            committed.merge(key, seen, (known, read) -> known.version() > read.version() ? known : read);
        }
    }

    Decision decide(Draft draft) {
        String contentHash = "sha256:" + Hashes.sha256(draft.title(), draft.text());
        Seen before = find(Seen.byArticle(draft.id()));
        if (before != null && before.contentHash().equals(contentHash)) {
            return stage(Written.SAME, null, seen(draft, before, contentHash, before.version()));
        }
        if (before != null) {
            int version = before.version() + 1;
            Article article = article(draft, contentHash, version, null);
            return stage(Written.EDITED, article, seen(draft, before, contentHash, version));
        }
        String original = original(draft);
        Article article = article(draft, contentHash, 1, original);
        Map<String, Seen> memory = seen(draft, null, contentHash, 1);
        return stage(original == null ? Written.NEW : Written.COPY, article, memory);
    }

    void commit() {
        committed.putAll(staged);
        staged.clear();
    }

    void discard() {
        staged.clear();
    }

    private @Nullable Seen find(String key) {
        Seen seen = staged.get(key);
        return seen == null ? committed.get(key) : seen;
    }

    private @Nullable String original(Draft draft) {
        Seen first = draft.text().length() < LEAST_COPY ? null : find(textKey(draft));
        return first == null || first.article().equals(draft.id()) ? null : first.article();
    }

    private static String textKey(Draft draft) {
        return Seen.byText(Hashes.ofWords(draft.text()));
    }

    private Map<String, Seen> seen(Draft draft, @Nullable Seen before, String contentHash, int version) {
        var firstSeen = before == null ? draft.snapshot().received() : before.firstSeen();
        Seen now = new Seen(draft.id(), contentHash, version, firstSeen, draft.fingerprint());
        Map<String, Seen> memory = new HashMap<>();
        Stream.of(draft.id(), draft.alias())
                .map(Seen::byArticle)
                .filter(key -> !now.equals(find(key)))
                .forEach(key -> memory.put(key, now));
        if (draft.text().length() >= LEAST_COPY && find(textKey(draft)) == null) {
            memory.put(textKey(draft), new Seen(draft.id(), contentHash, version, firstSeen, null));
        }
        return memory;
    }

    private Decision stage(Written outcome, @Nullable Article article, Map<String, Seen> memory) {
        staged.putAll(memory);
        return new Decision(outcome, article, memory);
    }

    private static Article article(Draft d, String contentHash, int version, @Nullable String copyOf) {
        return new Article(
                d.id(),
                d.url(),
                d.source(),
                d.publisher(),
                d.country(),
                d.language(),
                d.published(),
                d.snapshot().received(),
                d.title(),
                d.text(),
                d.snapshot().id(),
                contentHash,
                version,
                copyOf,
                d.backlog());
    }
}
