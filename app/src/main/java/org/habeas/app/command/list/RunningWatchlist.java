package org.habeas.app.command.list;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.config.SettingsReader;
import org.habeas.app.kafka.TopicCreation;
import org.habeas.app.watchlist.WatchlistSerde;
import org.habeas.app.watchlist.WatchlistTopic;
import org.habeas.topic.Topics;
import picocli.CommandLine.Option;

/** Which Kafka's watchlists a command works on. */
final class RunningWatchlist {
    @Option(names = "--config", paramLabel = "FILE", description = "says which Kafka; default ${DEFAULT-VALUE}")
    private Path config = Path.of("habeas.yaml");

    /** The watchlists there; their topic is made where it is missing. */
    WatchlistTopic topic() {
        LoadedSettings loaded = SettingsReader.read(config);
        Map<String, Object> kafka = loaded.settings().kafka().running();
        TopicCreation.createMissing(kafka, List.of(Topics.WATCHLIST));
        return new WatchlistTopic(kafka, WatchlistSerde.of(loaded));
    }
}
