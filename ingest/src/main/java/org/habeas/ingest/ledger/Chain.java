package org.habeas.ingest.ledger;

import org.habeas.model.Article;
import org.habeas.model.EvidenceLink;
import org.habeas.model.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The chain of hashes of one instance: each link holds the hash of the one before, so that none can be changed, taken
 * out or put in without all later ones showing it. For one thread.
 */
public final class Chain {
    private final String instance;
    private @Nullable EvidenceLink committed;
    private @Nullable EvidenceLink staged;

    Chain(String instance) {
        this.instance = instance;
    }

    /** Goes on from what was read back. */
    void load(@Nullable EvidenceLink link) {
        boolean newer = committed == null || (link != null && link.sequence() > committed.sequence());
        if (link != null && link.instance().equals(instance) && newer) {
            committed = link;
            staged = link;
        }
    }

    EvidenceLink next(Article article, Snapshot snapshot) {
        EvidenceLink last = staged;
        long sequence = last == null ? 1 : last.sequence() + 1;
        String previous = last == null ? "" : last.hash();
        EvidenceLink open = new EvidenceLink(
                instance,
                sequence,
                previous,
                snapshot.id(),
                article.id(),
                article.version(),
                snapshot.url(),
                snapshot.received(),
                "open");
        EvidenceLink closed = closed(open);
        staged = closed;
        return closed;
    }

    void commit() {
        committed = staged;
    }

    void discard() {
        staged = committed;
    }

    /** Whether {@code link}'s own hash is that of its contents. */
    public static boolean sound(EvidenceLink link) {
        return closed(link).hash().equals(link.hash());
    }

    private static EvidenceLink closed(EvidenceLink l) {
        String hash = Hashes.sha256(
                l.instance(),
                Long.toString(l.sequence()),
                l.previous(),
                l.snapshot(),
                l.article(),
                Integer.toString(l.version()),
                l.url(),
                l.received().toString());
        return new EvidenceLink(
                l.instance(),
                l.sequence(),
                l.previous(),
                l.snapshot(),
                l.article(),
                l.version(),
                l.url(),
                l.received(),
                hash);
    }
}
