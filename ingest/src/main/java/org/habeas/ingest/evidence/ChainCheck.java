package org.habeas.ingest.evidence;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.habeas.ingest.ledger.Chain;
import org.habeas.ingest.ledger.Hashes;
import org.habeas.model.ChainSignature;
import org.habeas.model.EvidenceLink;
import org.habeas.model.Snapshot;
import org.jspecify.annotations.Nullable;

/** Goes along the chains of evidence and tells every place where something was changed. Links come in their order. */
public final class ChainCheck {
    private final Function<String, Bytes> snapshots;
    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, EvidenceLink> last = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private long links;
    private long expired;

    /** How the bytes of a snapshot are. */
    public enum Bytes {
        SOUND,
        CHANGED,
        /** No longer kept. */
        GONE;

        /** Of a snapshot that is kept under {@code id}. */
        public static Bytes of(String id, Snapshot snapshot) {
            return id.equals("sha256:" + Hashes.sha256(snapshot.body())) ? SOUND : CHANGED;
        }
    }

    /** @param snapshots tells about a snapshot by its id */
    public ChainCheck(Function<String, Bytes> snapshots) {
        this.snapshots = snapshots;
    }

    /** Checks the next link of its instance's chain. */
    public void check(EvidenceLink link) {
        links++;
        hashes.put(place(link.instance(), link.sequence()), link.hash());
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
        Bytes bytes = snapshots.apply(link.snapshot());
        if (bytes == Bytes.GONE) {
            expired++;
        } else if (bytes == Bytes.CHANGED) {
            find(link, "the bytes of snapshot " + link.snapshot() + " were changed");
        }
    }

    /**
     * Checks a signature, after all links.
     *
     * @param key null: only whether the link that was signed is still the same
     */
    public void check(ChainSignature signature, @Nullable PublicKey key) {
        String hash = hashes.get(place(signature.instance(), signature.sequence()));
        String at = "chain " + signature.instance() + ", link " + signature.sequence() + ", signed "
                + signature.signed() + ": ";
        if (!signature.hash().equals(hash)) {
            findings.add(at + (hash == null ? "the link is missing" : "the link is another one now"));
        }
        if (key != null && !Signing.verifies(signature, key)) {
            findings.add(at + "the signature is not by this key");
        }
    }

    private static String place(String instance, long sequence) {
        return sequence + " " + instance;
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
