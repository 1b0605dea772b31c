package org.habeas.app.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the transactions that a killed process left open, before anybody reads: they would hold all readers of committed
 * records up until they time out.
 *
 * <p>Some would never end. While a node that was killed starts again its partitions have no leader for a while, and the
 * transaction coordinator of Kafka 4.3 takes such partitions for deleted: it writes down that a transaction which timed
 * out in that moment was aborted, and leaves its records open in the partition for ever. What such a partition shows as
 * open is aborted as KIP-664 has it for hanging transactions.
 */
final class OrphanTransactions {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanTransactions.class);
    private static final int PATIENCE_MILLIS = 30_000;
    private static final Set<TransactionState> OPEN =
            Set.of(TransactionState.ONGOING, TransactionState.PREPARE_ABORT, TransactionState.PREPARE_COMMIT);

    private final Admin admin;

    private OrphanTransactions(Admin admin) {
        this.admin = admin;
    }

    /**
     * Ends them all; nobody else may be using the broker yet.
     *
     * @param bootstrap {@code host:port} of the broker
     * @throws KafkaException when the broker does not answer within half a minute
     */
    static void end(String bootstrap) {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS))) {
            var orphans = new OrphanTransactions(admin);
            orphans.fence();
            orphans.hanging().forEach((partition, open) -> open.forEach(producer -> abort(admin, partition, producer)));
        }
    }

    /** Those that the coordinator knows are ended by it: what was about to be committed is committed. */
    private void fence() {
        List<String> open = await(admin.listTransactions().all()).stream()
                .filter(transaction -> OPEN.contains(transaction.state()))
                .map(TransactionListing::transactionalId)
                .toList();
        if (!open.isEmpty()) {
            await(admin.fenceProducers(open).all());
            LOG.info("transactions that were left open are ended transactions=\"{}\"", open.size());
        }
    }

    /** What partitions still show as open, which no coordinator knows of. */
    private Map<TopicPartition, List<ProducerState>> hanging() {
        Map<TopicPartition, List<ProducerState>> hanging = new HashMap<>();
        await(admin.describeProducers(partitions()).all()).forEach((partition, state) -> {
            List<ProducerState> open = state.activeProducers().stream()
                    .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                    .toList();
            hanging.put(partition, open);
        });
        return hanging;
    }

    private Collection<TopicPartition> partitions() {
        Set<String> topics = await(
                admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
        return await(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(OrphanTransactions::partitions)
                .collect(Collectors.toSet());
    }

    private static java.util.stream.Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition()));
    }

    /**
     * Aborts what the partition shows as open of the producer. One whose epoch has gone on has been ended in the meantime:
     * the marker of its coordinator was still on the way when the partition was looked at.
     */
    static void abort(Admin admin, TopicPartition partition, ProducerState producer) {
        int coordinator = producer.coordinatorEpoch().orElse(0);
        var spec = new AbortTransactionSpec(
                partition, producer.producerId(), (short) producer.producerEpoch(), coordinator);
        try {
            await(admin.abortTransaction(spec).all());
            LOG.warn("a hanging transaction is aborted partition=\"{}\"", partition);
        } catch (KafkaException e) {
            if (!(e.getCause() instanceof InvalidProducerEpochException)) {
                throw e;
            }
            LOG.info("a transaction that was left open has ended partition=\"{}\"", partition);
        }
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new KafkaException("transactions left open cannot be ended: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("transactions left open cannot be ended: the broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while transactions left open were ended", e);
        }
    }
}
