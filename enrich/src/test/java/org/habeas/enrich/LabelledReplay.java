package org.habeas.enrich;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.habeas.model.Alert;
import org.habeas.topic.AlertEvents;

/** {@code LabelledReplay NEWS.jsonl PEOPLE.json ALERTS.jsonl}: what perfect reading would raise, for a scorer. */
final class LabelledReplay {
    private LabelledReplay() {}

    public static void main(String[] args) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Alert alert : alerts(Path.of(args[0]), Path.of(args[1]), Files.createTempDirectory("replay"))) {
            byte[] event = AlertEvents.structured(alert, "test", java.time.Instant.EPOCH);
            lines.add(new String(event, StandardCharsets.UTF_8));
        }
        Files.write(Path.of(args[2]), lines);
    }

    static List<Alert> alerts(Path file, Path people, Path stateDir) throws IOException {
        var news = new LabelledNews(file);
        List<Alert> alerts = new ArrayList<>();
        try (var run =
                new TopologyRun(news::read, stateDir, news.articles().get(0).fetched())) {
            LabelledNews.watchlist(people).forEach(entry -> alerts.addAll(run.watch(entry.key(), entry)));
            news.articles().forEach(article -> alerts.addAll(run.read(article)));
            alerts.addAll(run.pass(Duration.ofDays(2)));
        }
        return alerts;
    }
}
