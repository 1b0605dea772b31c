package org.habeas.ingest.ledger;

import java.time.OffsetDateTime;
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
 * @param snapshot the bytes that it was read from
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
        Snapshot snapshot,
        String fingerprint,
        boolean backlog) {}
