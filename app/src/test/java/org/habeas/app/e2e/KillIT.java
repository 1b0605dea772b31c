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
        TreeSet<String> undisturbed = run("undisturbed");
        newsroom.rewind();
        assertEquals(undisturbed, run("disturbed", 7_000, 4_000, 9_000));
    }

    /** Runs it until nothing new comes in, killed after so many milliseconds each time; what was raised as new. */
    private TreeSet<String> run(String name, int... kills) throws Exception {
        Path home = Files.createDirectories(folder.resolve(name));
        try (Received received = new Received()) {
            Path config = config(home, received);
            for (int after : kills) {
                try (Child child = Child.habeas("run", "--config", config.toString())) {
                    Thread.sleep(after);
                    child.kill();
                }
            }
            try (Child child = Child.habeas("run", "--config", config.toString())) {
                child.says("habeas: running", PATIENCE);
                settle(received);
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

    /** Waits until the newsroom's last item is long out and no event has come in for some seconds. */
    private void settle(Received received) {
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
                    return Instant.now().isAfter(start.plus(all))
                            && Instant.now().isAfter(last.since.plusSeconds(5));
                },
                received::summary);
    }

    private static TreeSet<String> raised(List<JsonNode> events) {
        var raised = new TreeSet<String>();
        events.stream().filter(KillIT::isNew).map(KillIT::what).forEach(raised::add);
        return raised;
    }

    private static List<String> repeated(List<JsonNode> events) {
        var counts = new TreeMap<String, Integer>();
        events.stream().filter(KillIT::isNew).forEach(event -> counts.merge(what(event), 1, Integer::sum));
        events.forEach(event -> counts.merge(event.path("id").asText(), 1, Integer::sum));
        counts.values().removeIf(count -> count == 1);
        return List.copyOf(counts.keySet());
    }

    private static boolean isNew(JsonNode event) {
        return event.at("/data/reason").asText().equals("new");
    }

    private static String what(JsonNode event) {
        var persons = new TreeSet<String>();
        event.at("/data/persons")
                .forEach(person -> persons.add(person.path("name").asText()));
        return event.at("/data/kind").asText() + " " + persons + " "
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
