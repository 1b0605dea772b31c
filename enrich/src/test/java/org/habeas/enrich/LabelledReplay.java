package org.habeas.enrich;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.habeas.enrich.read.ArticleReader;
import org.habeas.enrich.read.Reading;
import org.habeas.model.Alert;
import org.habeas.model.Article;
import org.habeas.topic.AlertEvents;

/**
 * {@code LabelledReplay NEWS.jsonl PEOPLE.json ALERTS.jsonl [read]}: what perfect reading would raise, or with {@code
 * read} what the bundled reader does, for a scorer.
 */
final class LabelledReplay {
    private LabelledReplay() {}

    public static void main(String[] args) throws IOException {
        List<String> lines = new ArrayList<>();
        var news = new LabelledNews(Path.of(args[0]));
        Function<Article, Reading> reader = args.length > 3 ? ArticleReader.bundled()::read : news::read;
        for (Alert alert : alerts(news, reader, Path.of(args[1]), Files.createTempDirectory("replay"))) {
            byte[] event = AlertEvents.structured(alert, "test", Instant.EPOCH);
            lines.add(new String(event, StandardCharsets.UTF_8));
        }
        Files.write(Path.of(args[2]), lines);
    }

    static List<Alert> alerts(LabelledNews news, Function<Article, Reading> reader, Path people, Path stateDir)
            throws IOException {
        List<Alert> alerts = new ArrayList<>();
        try (var run = new TopologyRun(reader, stateDir, news.articles().get(0).fetched())) {
            LabelledNews.watchlist(people).forEach(entry -> alerts.addAll(run.watch(entry.key(), entry)));
            news.articles().forEach(article -> alerts.addAll(run.read(article)));
            alerts.addAll(run.pass(Duration.ofDays(2)));
        }
        return alerts;
    }
}
