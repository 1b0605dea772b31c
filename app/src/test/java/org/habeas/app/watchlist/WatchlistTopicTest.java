package org.habeas.app.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
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
        try (var kafka = EmbeddedKafka.start(directory, 0, fault -> {});
                var topic = new WatchlistTopic(clients(kafka), Topics.WATCHLIST.value())) {
            topic.replace("other", List.of(entry("other", "1", "Ada Nordquay")), () -> {});
            var first = topic.replace(
                    "mine",
                    List.of(entry("mine", "1", "Tamsin Orlavey"), entry("mine", "2", "Dorin Valeschi")),
                    () -> {});
            garbage(clients(kafka));
            var second = topic.replace(
                    "mine",
                    List.of(entry("mine", "1", "Tamsin Orlavey"), entry("mine", "3", "Ilsa Brandomir")),
                    () -> {});
            assertEquals(new ListChange(2, 0, 0, 3), first);
            assertEquals(new ListChange(1, 1, 1, 6), second);
            assertEquals(
                    List.of("mine/1", "mine/3", "other/1"),
                    topic.ask(entries ->
                            entries.all().map(WatchEntry::key).sorted().toList()));
        }
    }

    @Test
    void tells_what_others_wrote_meanwhile_and_reads_nothing_twice() {
        var read = new AtomicInteger();
        Serde<WatchEntry> plain = Topics.WATCHLIST.value();
        Serde<WatchEntry> counting = Serdes.serdeFrom(plain.serializer(), (topic, bytes) -> {
            read.incrementAndGet();
            return plain.deserializer().deserialize(topic, bytes);
        });
        try (var kafka = EmbeddedKafka.start(directory, 0, fault -> {});
                var mine = new WatchlistTopic(clients(kafka), counting);
                var others = new WatchlistTopic(clients(kafka), plain)) {
            others.replace("a", List.of(entry("a", "1", "Ada Nordquay"), entry("a", "2", "Dorin Valeschi")), () -> {});
            assertEquals(2, mine.list("a").size());
            assertEquals(2, mine.lists().get(0).entries());
            others.remove(List.of("a/1"));
            assertEquals(1, mine.lists().get(0).entries());
            assertEquals(Optional.empty(), mine.entry("a/1"));
            assertEquals(3, read.get());
        }
    }

    private static Map<String, Object> clients(EmbeddedKafka kafka) {
        Map<String, Object> clients = Map.of("bootstrap.servers", kafka.bootstrap());
        TopicCreation.createMissing(clients, List.of(Topics.WATCHLIST));
        return clients;
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
            Map<String, Object> clients = clients(kafka);
            var sealed = new WatchlistTopic(clients, new EncryptedSerde<>(Topics.WATCHLIST.value(), new byte[32]));
            var ada = entry("mine", "1", "Ada Nordquay");
            sealed.replace("mine", List.of(ada), () -> {});

            assertEquals(List.of(ada), sealed.list("mine"));
            try (var unsealed = new WatchlistTopic(clients, Topics.WATCHLIST.value())) {
                assertEquals(List.of(), unsealed.list("mine"));
            }
            assertEquals(new ListChange(0, 0, 1, 0), sealed.replace("mine", List.of(ada), () -> {}));
            sealed.close();
        }
    }
}
