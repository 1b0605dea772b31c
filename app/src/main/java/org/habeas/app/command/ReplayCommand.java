package org.habeas.app.command;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.habeas.app.command.list.WatchlistCommand;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.lines.LineWork;
import org.habeas.app.lines.LineWriter;
import org.habeas.app.lines.Progress;
import org.habeas.app.replay.Raised;
import org.habeas.app.replay.TopologyReplay;
import org.habeas.app.watchlist.ListFile;
import org.habeas.enrich.EnrichTopology;
import org.habeas.enrich.read.ArticleLine;
import org.habeas.enrich.read.ArticleReader;
import org.habeas.enrich.read.Reading;
import org.habeas.model.Article;
import org.habeas.model.WatchEntry;
import org.habeas.topic.AlertEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "replay",
        description =
                "Runs the whole topology over articles in their own time, without Kafka, and writes the alerts that"
                        + " would have left.")
final class ReplayCommand implements Callable<Integer> {
    private static final String INSTANCE = "replay";

    @Mixin
    private final BatchFiles files = new BatchFiles();

    @Option(
            names = "--watchlist",
            paramLabel = "FILE",
            description = "CSV or FollowTheMoney JSON lines; may be given more than once")
    private List<Path> watchlists = List.of();

    @Override
    public Integer call() {
        var entries = new ArrayList<WatchEntry>();
        long bad = 0;
        for (Path watchlist : watchlists) {
            ListFile file = ListFile.read(watchlist, WatchlistCommand.nameOf(watchlist), null, System.err);
            entries.addAll(file.entries());
            bad += file.bad();
        }
        var articles = new ArrayList<Article>();
        bad += new LineWork("replay: articles read", System.err).read(files.in, ArticleLine::parse, articles);
        replay(entries, articles);
        return (bad == 0 ? ExitCode.DONE : ExitCode.FAILURE).number();
    }

    private void replay(List<WatchEntry> entries, List<Article> articles) {
        var progress = new Progress("replay: articles replayed", System.err, Clock.systemUTC());
        Function<Article, Reading> reader = counted(ArticleReader.bundled()::read, progress, articles.size());
        try (var out = LineWriter.open(files.out);
                var state = StateFolder.create()) {
            new TopologyReplay(new EnrichTopology(reader, INSTANCE, new SimpleMeterRegistry()), state.path())
                    .run(entries, articles, raised -> out.write(line(raised)));
        }
        progress.end();
    }

    private static Function<Article, Reading> counted(
            Function<Article, Reading> reader, Progress progress, int articles) {
        var count = new int[1];
        return article -> {
            progress.advance(1, (double) ++count[0] / articles);
            return reader.apply(article);
        };
    }

    private static String line(Raised raised) {
        return new String(AlertEvents.structured(raised.alert(), INSTANCE, raised.time()), StandardCharsets.UTF_8);
    }
}
