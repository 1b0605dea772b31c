package org.habeas.ingest;

import org.habeas.model.Hub;
import org.jspecify.annotations.Nullable;

/** Takes note of the hubs that sources name. */
interface Push {
    /**
     * Called at a source's start and at each poll of it.
     *
     * @param hub null: it names none
     */
    void tell(Source source, @Nullable Hub hub);
}
