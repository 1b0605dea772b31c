package org.habeas.app.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.habeas.app.kafka.BrokerFailure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    @TempDir
    Path directory;

    @Test
    void keeps_records_and_port_between_starts_with_the_same_directory() throws Exception {
        String first;
        try (var kafka = start(0)) {
            first = kafka.bootstrap();
            create(first, "kept");
            send(first, "kept", "one");
        }
        try (var kafka = start(0)) {
            assertEquals(first, kafka.bootstrap());
            assertEquals(List.of("one"), read(first, "kept"));
        }
    }

    @Test
    void says_that_the_directory_is_in_use() {
        try (var kafka = start(0)) {
            BrokerFailure failure = assertThrows(BrokerFailure.class, () -> start(0), kafka.bootstrap());
            assertEquals(Reason.DIRECTORY_LOCKED, failure.reason());
            assertOneLine(failure);
        }
    }

    @Test
    void says_that_the_port_is_in_use_and_leaves_the_directory_free() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BrokerFailure failure = assertThrows(BrokerFailure.class, () -> start(taken.getLocalPort()));
            assertEquals(Reason.PORT_IN_USE, failure.reason());
            assertOneLine(failure);
        }
        DataDirectory.open(directory).close();
    }

    @Test
    void says_that_the_directory_cannot_be_made() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        BrokerFailure failure =
                assertThrows(BrokerFailure.class, () -> EmbeddedKafka.start(file.resolve("below"), 0, fault -> {}));
        assertEquals(Reason.DIRECTORY_NOT_WRITABLE, failure.reason());
        assertOneLine(failure);
    }

    private EmbeddedKafka start(int port) {
        return EmbeddedKafka.start(directory, port, fault -> {});
    }

    private static void assertOneLine(BrokerFailure failure) {
        assertEquals(1, failure.getMessage().lines().count(), failure.getMessage());
    }

    private static void create(String bootstrap, String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) bootstrap))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private static void send(String bootstrap, String topic, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", (Object) bootstrap), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(String bootstrap, String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", (Object) bootstrap), new StringDeserializer(), new StringDeserializer())) {
            var partition = List.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            var values = new java.util.ArrayList<String>();
            consumer.poll(Duration.ofSeconds(20)).forEach(r -> values.add(r.value()));
            return values;
        }
    }
}
