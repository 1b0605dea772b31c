package org.habeas.ingest;

import java.util.List;
import org.habeas.model.SourceState;
import org.jspecify.annotations.Nullable;

/**
 * How ingest is doing. One source in trouble does not make it unready.
 *
 * @param ready whether its state is read and it polls
 * @param problem why not, in one line; null when ready
 * @param sources each source's newest state, by name
 */
public record IngestHealth(boolean ready, @Nullable String problem, List<SourceState> sources) {
    public IngestHealth {
        sources = List.copyOf(sources);
    }
}
