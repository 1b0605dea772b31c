package org.habeas.app.command.list;

import java.util.List;
import java.util.Map;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.kafka.TopicCreation;
import org.habeas.app.watchlist.WatchlistSerde;
import org.habeas.app.watchlist.WatchlistTopic;
import org.habeas.topic.Topics;
import picocli.CommandLine.Mixin;

/** Which Kafka's watchlists a command works on. */
final class RunningWatchlist {
    @Mixin
    private ConfigOption config = new ConfigOption();

    /** The watchlists there; their topic is made where it is missing. */
    WatchlistTopic topic() {
        LoadedSettings loaded = config.read();
        Map<String, Object> kafka = loaded.settings().kafka().running();
        TopicCreation.createMissing(kafka, List.of(Topics.WATCHLIST));
        return new WatchlistTopic(kafka, WatchlistSerde.of(loaded));
    }
}
