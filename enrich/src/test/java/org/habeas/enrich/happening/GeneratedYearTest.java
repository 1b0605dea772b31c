package org.habeas.enrich.happening;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.habeas.enrich.TopologyRun;
import org.habeas.model.Alert;
import org.habeas.model.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A generated year; {@code habeas.year.happenings} sets its size (200 here, 5,000 for the measurement that the
 * documentation quotes).
 */
class GeneratedYearTest {
    @TempDir
    private Path state;

    @Test
    void almostEveryHappeningIsRaisedOnceAndItsPublishersAreCounted() {
        int size = Integer.getInteger("habeas.year.happenings", 200);

        Tally tally = run(size, state);

        System.out.println(tally);
        assertTrue(tally.once >= 0.98 * size, tally.toString());
        assertTrue(tally.twice <= 0.01 * size, tally.toString());
        assertTrue(tally.merged <= 0.01 * size, tally.toString());
        assertTrue(tally.countedWrong <= 0.01 * size, tally.toString());
    }

    /** The whole measurement: {@code GeneratedYearTest HAPPENINGS STATE-FOLDER}. */
    public static void main(String[] args) {
        System.out.println(run(Integer.parseInt(args[0]), Path.of(args[1])));
    }

    private static Tally run(int size, Path state) {
        var year = new GeneratedYear(20310101, size, 60);
        Map<String, List<Alert>> byHappening = new HashMap<>();
        try (var run = new TopologyRun(year::read, state, year.articles().get(0).fetched())) {
            List<Alert> alerts = new ArrayList<>();
            year.articles().forEach(article -> alerts.addAll(run.read(article)));
            alerts.addAll(run.pass(Duration.ofDays(2)));
            alerts.forEach(a -> byHappening
                    .computeIfAbsent(a.happening(), h -> new ArrayList<>())
                    .add(a));
        }
        return tally(year, byHappening);
    }

    private static Tally tally(GeneratedYear year, Map<String, List<Alert>> byHappening) {
        Tally tally = new Tally();
        tally.articles = year.articles().size();
        tally.happenings = year.truths().size();
        Map<Integer, Integer> raised = new HashMap<>();
        for (List<Alert> revisions : byHappening.values()) {
            Alert last = revisions.get(revisions.size() - 1);
            Set<Integer> truths = new HashSet<>();
            last.sources().stream().map(Evidence::article).map(year::truthOf).forEach(truths::add);
            int truth = year.truthOf(last.sources().get(0).article());
            raised.merge(truth, 1, Integer::sum);
            tally.merged += truths.size() > 1 ? 1 : 0;
            tally.alerts += revisions.size();
            if (truths.size() == 1
                    && last.publishers()
                            != year.truths().get(truth).publishers().size()) {
                tally.countedWrong++;
                System.out.println(
                        last.publishers() + " instead of " + year.truths().get(truth));
            }
        }
        tally.once = (int) raised.values().stream().filter(n -> n == 1).count();
        tally.twice = (int) raised.values().stream().filter(n -> n > 1).count();
        return tally;
    }

    private static final class Tally {
        private int articles;
        private int happenings;
        private int alerts;
        private int once;
        private int twice;
        private int merged;
        private int countedWrong;

        @Override
        public String toString() {
            return articles + " articles, " + happenings + " happenings: once " + once + ", more than once " + twice
                    + ", merged " + merged + ", publishers counted wrong " + countedWrong + ", alerts " + alerts;
        }
    }
}
