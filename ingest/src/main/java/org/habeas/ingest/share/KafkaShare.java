package org.habeas.ingest.share;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.habeas.ingest.ledger.Ledger;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares by Kafka's group protocol: who is given a partition of {@code habeas.sources} polls the sites that are dealt to
 * it. Nothing is read from the partitions; what other processes wrote is read by the ledger, and a part that is taken
 * over is polled only after all that was written for it has been read, transactions that a killed process left open
 * included.
 */
public final class KafkaShare implements Share {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaShare.class);
    private static final String TOPIC = Topics.SOURCES.name();
    private static final Duration TURN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<Consumer<byte[], byte[]>> members;
    private final Ledger ledger;
    private final Claim claim;
    private final Thread thread = new Thread(this::run, "ingest-share");
    private @Nullable Owner owner;
    private volatile boolean open = true;
    private volatile @Nullable String problem;

    /**
     * @param members makes consumers in the group of all processes that poll
     * @param claim is kept up to date with what the group says
     */
    public KafkaShare(Supplier<Consumer<byte[], byte[]>> members, Ledger ledger, Claim claim) {
        this.members = members;
        this.ledger = ledger;
        this.claim = claim;
    }

    /** What the group grants now; writing under an outdated claim fails. Safe to use from many threads. */
    public static final class Claim {
        private record Grant(ConsumerGroupMetadata member, TopicPartition part) {}

        private volatile @Nullable Grant grant;

        void set(Consumer<byte[], byte[]> member) {
            grant = member.assignment().stream()
                    .findAny()
                    .map(part -> new Grant(member.groupMetadata(), part))
                    .orElse(null);
        }

        void clear() {
            grant = null;
        }

        /**
         * Makes a transaction's commit depend on the claim. All its records are on the broker before it is checked: who
         * takes over after the check finds them.
         *
         * @throws CommitFailedException where the claim is outdated
         */
        public void guard(Producer<byte[], byte[]> producer) {
            Grant now = grant;
            if (now == null) {
                throw new CommitFailedException("no share of the sources");
            }
            producer.flush();
            producer.sendOffsetsToTransaction(Map.of(now.part(), new OffsetAndMetadata(0)), now.member());
        }
    }

    @Override
    public void start(Owner owner) {
        this.owner = owner;
        thread.start();
    }

    @Override
    public @Nullable String problem() {
        return problem;
    }

    private void run() {
        while (works()) {
            try {
                member();
            } catch (FencedInstanceIdException e) {
                problem = "another process runs under the same instance name: this one polls nothing any more";
                LOG.error(problem);
                return;
            } catch (RuntimeException e) {
                LOG.atWarn()
                        .setMessage("the group that shares the sources cannot be joined, trying again")
                        .addKeyValue("error", e.getClass().getSimpleName())
                        .log();
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    /** Who cannot write any more leaves the sources to others. */
    private boolean works() {
        return open && ledger.problem() == null;
    }

    private void member() {
        Consumer<byte[], byte[]> consumer = members.get();
        Membership membership = new Membership(consumer);
        try {
            consumer.subscribe(List.of(TOPIC), membership);
            while (works()) {
                membership.turn();
            }
        } finally {
            membership.end();
        }
    }

    /** One stay in the group. */
    private final class Membership implements ConsumerRebalanceListener {
        private final Consumer<byte[], byte[]> consumer;
        private final Map<Integer, BooleanSupplier> coming = new HashMap<>();
        private final Set<Integer> taken = new HashSet<>();
        private int all = 1;

        Membership(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        void turn() {
            consumer.poll(TURN);
            claim.set(consumer);
            ledger.refresh();
            Set<Integer> ready = coming.entrySet().stream()
                    .filter(part -> part.getValue().getAsBoolean())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            if (!ready.isEmpty()) {
                coming.keySet().removeAll(ready);
                taken.addAll(ready);
                owner().take(within(ready));
                tell();
            }
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> parts) {
            consumer.pause(parts);
            all = consumer.partitionsFor(TOPIC).size();
            BooleanSupplier past = ledger.mark();
            numbers(parts).forEach(part -> coming.put(part, past));
        }

        /** Nobody else is given them before this returns, so that what is under way may still be written. */
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> parts) {
            claim.set(consumer);
            give(numbers(parts));
        }

        /** Somebody else may have them already. */
        @Override
        public void onPartitionsLost(Collection<TopicPartition> parts) {
            claim.clear();
            give(numbers(parts));
        }

        private void give(Set<Integer> parts) {
            coming.keySet().removeAll(parts);
            if (taken.removeAll(parts)) {
                owner().give(within(parts));
                tell();
            }
        }

        private void end() {
            try {
                consumer.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                        .withTimeout(PATIENCE));
            } finally {
                claim.clear();
                give(Set.copyOf(taken));
            }
        }

        private Predicate<URI> within(Set<Integer> parts) {
            int of = all;
            Set<Integer> some = Set.copyOf(parts);
            return url -> some.contains(Sites.part(url, of));
        }

        private void tell() {
            LOG.atInfo()
                    .setMessage("share of the sources changed")
                    .addKeyValue("parts", taken)
                    .log();
        }
    }

    private Owner owner() {
        return java.util.Objects.requireNonNull(owner, "not started");
    }

    private static Set<Integer> numbers(Collection<TopicPartition> parts) {
        return parts.stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join(PATIENCE.multipliedBy(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
