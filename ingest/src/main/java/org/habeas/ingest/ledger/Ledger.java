package org.habeas.ingest.ledger;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.habeas.model.Seen;
import org.habeas.model.SourceState;
import org.jspecify.annotations.Nullable;

/** Remembers what was written and how sources are doing; what it says is written survives any crash. */
public interface Ledger extends AutoCloseable {
    /** Reads everything remembered; called once, before all else. */
    void open();

    /** What is remembered of an article, by its id. */
    Optional<Seen> article(String id);

    /** The newest state of a source, by its name. */
    Optional<SourceState> source(String name);

    /**
     * Writes article, snapshot and memory together or not at all, and returns when they are safe.
     *
     * @throws LedgerException when they could not be written; nothing was, and the draft can be offered again
     */
    Written write(Draft draft);

    /** Remembers a source's state; returns when it is safe. */
    void save(SourceState state);

    /** Takes in what other processes have written since; for one thread beside those that write. */
    void refresh();

    /** Marks the present, open transactions included; the result tells whether {@link #refresh} has come past it. */
    BooleanSupplier mark();

    /** Why nothing can be written any more, in one line; null when all is well. */
    @Nullable
    String problem();

    @Override
    void close();

    /** Nothing was written. */
    final class LedgerException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public LedgerException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
