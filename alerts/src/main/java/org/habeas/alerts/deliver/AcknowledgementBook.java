package org.habeas.alerts.deliver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.habeas.alerts.event.TopicTail;
import org.habeas.model.Acknowledgement;
import org.habeas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who has acknowledged the happenings that were acknowledged last, as the deliveries' topic says. Each acknowledgement lies
 * in every partition of it, so that the first one tells all. Safe for many threads.
 */
public final class AcknowledgementBook implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AcknowledgementBook.class);
    private static final int FIRST = 0;

    private final int keep;
    private final Map<String, List<Acknowledgement>> byHappening = new LinkedHashMap<>();
    private final TopicTail tail;

    /** @param keep most happenings */
    public AcknowledgementBook(Map<String, Object> kafka, int keep) {
        this.keep = keep;
        this.tail = new TopicTail(
                "alerts-acknowledgements",
                () -> TopicTail.consumer(kafka),
                List.of(Topics.DELIVERIES.name()),
                partition -> partition == FIRST,
                (partition, begin, end) -> begin,
                this::read);
    }

    /** Begins to read, and returns at once. */
    public void start() {
        tail.start();
    }

    private void read(ConsumerRecord<String, byte[]> row) {
        try {
            if (DeliveryRecords.type(row) == DeliveryRecords.Type.ACKNOWLEDGEMENT) {
                put(DeliveryRecords.acknowledgement(row));
            }
        } catch (SerializationException e) {
            LOG.warn("acknowledgement not readable partition={} offset={}", row.partition(), row.offset());
        }
    }

    /** One that was made just now, before it has been read; one that is known changes nothing. */
    public synchronized void put(Acknowledgement made) {
        List<Acknowledgement> known = byHappening.remove(made.happening());
        List<Acknowledgement> all = known == null ? new ArrayList<>() : known;
        if (!all.contains(made)) {
            all.add(made);
            all.sort(Comparator.comparing(Acknowledgement::at));
        }
        byHappening.put(made.happening(), all);
        if (byHappening.size() > keep) {
            byHappening.remove(byHappening.keySet().iterator().next());
        }
    }

    /** By whom a happening was acknowledged, the first one first; what called itself off was by nobody. */
    public synchronized List<Acknowledgement> of(String happening) {
        return byHappening.getOrDefault(happening, List.of()).stream()
                .filter(one -> !one.by().equals(Escalations.RETRACTED))
                .toList();
    }

    @Override
    public void close() {
        tail.close();
    }
}
