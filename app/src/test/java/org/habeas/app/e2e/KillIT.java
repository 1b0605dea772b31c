package org.habeas.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.habeas.app.demo.DemoConfig;
import org.habeas.app.demo.Newsroom;
import org.habeas.app.demo.SampleNews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed and started again raises what an undisturbed one raises: nothing is missing, nothing twice. */
class KillIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The sample news come out three times as fast as in the demo. */
    private static final int PACE = 3;

    @TempDir
    Path folder;

    private final Newsroom newsroom = Newsroom.open(SampleNews.bundled(), new FastClock());

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void killed_three_times_it_raises_what_an_undisturbed_run_raises() throws Exception {
        List<String> undisturbed = run("undisturbed", List.of(), List.of());
        newsroom.rewind();
        List<Moment> kills = List.of(
                received -> Until.holds(PATIENCE, () -> received.events().size() >= 3, received::summary),
                received -> Thread.sleep(4_000),
                received -> Thread.sleep(9_000));
        assertEquals(undisturbed, run("disturbed", undisturbed, kills));
    }

    /** When a process is killed: amid its first alerts, while it starts, and soon after. */
    private interface Moment {
        void await(Received received) throws InterruptedException;
    }

    /** Runs it until nothing new comes in, killed at those moments before; what was raised as new. */
    private List<String> run(String name, List<String> expected, List<Moment> kills) throws Exception {
        Path home = Files.createDirectories(folder.resolve(name));
        try (Received received = new Received()) {
            Path config = config(home, received);
            for (Moment moment : kills) {
                try (Child child = Child.habeas("run", "--config", config.toString())) {
                    moment.await(received);
                    child.kill();
                }
            }
            try (Child child = Child.habeas("run", "--config", config.toString())) {
                child.says("habeas: running", PATIENCE);
                settle(received, expected);
                child.signal("TERM");
                assertEquals(0, child.exit(PATIENCE), () -> child.err().toString());
            }
            assertEquals(List.of(), repeated(received.events()));
            return raised(received.events());
        }
    }

    private Path config(Path home, Received received) throws Exception {
        try (var list = KillIT.class.getResourceAsStream("/demo/watchlist.csv")) {
            Files.copy(list, home.resolve("watchlist.csv"));
        }
        String yaml = DemoConfig.yaml(newsroom.address(), java.net.URI.create(received.address()), received.secret);
        return Files.writeString(home.resolve("habeas.yaml"), yaml);
    }

    /**
     * Waits until the newsroom's last item is long out and no event has come in for some seconds: for longer where less
     * was raised than expected, since what a killed process held is given free only after its sessions' ends.
     */
    private void settle(Received received, List<String> expected) {
        var last = new Object() {
            int size = -1;
            Instant since = Instant.now();
        };
        Duration all = Duration.ofSeconds(newsroom.length() / PACE + 6);
        Instant start = Instant.now();
        Until.holds(
                PATIENCE.plus(all),
                () -> {
                    int size = received.events().size();
                    if (size != last.size) {
                        last.size = size;
                        last.since = Instant.now();
                    }
                    int quiet = raised(received.events()).equals(expected) ? 5 : 25;
                    return Instant.now().isAfter(start.plus(all))
                            && Instant.now().isAfter(last.since.plusSeconds(quiet));
                },
                received::summary);
    }

    /** The newest state of each happening, sorted: the order in which articles were seen may differ after a kill. */
    private static List<String> raised(List<JsonNode> events) {
        var newest = new TreeMap<String, JsonNode>();
        events.forEach(event ->
                newest.merge(event.at("/data/happening").asText(), event, (a, b) -> revision(a) > revision(b) ? a : b));
        return newest.values().stream().map(KillIT::what).sorted().toList();
    }

    private static int revision(JsonNode event) {
        return event.at("/data/revision").asInt();
    }

    /** Happenings that were not raised as new exactly once, and revisions that came more than once. */
    private static List<String> repeated(List<JsonNode> events) {
        var news = new TreeMap<String, Integer>();
        events.forEach(event -> news.merge(event.at("/data/happening").asText(), isNew(event) ? 1 : 0, Integer::sum));
        var ids = new TreeMap<String, Integer>();
        events.forEach(event -> ids.merge(event.path("id").asText(), 1, Integer::sum));
        return Stream.concat(news.entrySet().stream(), ids.entrySet().stream())
                .filter(count -> count.getValue() != 1)
                .map(count -> count.getKey() + " " + count.getValue() + " times")
                .toList();
    }

    private static boolean isNew(JsonNode event) {
        return event.at("/data/reason").asText().equals("new");
    }

    private static String what(JsonNode event) {
        var persons = new TreeSet<String>();
        event.at("/data/persons")
                .forEach(person -> persons.add(person.path("name").asText()));
        return event.at("/data/kind").asText() + " " + persons + " "
                + event.at("/data/country").asText() + " "
                + event.at("/data/speaker").asText() + " "
                + event.at("/data/body").asText();
    }

    private static final class FastClock extends Clock {
        private final Instant start = Instant.now();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return start.plus(Duration.between(start, Instant.now()).multipliedBy(PACE));
        }
    }
}
