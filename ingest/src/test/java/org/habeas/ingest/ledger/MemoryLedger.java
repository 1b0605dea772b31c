package org.habeas.ingest.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.habeas.model.Article;
import org.habeas.model.Seen;
import org.habeas.model.Snapshot;
import org.habeas.model.SourceState;

/** A ledger that outlives the ingest that writes to it, as topics do. */
public final class MemoryLedger implements Ledger {
    private final Register register = new Register();
    private final Map<String, SourceState> states = new ConcurrentHashMap<>();
    public final List<Article> articles = new CopyOnWriteArrayList<>();
    public final Map<String, Snapshot> snapshots = new ConcurrentHashMap<>();

    /** From this many articles on, nothing can be written: as if the process was killed. */
    public volatile int crashAfter = Integer.MAX_VALUE;

    @Override
    public void open() {}

    @Override
    public Optional<Seen> article(String id) {
        return register.get(Seen.byArticle(id));
    }

    @Override
    public Optional<SourceState> source(String name) {
        return Optional.ofNullable(states.get(name));
    }

    @Override
    public synchronized Written write(Draft draft) {
        crash();
        Register.Decision decision = register.decide(draft);
        register.commit();
        if (decision.article() != null) {
            articles.add(decision.article());
            draft.snapshots().forEach(snapshot -> snapshots.put(snapshot.id(), snapshot));
        }
        return decision.outcome();
    }

    @Override
    public void save(SourceState state) {
        crash();
        states.put(state.source(), state);
    }

    private void crash() {
        if (articles.size() >= crashAfter) {
            throw new LedgerException("killed", new IllegalStateException());
        }
    }

    @Override
    public void refresh() {}

    @Override
    public BooleanSupplier mark() {
        return () -> true;
    }

    @Override
    public String problem() {
        return null;
    }

    @Override
    public void close() {}
}
