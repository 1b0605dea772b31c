package org.habeas.ingest;

import org.habeas.model.Hub;
import org.jspecify.annotations.Nullable;

/** Is told at a source's start, and at each poll of it, which hub it names. */
interface Push {
    /** @param hub null: none */
    void tell(Source source, @Nullable Hub hub);
}
