package org.habeas.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.habeas.alerts.event.AlertReading;
import org.habeas.alerts.event.TopicTail;
import org.habeas.model.Alert;
import org.habeas.model.Article;
import org.habeas.model.Evidence;
import org.habeas.model.Reason;
import org.habeas.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of news goes through an enrich process that is killed in the midst of it, again and again, and the alerts are
 * those of one that is not: {@code -Dhabeas.year.happenings} says how many happenings the year has (60), {@code
 * -Dhabeas.kills} how often it is killed (3).
 */
class YearKillIT {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int SIZE = Integer.getInteger("habeas.year.happenings", 60);
    private static final int KILLS = Integer.getInteger("habeas.kills", 3);

    @TempDir
    Path folder;

    @Test
    void aYearWithKillsRaisesWhatAYearWithoutRaises() throws Exception {
        List<Article> articles = new WrittenYear(20250101, SIZE).articles();

        List<Alert> undisturbed = run("undisturbed", articles, 0);
        List<Alert> disturbed = run("disturbed", articles, KILLS);

        long raised = undisturbed.stream().filter(a -> a.reason() == Reason.NEW).count();
        System.out.println(articles.size() + " articles, " + SIZE + " happenings, raised " + raised + ", alerts "
                + undisturbed.size() + "; with " + KILLS + " kills: alerts " + disturbed.size());
        assertTrue(raised >= SIZE * 0.9, raised + " raised");
        assertEquals(undisturbed, disturbed);
    }

    /** The alerts that the articles raise, with so many kills on the way, each after a like share of them. */
    private List<Alert> run(String name, List<Article> articles, int kills) throws Exception {
        Path home = Files.createDirectories(folder.resolve(name));
        try (Broker broker = Broker.start(home.resolve("kafka"))) {
            // one partition, so that two runs meet the articles in one order
            onePartition(broker, Topics.ARTICLES.name(), Topics.DETENTION_ALERTS.name());
            write(broker, articles);
            Path config = Files.writeString(
                    home.resolve("habeas.yaml"),
                    "instance: year\nkafka: {bootstrap: \"" + broker.bootstrap() + "\"}\nops: {port: 0}\n");
            try (Alerts alerts = new Alerts(broker)) {
                for (int kill = 1; kill <= kills; kill++) {
                    int share = articles.size() * kill / (kills + 1);
                    try (Child child = enrich(config)) {
                        alerts.await(articles.get(share).id(), articles, child);
                        child.kill();
                    }
                }
                try (Child child = enrich(config)) {
                    alerts.await("a-last", articles, child);
                }
                return alerts.all();
            }
        }
    }

    private static Child enrich(Path config) throws Exception {
        return Child.habeas("run", "--role", "enrich", "--config", config.toString());
    }

    private static void onePartition(Broker broker, String... topics) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            admin.createTopics(List.of(topics).stream()
                            .map(topic -> new NewTopic(topic, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    /** Their records' times are in the near future, so that no alert that the pace holds back comes due meanwhile. */
    private static void write(Broker broker, List<Article> articles) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", broker.bootstrap());
        long time = Instant.now().plus(Duration.ofMinutes(45)).toEpochMilli();
        try (var producer = new KafkaProducer<>(
                properties,
                Topics.ARTICLES.key().serializer(),
                Topics.ARTICLES.value().serializer())) {
            articles.forEach(a -> producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), null, time, a.id(), a)));
        }
    }

    /** The alerts that were committed. */
    private static final class Alerts implements AutoCloseable {
        private final Consumer<String, byte[]> consumer;
        private final List<Alert> all = new ArrayList<>();

        Alerts(Broker broker) {
            consumer = TopicTail.consumer(Map.of("bootstrap.servers", broker.bootstrap()));
            consumer.assign(List.of(new TopicPartition(Topics.DETENTION_ALERTS.name(), 0)));
            consumer.seekToBeginning(consumer.assignment());
        }

        /** Waits until an alert has come that rests on that article or a later one. */
        void await(String article, List<Article> articles, Child child) {
            List<String> ids = articles.stream().map(Article::id).toList();
            List<String> later = ids.subList(ids.indexOf(article), ids.size());
            Until.holds(PATIENCE, () -> isTold(later), () -> all.size() + " alerts, " + child.err());
        }

        private boolean isTold(List<String> articles) {
            consumer.poll(Duration.ofMillis(50)).forEach(row -> {
                if (AlertReading.of(row) instanceof AlertReading.Read read) {
                    all.add(read.event().alert());
                }
            });
            return all.stream()
                    .flatMap(alert -> alert.sources().stream())
                    .map(Evidence::article)
                    .anyMatch(articles::contains);
        }

        List<Alert> all() {
            return List.copyOf(all);
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
