package org.habeas.enrich;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.habeas.model.Alert;
import org.habeas.model.Article;
import org.habeas.model.Person;
import org.habeas.model.Reason;

/** {@code ShuffledReplay NEWS.jsonl WAYS}: what differs when articles come in any order, doubled, and edited. */
final class ShuffledReplay {
    private ShuffledReplay() {}

    public static void main(String[] args) throws IOException {
        var news = new LabelledNews(Path.of(args[0]));
        Set<String> usual = happenings(alerts(news, news.articles()));
        System.out.println("happenings " + usual.size());
        for (int way = 1; way <= Integer.parseInt(args[1]); way++) {
            Set<String> other = happenings(alerts(news, disorder(news.articles(), new Random(way))));
            Set<String> missing = new TreeSet<>(usual);
            missing.removeAll(other);
            Set<String> excess = new TreeSet<>(other);
            excess.removeAll(usual);
            System.out.println("way " + way + " missing " + missing.size() + " excess " + excess.size());
            missing.forEach(m -> System.out.println("  - " + m));
            excess.forEach(m -> System.out.println("  + " + m));
        }
    }

    /** The articles in another order, each twice, and every third one edited. */
    static List<Article> disorder(List<Article> articles, Random random) {
        List<Article> all = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            all.add(articles.get(i));
            all.add(articles.get(i));
            if (i % 3 == 0) {
                all.add(edited(articles.get(i)));
            }
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static Article edited(Article a) {
        return new Article(
                a.id(),
                a.url(),
                a.source(),
                a.publisher(),
                a.country(),
                a.language(),
                a.published(),
                a.fetched(),
                a.title(),
                a.text() + " (corrected)",
                a.snapshot(),
                a.contentHash() + "2",
                2,
                a.copyOf(),
                a.backlog());
    }

    static List<Alert> alerts(LabelledNews news, List<Article> articles) throws IOException {
        List<Alert> alerts = new ArrayList<>();
        try (var run = new TopologyRun(
                news::read,
                Files.createTempDirectory("shuffled"),
                news.articles().get(0).fetched())) {
            articles.forEach(article -> alerts.addAll(run.read(article)));
            alerts.addAll(run.pass(Duration.ofDays(2)));
        }
        return alerts;
    }

    /** What was raised, in its last state; a second raising of one happening is marked. */
    static Set<String> happenings(List<Alert> alerts) {
        Map<String, Alert> last = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        for (Alert alert : alerts) {
            if (last.put(alert.happening(), alert) != null && alert.reason() == Reason.NEW) {
                twice.add("TWICE " + alert.happening());
            }
        }
        Set<String> happenings =
                last.values().stream().map(ShuffledReplay::text).collect(Collectors.toCollection(TreeSet::new));
        happenings.addAll(twice);
        return happenings;
    }

    private static String text(Alert a) {
        Set<String> names = a.persons().stream().map(Person::name).collect(Collectors.toCollection(TreeSet::new));
        return String.join(
                "|",
                a.family().code(),
                a.kind().code(),
                names.toString(),
                String.valueOf(a.country()),
                String.valueOf(a.date()),
                String.valueOf(a.body()),
                String.valueOf(a.speaker()));
    }
}
