package org.habeas.ingest.ledger;

/** What became of a draft. */
public enum Written {
    /** A new article. */
    NEW,
    /** A new article whose text another one had first. */
    COPY,
    /** A new version of an article that was there. */
    EDITED,
    /** Nothing new: no article was written. */
    SAME
}
