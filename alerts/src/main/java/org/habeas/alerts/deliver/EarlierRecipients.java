package org.habeas.alerts.deliver;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.habeas.alerts.event.TopicScan;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.model.Delivery;
import org.habeas.model.DeliveryPlan;
import org.habeas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who has been sent earlier revisions of a happening, as the deliveries' topic itself says: a retraction must reach
 * exactly them, whatever has been changed in subscriptions since. It reads the topic from end to end, which only the rare
 * retraction asks for.
 */
final class EarlierRecipients {
    private static final Logger LOG = LoggerFactory.getLogger(EarlierRecipients.class);
    private static final Pattern KEY = Pattern.compile("(.+)-r[0-9]+(?:\\.[0-9]+)*_([a-z0-9-]+(?:\\.escalation)?)");

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Function<Collection<TopicPartition>, Map<TopicPartition, Long>> ends;

    /**
     * @param consumers without a group, seeing what is not committed as well: a row that was planned twice over a crash
     *     names the same recipient
     * @param ends where partitions end, including what is not committed yet
     */
    EarlierRecipients(
            Supplier<Consumer<String, byte[]>> consumers,
            Function<Collection<TopicPartition>, Map<TopicPartition, Long>> ends) {
        this.consumers = consumers;
        this.ends = ends;
    }

    /** Names of subscriptions by happening; a happening that nobody was told has none. */
    Map<String, Set<String>> of(Set<String> happenings) {
        Map<String, Set<String>> found = new HashMap<>();
        deliveries(happenings)
                .forEach((happening, ids) -> found.put(
                        happening,
                        ids.stream()
                                .flatMap(id -> recipient(id).stream())
                                .map(Map.Entry::getValue)
                                .collect(Collectors.toCollection(HashSet::new))));
        return found;
    }

    /** Ids of deliveries by happening, but for those that were withheld before anything was sent. */
    Map<String, Set<String>> deliveries(Set<String> happenings) {
        Map<String, Set<String>> found = new HashMap<>();
        happenings.forEach(happening -> found.put(happening, new HashSet<>()));
        if (happenings.isEmpty()) {
            return found;
        }
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            TopicScan.read(consumer, List.of(Topics.DELIVERIES.name()), ends, row -> note(row, found));
        }
        return found;
    }

    private static void note(ConsumerRecord<String, byte[]> row, Map<String, Set<String>> found) {
        switch (DeliveryRecords.type(row)) {
            case PLAN -> planned(row, found);
            case DELIVERY -> noted(row, found);
            case CLAIMS -> claimed(row, found);
            case ACKNOWLEDGEMENT -> {} // nothing is sent by it
        }
    }

    private static void noted(ConsumerRecord<String, byte[]> row, Map<String, Set<String>> found) {
        String happening = recipient(row.key()).map(Map.Entry::getKey).orElse("");
        if (found.containsKey(happening) && isUntold(row)) {
            ids(happening, found).remove(row.key());
        } else {
            note(row.key(), false, found);
        }
    }

    private static boolean isUntold(ConsumerRecord<String, byte[]> row) {
        try (Deserializer<Delivery> values = Topics.DELIVERIES.value().deserializer()) {
            Delivery delivery = values.deserialize(row.topic(), row.value());
            return delivery != null && delivery.untold();
        } catch (SerializationException e) {
            LOG.warn("delivery not readable partition={} offset={}", row.partition(), row.offset());
            return false;
        }
    }

    private static void note(String id, boolean escalation, Map<String, Set<String>> found) {
        recipient(id)
                .filter(one -> Subscriber.isEscalation(one.getValue()) == escalation)
                .ifPresent(one -> ids(one.getKey(), found).add(id));
    }

    /** Who is planned to be told is told, but for an escalation, which may be called off: a claim says that it was not. */
    private static void claimed(ConsumerRecord<String, byte[]> row, Map<String, Set<String>> found) {
        try {
            DeliveryRecords.claims(row).steps().keySet().forEach(id -> note(id, true, found));
        } catch (SerializationException e) {
            LOG.warn("claims not readable partition={} offset={}", row.partition(), row.offset());
        }
    }

    private static void planned(ConsumerRecord<String, byte[]> row, Map<String, Set<String>> found) {
        try {
            DeliveryPlan plan = DeliveryRecords.plan(row);
            plan.subscriptions().stream()
                    .filter(name -> !Subscriber.isEscalation(name))
                    .map(name -> Delivery.id(plan.event(), name))
                    .forEach(ids(plan.happening(), found)::add);
        } catch (SerializationException e) {
            LOG.warn("plan not readable partition={} offset={}", row.partition(), row.offset());
        }
    }

    /** A set that is looked at by nobody for a happening that is not asked about. */
    private static Set<String> ids(String happening, Map<String, Set<String>> found) {
        return found.getOrDefault(happening, new HashSet<>());
    }

    /** Whether that is the id of a delivery to that subscription. */
    static boolean isTo(String id, String subscription) {
        return recipient(id).filter(one -> one.getValue().equals(subscription)).isPresent();
    }

    /** Happening and subscription of a delivery's id. */
    static Optional<Map.Entry<String, String>> recipient(String id) {
        Matcher key = KEY.matcher(id);
        return key.matches() ? Optional.of(Map.entry(key.group(1), key.group(2))) : Optional.empty();
    }
}
