package org.habeas.app.evidence;

import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.habeas.app.exit.Failure;
import org.habeas.ingest.evidence.Retention;
import org.habeas.ingest.evidence.Signing;
import org.habeas.model.ChainSignature;
import org.habeas.model.EvidenceLink;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a day signs the chains of evidence and gives up the snapshots whose time is over. Owns its thread. */
public final class EvidenceKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceKeeper.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofDays(1);

    private final Map<String, Object> kafka;
    private final Retention retention;
    private final @Nullable PrivateKey key;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "evidence-keeper");
        thread.setDaemon(true);
        return thread;
    });

    /** @param key signs; null: nothing is signed */
    public EvidenceKeeper(Map<String, Object> kafka, Retention retention, @Nullable PrivateKey key, Clock clock) {
        this.kafka = Map.copyOf(kafka);
        this.retention = retention;
        this.key = key;
        this.clock = clock;
    }

    /** Begins a minute from now. */
    public void start() {
        var unused = timer.scheduleWithFixedDelay(this::daily, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private void daily() {
        try {
            int signed = sign();
            int over = giveUp();
            LOG.atInfo()
                    .addKeyValue("signed", signed)
                    .addKeyValue("given-up", over)
                    .log("evidence is kept");
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("cause", e.getMessage()).log("evidence is not kept today");
        }
    }

    /** Signs the newest link of each chain; how many. */
    public int sign() {
        PrivateKey secret = key;
        if (secret == null) {
            return 0;
        }
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        try (var values = Topics.SIGNATURES.value().serializer()) {
            for (EvidenceLink head : new EvidenceTopics(kafka).heads()) {
                ChainSignature signature = Signing.sign(head, clock.instant(), secret);
                byte[] value = values.serialize(Topics.SIGNATURES.name(), signature);
                records.add(new ProducerRecord<>(Topics.SIGNATURES.name(), head.instance(), value));
            }
        }
        send(records);
        return records.size();
    }

    /** Takes the snapshots off their topic that the retention gives up; how many. */
    public int giveUp() {
        var topics = new EvidenceTopics(kafka);
        List<String> over = retention.over(topics.kept(), topics.alerted(), clock.instant());
        send(over.stream()
                .map(id -> new ProducerRecord<String, byte[]>(Topics.SNAPSHOTS.name(), id, null))
                .toList());
        return over.size();
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            records.forEach(row -> sent.add(producer.send(row)));
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new Failure("evidence cannot be written: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
