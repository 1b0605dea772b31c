package org.habeas.ingest.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.habeas.model.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was read, before it is known whether it is a new one.
 *
 * @param id by its canonical address
 * @param alias id by the address that the source gave; mostly the same
 * @param url canonical address
 * @param source name
 * @param publisher who stands behind the source
 * @param country as of the source, null when unknown
 * @param language null when unknown
 * @param published null when unknown
 * @param title may be empty
 * @param text may be empty
 * @param snapshots the bytes that it was read from, page by page; at least one
 * @param fingerprint hash of what the source said about it
 * @param backlog whether it was old at its source's first poll
 */
public record Draft(
        String id,
        String alias,
        String url,
        String source,
        String publisher,
        @Nullable String country,
        @Nullable String language,
        @Nullable OffsetDateTime published,
        String title,
        String text,
        List<Snapshot> snapshots,
        String fingerprint,
        boolean backlog) {
    public Draft {
        snapshots = List.copyOf(snapshots);
        if (snapshots.isEmpty()) {
            throw new IllegalArgumentException("draft.snapshots is empty; allowed: at least one");
        }
    }

    /** The same article with a further page of it. */
    public Draft with(String more, Snapshot page) {
        return new Draft(
                id,
                alias,
                url,
                source,
                publisher,
                country,
                language,
                published,
                title,
                text + "\n\n" + more,
                Stream.concat(snapshots.stream(), Stream.of(page)).toList(),
                fingerprint,
                backlog);
    }

    /** The bytes of its first page. */
    public Snapshot snapshot() {
        return snapshots.get(0);
    }
}
