package org.habeas.app.command.list;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.config.SettingsReader;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.kafka.TopicCreation;
import org.habeas.app.lines.Progress;
import org.habeas.app.watchlist.ListChange;
import org.habeas.app.watchlist.ListFile;
import org.habeas.app.watchlist.WatchlistSerde;
import org.habeas.app.watchlist.WatchlistTopic;
import org.habeas.model.Tlp;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "Makes a list hold exactly what a file says, on the Kafka of a running habeas: what changed is written,"
                        + " what is gone is removed.")
final class WatchlistImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV or FollowTheMoney JSON lines")
    private Path file = Path.of("-");

    @Option(
            names = "--list",
            paramLabel = "NAME",
            description = "name of the list; default the file's without its ending")
    private @Nullable String list;

    @Option(
            names = "--marking",
            paramLabel = "TLP",
            converter = Marking.class,
            description = "of entries that carry none; default TLP:AMBER")
    private @Nullable Tlp marking;

    @Option(names = "--config", paramLabel = "FILE", description = "says which Kafka; default ${DEFAULT-VALUE}")
    private Path config = Path.of("habeas.yaml");

    @Override
    public Integer call() {
        ListFile read = ListFile.read(file, list == null ? WatchlistCommand.nameOf(file) : list, marking, System.err);
        LoadedSettings loaded = SettingsReader.read(config);
        Map<String, Object> kafka = loaded.settings().kafka().running();
        TopicCreation.createMissing(kafka, java.util.List.of(Topics.WATCHLIST));
        var progress = new Progress("watchlist: entries written", System.err, Clock.systemUTC());
        ListChange change =
                new WatchlistTopic(kafka, WatchlistSerde.of(loaded)).replace(read, () -> progress.advance(1, -1));
        progress.end();
        System.out.println(change.written() + " written, " + change.removed() + " removed, " + change.same()
                + " left as they were, " + read.bad() + " rows left out");
        return (read.bad() == 0 ? ExitCode.DONE : ExitCode.FAILURE).number();
    }

    static final class Marking implements picocli.CommandLine.ITypeConverter<Tlp> {
        @Override
        public Tlp convert(String code) {
            try {
                return Tlp.parse(code);
            } catch (IllegalArgumentException e) {
                throw new picocli.CommandLine.TypeConversionException(e.getMessage());
            }
        }
    }
}
