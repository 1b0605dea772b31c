package org.habeas.enrich.watch;

import org.jspecify.annotations.Nullable;

/** A file format of which each line is a row. */
interface LineRows {
    /** What the line says; null when it says nothing by itself, as a header. */
    @Nullable
    WatchRow read(long number, String line);
}
