package org.habeas.ingest.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.habeas.model.EvidenceLink;
import org.habeas.model.Seen;
import org.habeas.model.Snapshot;
import org.habeas.model.SourceState;
import org.habeas.topic.Topic;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger in Kafka. One thread writes: it takes what has gathered, decides, and writes snapshots, articles and memory
 * in one transaction. A crash leaves a transaction whole or not there; what was read_committed at the next start is
 * exactly what was written.
 */
public final class KafkaLedger implements Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaLedger.class);
    private static final int MOST_AT_ONCE = 64;
    private static final Duration TURN = Duration.ofMillis(300);
    private static final int MOST_TURNS = 20;

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final TopicTail tail;
    private final Register register = new Register();
    private final Chain chain;
    private final Consumer<Producer<byte[], byte[]>> guard;
    private final Map<String, SourceState> states = new ConcurrentHashMap<>();
    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final Thread writer = new Thread(this::run, "ledger-writer");
    private @Nullable Producer<byte[], byte[]> producer;
    private volatile boolean open = true;
    private volatile @Nullable String problem;

    /**
     * @param instance whose chain of evidence this is
     * @param producers transactional producers, not initialised; called again when one has failed for good
     * @param tail reads the state topics
     * @param guard is asked before each commit, with everything written; throws {@link CommitFailedException} where this
     *     process may not write
     */
    public KafkaLedger(
            String instance,
            Supplier<Producer<byte[], byte[]>> producers,
            TopicTail tail,
            Consumer<Producer<byte[], byte[]>> guard) {
        this.chain = new Chain(instance);
        this.producers = producers;
        this.tail = tail;
        this.guard = guard;
    }

    private record Entry(@Nullable Draft draft, @Nullable SourceState state, CompletableFuture<Written> done) {}

    @Override
    public void open() {
        connect();
        writer.start();
    }

    /** A transaction left open by a crash ends with the new producer, so that reading after it misses nothing. */
    private void connect() {
        Producer<byte[], byte[]> fresh = producers.get();
        try {
            fresh.initTransactions();
            reload();
            producer = fresh;
        } catch (RuntimeException e) {
            fresh.close(Duration.ZERO);
            throw e;
        }
    }

    private void reload() {
        synchronized (tail) {
            tail.read(Topics.EVIDENCE, (instance, link) -> chain.load(link));
        }
        refresh();
    }

    @Override
    public void refresh() {
        synchronized (tail) {
            tail.read(Topics.SEEN, register::load);
            tail.read(Topics.SOURCES, this::load);
        }
    }

    @Override
    public BooleanSupplier mark() {
        synchronized (tail) {
            BooleanSupplier past = tail.mark(List.of(Topics.SEEN, Topics.SOURCES));
            return () -> {
                synchronized (tail) {
                    return past.getAsBoolean();
                }
            };
        }
    }

    /** Our own records come back later than they were committed, and do not undo newer ones. */
    private void load(String name, @Nullable SourceState state) {
        if (state == null) {
            states.remove(name);
        } else {
            states.merge(name, state, (known, read) -> polled(known).isAfter(polled(read)) ? known : read);
        }
    }

    private static Instant polled(SourceState state) {
        return Objects.requireNonNullElse(state.lastPoll(), Instant.MIN);
    }

    @Override
    public Optional<Seen> article(String id) {
        return register.get(Seen.byArticle(id));
    }

    @Override
    public Optional<SourceState> source(String name) {
        return Optional.ofNullable(states.get(name));
    }

    @Override
    public @Nullable String problem() {
        return problem;
    }

    @Override
    public Written write(Draft draft) {
        return await(new Entry(draft, null, new CompletableFuture<>()));
    }

    @Override
    public void save(SourceState state) {
        await(new Entry(null, state, new CompletableFuture<>()));
    }

    private Written await(Entry entry) {
        if (!open) {
            throw new LedgerException("the ledger is closed", new IllegalStateException());
        }
        queue.add(entry);
        try {
            return entry.done.join();
        } catch (CompletionException e) {
            throw new LedgerException("not written", e.getCause() == null ? e : e.getCause());
        }
    }

    private void run() {
        while (open || !queue.isEmpty()) {
            try {
                Entry first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Entry> batch = new ArrayList<>(List.of(first));
                    queue.drainTo(batch, MOST_AT_ONCE - 1);
                    transact(batch);
                }
            } catch (InterruptedException e) {
                open = false;
            }
        }
        queue.forEach(entry -> entry.done.completeExceptionally(new IllegalStateException("closing")));
    }

    private void transact(List<Entry> batch) {
        Producer<byte[], byte[]> now = producer;
        if (now == null) {
            batch.forEach(entry -> entry.done.completeExceptionally(new IllegalStateException("no connection")));
            reconnect();
            return;
        }
        for (int i = 1; (open || i == 1) && i <= MOST_TURNS; i++) {
            if (transact(now, batch, i == MOST_TURNS)) {
                return;
            }
            LockSupport.parkNanos(TURN.toNanos());
        }
        batch.forEach(entry -> entry.done.completeExceptionally(new IllegalStateException("closing")));
    }

    /** False where the guard refuses, which it does for a moment whenever processes come and go, and it is worth a repetition. */
    private boolean transact(Producer<byte[], byte[]> now, List<Entry> batch, boolean last) {
        try {
            List<Written> outcomes = send(now, batch);
            guard.accept(now);
            now.commitTransaction();
            register.commit();
            chain.commit();
            for (int i = 0; i < batch.size(); i++) {
                finish(batch.get(i), outcomes.get(i));
            }
            return true;
        } catch (RuntimeException e) {
            register.discard();
            chain.discard();
            if (e instanceof CommitFailedException && !last) {
                abort(now);
                if (producer == now) {
                    return false;
                }
                batch.forEach(entry -> entry.done.completeExceptionally(e));
                return true;
            }
            fail(now, batch, e);
            return true;
        }
    }

    private List<Written> send(Producer<byte[], byte[]> now, List<Entry> batch) {
        now.beginTransaction();
        List<Written> outcomes = new ArrayList<>();
        for (Entry entry : batch) {
            outcomes.add(entry.draft == null ? send(now, entry.state) : send(now, entry.draft));
        }
        return outcomes;
    }

    private static Written send(Producer<byte[], byte[]> now, @Nullable SourceState state) {
        if (state != null) {
            put(now, Topics.SOURCES, state.source(), state);
        }
        return Written.SAME;
    }

    private Written send(Producer<byte[], byte[]> now, Draft draft) {
        Register.Decision decision = register.decide(draft);
        if (decision.article() != null) {
            draft.snapshots().forEach(snapshot -> put(now, Topics.SNAPSHOTS, snapshot.id(), snapshot));
            put(now, Topics.ARTICLES, draft.id(), decision.article());
            for (Snapshot snapshot : draft.snapshots()) {
                EvidenceLink link = chain.next(decision.article(), snapshot);
                put(now, Topics.EVIDENCE, link.instance(), link);
            }
        }
        decision.memory().forEach((key, seen) -> put(now, Topics.SEEN, key, seen));
        return decision.outcome();
    }

    /** A send that fails makes the commit fail, so its future is of no use. */
    private static <V> void put(Producer<byte[], byte[]> now, Topic<String, V> topic, String key, V value) {
        var unused = now.send(new ProducerRecord<>(
                topic.name(),
                topic.key().serializer().serialize(topic.name(), key),
                topic.value().serializer().serialize(topic.name(), value)));
    }

    private void finish(Entry entry, Written outcome) {
        if (entry.state != null) {
            states.put(entry.state.source(), entry.state);
        }
        entry.done.complete(outcome);
    }

    private void fail(Producer<byte[], byte[]> now, List<Entry> batch, RuntimeException e) {
        LOG.atWarn()
                .setMessage("transaction failed, its articles will be offered again")
                .addKeyValue("entries", batch.size())
                .addKeyValue("error", e.getClass().getSimpleName())
                .log();
        if (fenced(e)) {
            problem = "another process runs under the same instance name: this one writes nothing any more";
            open = false;
            LOG.error(problem);
        } else {
            abort(now);
        }
        batch.forEach(entry -> entry.done.completeExceptionally(e));
    }

    private static boolean fenced(RuntimeException e) {
        return e instanceof ProducerFencedException || e instanceof FencedInstanceIdException;
    }

    private void abort(Producer<byte[], byte[]> now) {
        try {
            now.abortTransaction();
        } catch (RuntimeException e) {
            // whether the commit went through is not known: a new producer ends it, and the topics tell
            now.close(Duration.ofSeconds(1));
            producer = null;
            reconnect();
        }
    }

    private void reconnect() {
        try {
            connect();
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .setMessage("no transactional producer yet")
                    .addKeyValue("error", e.getClass().getSimpleName())
                    .log();
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Producer<byte[], byte[]> now = producer;
        if (now != null) {
            now.close(Duration.ofSeconds(5));
        }
        synchronized (tail) {
            tail.close();
        }
    }
}
