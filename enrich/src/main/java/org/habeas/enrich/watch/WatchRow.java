package org.habeas.enrich.watch;

import org.habeas.model.WatchEntry;

/** What a row of a list file came to. */
public sealed interface WatchRow {
    /**
     * A usable row.
     *
     * @param entry what it says
     */
    record Good(WatchEntry entry) implements WatchRow {}

    /**
     * A row that could not be taken; it never quotes a watched name.
     *
     * @param line number of its line in the file, the first is 1
     * @param reason what is wrong and what is allowed
     */
    record Bad(long line, String reason) implements WatchRow {}

    /**
     * An entity of a FollowTheMoney file that is neither a person nor an organisation, such as an address or a ship.
     *
     * @param line number of its line in the file, the first is 1
     */
    record Other(long line) implements WatchRow {}
}
