package org.habeas.ingest.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.habeas.ingest.ledger.Chain;
import org.habeas.ingest.ledger.Hashes;
import org.habeas.model.EvidenceLink;
import org.habeas.model.Snapshot;
import org.jspecify.annotations.Nullable;

/** Goes along the chains of evidence and tells every place where something was changed. Links come in their order. */
public final class ChainCheck {
    private final Function<String, @Nullable Snapshot> snapshots;
    private final Map<String, EvidenceLink> last = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private long links;
    private long expired;

    /** @param snapshots gives a snapshot by its id; null when it is no longer kept */
    public ChainCheck(Function<String, @Nullable Snapshot> snapshots) {
        this.snapshots = snapshots;
    }

    /** Checks the next link of its instance's chain. */
    public void check(EvidenceLink link) {
        links++;
        EvidenceLink before = last.put(link.instance(), link);
        long expected = before == null ? 1 : before.sequence() + 1;
        String previous = before == null ? "" : before.hash();
        if (!Chain.sound(link)) {
            find(link, "the link's own contents were changed");
        }
        if (link.sequence() != expected) {
            find(link, "links " + expected + " to " + (link.sequence() - 1) + " are missing");
        } else if (!link.previous().equals(previous)) {
            find(link, "it does not follow the link before");
        }
        checkBytes(link);
    }

    private void checkBytes(EvidenceLink link) {
        Snapshot snapshot = snapshots.apply(link.snapshot());
        if (snapshot == null) {
            expired++;
        } else if (!link.snapshot().equals("sha256:" + Hashes.sha256(snapshot.body()))) {
            find(link, "the bytes of snapshot " + link.snapshot() + " were changed");
        }
    }

    private void find(EvidenceLink link, String what) {
        findings.add(
                "chain " + link.instance() + ", link " + link.sequence() + ", article " + link.article() + ": " + what);
    }

    /** One line for each place where something is wrong; empty when all is sound. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    /** How many links were checked. */
    public long links() {
        return links;
    }

    /** How many of them have no snapshot any more, as happens when its retention is over. */
    public long expired() {
        return expired;
    }
}
