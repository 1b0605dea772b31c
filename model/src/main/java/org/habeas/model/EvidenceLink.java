package org.habeas.model;

import java.time.Instant;
import java.util.Objects;

/**
 * One link of the chain that shows whether a snapshot was changed, left out or moved since it was written. The chain of
 * each instance begins at sequence 1 with the previous hash {@code ""}.
 *
 * @param instance which ingest process wrote it; each has a chain of its own
 * @param sequence 1 at first, one more with each link
 * @param previous hash of the link before
 * @param snapshot id of the snapshot, which is the hash of its bytes
 * @param article id of the article that was read from it
 * @param version of that article
 * @param url where it was fetched from
 * @param received when its last byte arrived
 * @param hash SHA-256 in hex over all of the above
 */
public record EvidenceLink(
        String instance,
        long sequence,
        String previous,
        String snapshot,
        String article,
        int version,
        String url,
        Instant received,
        String hash) {
    public EvidenceLink {
        Require.text("evidenceLink.instance", instance);
        Objects.requireNonNull(previous, "evidenceLink.previous");
        Require.text("evidenceLink.snapshot", snapshot);
        Require.text("evidenceLink.article", article);
        Require.text("evidenceLink.url", url);
        Objects.requireNonNull(received, "evidenceLink.received");
        Require.text("evidenceLink.hash", hash);
    }
}
