package org.habeas.enrich;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.habeas.enrich.watch.WatchIndex;
import org.habeas.model.WatchEntry;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index equal to {@code habeas.watchlist}, at a start and after. It takes bytes and reads them itself: a
 * record that is no entry is put aside here, for the global thread has no dead letters and would stop the application.
 */
final class WatchlistProcessor implements Processor<String, byte[], Void, Void> {
    private static final Logger LOG = LoggerFactory.getLogger(WatchlistProcessor.class);

    private final WatchIndex index;
    private final Homes homes;
    private final Serde<WatchEntry> entries;
    private final EnrichMeters meters;
    private @Nullable ProcessorContext<Void, Void> context;

    WatchlistProcessor(WatchIndex index, Homes homes, EnrichMeters meters, Serde<WatchEntry> entries) {
        this.entries = entries;
        this.index = index;
        this.homes = homes;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        long version = version();
        try {
            WatchEntry entry = entries.deserializer().deserialize(Topics.WATCHLIST.name(), record.value());
            change(record.key(), entry, version);
        } catch (SerializationException e) {
            meters.rejectedEntry();
            LOG.atWarn().addKeyValue("offset", version - 1).log("Watchlist record is no valid entry; it is left out");
        }
    }

    private void change(String key, @Nullable WatchEntry entry, long version) {
        if (entry == null) {
            index.remove(key, version);
            homes.remove(key);
        } else {
            index.add(entry, version);
            homes.add(entry);
        }
    }

    /** One more than the record's offset, so that 0 is the empty list. */
    private long version() {
        return context == null
                ? 0
                : context.recordMetadata().map(RecordMetadata::offset).orElse(-1L) + 1;
    }
}
