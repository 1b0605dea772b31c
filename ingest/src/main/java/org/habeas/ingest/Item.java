package org.habeas.ingest;

import java.net.URI;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that a source tells of.
 *
 * @param url of its page
 * @param title as plain text, may be empty
 * @param content what the source itself says about it, as HTML; may be empty
 * @param published as the source says; null when it does not
 * @param whole whether {@code content} is all there is, so that there is no page to ask for
 * @param fingerprint hash of what the source says: when it changes, the page is read again
 */
record Item(
        URI url, String title, String content, @Nullable OffsetDateTime published, boolean whole, String fingerprint) {
    Item withFingerprint(String other) {
        return new Item(url, title, content, published, whole, other);
    }
}
