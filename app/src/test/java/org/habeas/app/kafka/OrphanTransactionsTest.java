package org.habeas.app.kafka;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTransactionsTest {
    private static final TopicPartition PARTITION = new TopicPartition("told", 0);

    @TempDir
    Path directory;

    @Test
    void what_a_killed_process_left_open_is_ended_when_the_broker_is_back() throws Exception {
        leaveOpen();
        forget(".kafka_cleanshutdown");
        assertNothingOpen();
    }

    @Test
    void what_the_coordinator_does_not_know_to_be_open_is_aborted() throws Exception {
        leaveOpen();
        forget(".kafka_cleanshutdown", "__transaction_state-");
        assertNothingOpen();
    }

    @Test
    void what_its_coordinator_has_ended_in_the_meantime_need_not_be_aborted() throws Exception {
        try (var kafka = EmbeddedKafka.start(directory, 0, fault -> {});
                var admin = Admin.create(Map.of("bootstrap.servers", (Object) kafka.bootstrap()))) {
            create(kafka.bootstrap());
            begin(kafka.bootstrap());
            ProducerState open = admin.describeProducers(List.of(PARTITION))
                    .partitionResult(PARTITION)
                    .get(20, TimeUnit.SECONDS)
                    .activeProducers()
                    .get(0);
            admin.fenceProducers(List.of("teller")).all().get(20, TimeUnit.SECONDS);
            waitUntilEnded(kafka.bootstrap());

            assertDoesNotThrow(() -> OrphanTransactions.abort(admin, PARTITION, open));
        }
    }

    private void leaveOpen() throws Exception {
        try (var kafka = EmbeddedKafka.start(directory, 0, fault -> {})) {
            create(kafka.bootstrap());
            begin(kafka.bootstrap());
        }
    }

    /** Writes a record within a transaction that nobody ends. */
    private static void begin(String bootstrap) throws Exception {
        var producer = producer(bootstrap);
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(PARTITION.topic(), "half")).get(20, TimeUnit.SECONDS);
        assertNotEquals(end(bootstrap, IsolationLevel.READ_UNCOMMITTED), end(bootstrap, IsolationLevel.READ_COMMITTED));
        producer.close(Duration.ZERO);
    }

    private void assertNothingOpen() throws Exception {
        try (var kafka = EmbeddedKafka.start(directory, 0, fault -> {})) {
            assertEquals(
                    end(kafka.bootstrap(), IsolationLevel.READ_UNCOMMITTED),
                    end(kafka.bootstrap(), IsolationLevel.READ_COMMITTED));
        }
    }

    private static void waitUntilEnded(String bootstrap) throws Exception {
        Instant deadline = Instant.now().plusSeconds(20);
        while (end(bootstrap, IsolationLevel.READ_UNCOMMITTED) != end(bootstrap, IsolationLevel.READ_COMMITTED)) {
            assertTrue(Instant.now().isBefore(deadline), "the coordinator did not end the transaction");
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Deletes what begins so in the broker's folder. */
    private void forget(String... names) throws Exception {
        Path logs = directory.resolve("log");
        try (Stream<Path> all = Files.walk(logs)) {
            List<Path> paths = all.sorted(java.util.Comparator.reverseOrder()).toList();
            for (Path path : paths) {
                String name = logs.relativize(path).toString();
                if (Stream.of(names).anyMatch(name::startsWith)) {
                    Files.delete(path);
                }
            }
        }
    }

    private static KafkaProducer<String, String> producer(String bootstrap) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "transactional.id", "teller", "transaction.timeout.ms", 600_000),
                new StringSerializer(),
                new StringSerializer());
    }

    private static void create(String bootstrap) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) bootstrap))) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), Optional.of(1), Optional.empty())))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private static long end(String bootstrap, IsolationLevel isolation) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) bootstrap))) {
            return admin.listOffsets(Map.of(PARTITION, OffsetSpec.latest()), new ListOffsetsOptions(isolation))
                    .partitionResult(PARTITION)
                    .get(20, TimeUnit.SECONDS)
                    .offset();
        }
    }
}
