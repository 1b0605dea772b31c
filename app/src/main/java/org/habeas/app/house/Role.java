package org.habeas.app.house;

import java.util.Locale;

/** What a process can do; several processes with one role each do the same as one with all three. */
public enum Role {
    /** Polls sources and writes articles. */
    INGEST,
    /** Makes alerts of articles. */
    ENRICH,
    /** Brings alerts to subscribers and shows the desk page. */
    ALERTS;

    /** The name in lower case, as on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
