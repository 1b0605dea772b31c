package org.habeas.app.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.habeas.app.kafka.EmbeddedKafka;
import org.habeas.app.kafka.TopicCreation;
import org.habeas.model.EntryType;
import org.habeas.model.WatchEntry;
import org.habeas.topic.EncryptedSerde;
import org.habeas.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchlistTopicTest {
    @TempDir
    Path directory;

    @Test
    void writes_what_changed_removes_what_is_gone_and_leaves_other_lists() throws Exception {
        try (var kafka = EmbeddedKafka.start(directory, 0, fault -> {})) {
            Map<String, Object> clients = Map.of("bootstrap.servers", kafka.bootstrap());
            TopicCreation.createMissing(clients, List.of(Topics.WATCHLIST));
            var topic = new WatchlistTopic(clients, Topics.WATCHLIST.value());
            topic.replace("other", List.of(entry("other", "1", "Ada Nordquay")), () -> {});
            var first = topic.replace(
                    "mine",
                    List.of(entry("mine", "1", "Tamsin Orlavey"), entry("mine", "2", "Dorin Valeschi")),
                    () -> {});
            garbage(clients);
            var second = topic.replace(
                    "mine",
                    List.of(entry("mine", "1", "Tamsin Orlavey"), entry("mine", "3", "Ilsa Brandomir")),
                    () -> {});
            assertEquals(new ListChange(2, 0, 0, 3), first);
            assertEquals(new ListChange(1, 1, 1, 6), second);
            assertEquals(
                    List.of("mine/1", "mine/3", "other/1"),
                    List.copyOf(new TreeSet<>(topic.entries().keySet())));
        }
    }

    private static void garbage(Map<String, Object> clients) throws Exception {
        try (var producer = new KafkaProducer<>(clients, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.WATCHLIST.name(), "mine/9", "{no json"))
                    .get();
        }
    }

    private static WatchEntry entry(String list, String id, String name) {
        return new WatchEntry(id, list, EntryType.PERSON, name, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    @Test
    void holds_no_readable_name_where_a_key_is_given_and_is_read_with_it_alone() throws Exception {
        try (var kafka = EmbeddedKafka.start(directory, 0, fault -> {})) {
            Map<String, Object> clients = Map.of("bootstrap.servers", kafka.bootstrap());
            TopicCreation.createMissing(clients, List.of(Topics.WATCHLIST));
            var sealed = new WatchlistTopic(clients, new EncryptedSerde<>(Topics.WATCHLIST.value(), new byte[32]));
            var ada = entry("mine", "1", "Ada Nordquay");
            sealed.replace("mine", List.of(ada), () -> {});

            assertEquals(Map.of("mine/1", ada), sealed.entries());
            assertEquals(Map.of(), new WatchlistTopic(clients, Topics.WATCHLIST.value()).entries());
            assertEquals(new ListChange(0, 0, 1, 0), sealed.replace("mine", List.of(ada), () -> {}));
        }
    }
}
