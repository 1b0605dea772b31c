package org.habeas.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.habeas.enrich.happening.Decided;
import org.habeas.enrich.happening.HappeningProcessor;
import org.habeas.enrich.happening.told.ArticleHead;
import org.habeas.enrich.happening.told.Report;
import org.habeas.enrich.watch.WatchIndex;
import org.habeas.model.Article;
import org.habeas.model.DatePrecision;
import org.habeas.model.Event;
import org.habeas.model.Kind;
import org.habeas.model.Person;
import org.habeas.model.Role;
import org.habeas.topic.JsonSerde;
import org.habeas.topic.Topics;

/**
 * Decisions a second of processor time on one core with 1,000, 10,000 and 100,000 happenings of the last ten weeks in one country: reports
 * of which half tell of a happening that is known. Arguments: the sizes.
 */
public final class HappeningsBenchmark {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MEASURED = 2_000;
    private static final int DAYS = 70;
    private static final LocalDate START = LocalDate.of(2031, 1, 1);
    private static final String[] SYLLABLES = {
        "ba", "che", "da", "fe", "gu", "ha", "ja", "ka", "lo", "mi", "na", "po", "qu", "ra", "su", "ta", "ve", "za"
    };

    private final Random random = new Random(20310101);
    private int article;

    private HappeningsBenchmark() {}

    public static void main(String[] args) throws Exception {
        List<String> sizes = args.length > 0 ? List.of(args) : List.of("1000", "10000", "100000");
        new HappeningsBenchmark().measure(500, false);
        for (String size : sizes) {
            new HappeningsBenchmark().measure(Integer.parseInt(size), true);
        }
    }

    private void measure(int size, boolean told) throws Exception {
        Path state = Files.createTempDirectory("happenings-benchmark");
        try (var driver = driver(state)) {
            var reports = driver.createInputTopic(
                    "reports", Serdes.String().serializer(), new JsonSerde<>(Report.class).serializer());
            String[] names = new String[size];
            for (int i = 0; i < size; i++) {
                names[i] = name();
                pipe(reports, names[i], day(i));
            }
            long start = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < MEASURED; i++) {
                int known = random.nextInt(size);
                pipe(reports, i % 2 == 0 ? names[known] : name(), day(known));
            }
            double rate = MEASURED / ((THREADS.getCurrentThreadCpuTime() - start) / 1e9);
            if (told) {
                System.out.printf("happenings.decisions_per_second.%d %.0f%n", size, rate);
            }
        }
    }

    private static TopologyTestDriver driver(Path state) {
        StreamsBuilder builder = new StreamsBuilder();
        HappeningProcessor.stores().forEach(builder::addStateStore);
        builder.stream("reports", Consumed.with(Serdes.String(), new JsonSerde<>(Report.class)))
                .process(
                        () -> new HappeningProcessor(new WatchIndex(), "bench", reason -> {}),
                        HappeningProcessor.stores().stream().map(s -> s.name()).toArray(String[]::new))
                .flatMapValues(Decided::alerts)
                .to("alerts", Produced.with(Topics.DETENTION_ALERTS.key(), Topics.DETENTION_ALERTS.value()));
        Properties settings = new Properties();
        settings.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG, "bench",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1",
                StreamsConfig.STATE_DIR_CONFIG, state.toString()));
        return new TopologyTestDriver(builder.build(), settings);
    }

    private LocalDate day(int number) {
        return START.plusDays(number % DAYS);
    }

    private String name() {
        return word(2) + " " + word(3);
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void pipe(TestInputTopic<String, Report> reports, String name, LocalDate day) {
        Instant time = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        String id = "a-" + article++;
        var head = ArticleHead.of(
                new Article(
                        id,
                        null,
                        "bench",
                        "Outlet " + article % 300,
                        "AZ",
                        "en",
                        time.atOffset(ZoneOffset.UTC),
                        time,
                        "",
                        id,
                        null,
                        "sha256:" + id,
                        1,
                        null,
                        false),
                "en");
        reports.pipeInput("AZ", new Report(head, "AZ", List.of(event(name, day)), 0), time);
    }

    private static Event event(String name, LocalDate day) {
        return new Event(
                Kind.DETAINED,
                true,
                List.of(new Person(name, List.of(name), Role.DETAINED, null)),
                0,
                List.of(),
                List.of(),
                "AZ",
                "Baku",
                null,
                List.of("smuggling"),
                day,
                DatePrecision.DAY,
                null,
                null,
                null,
                List.of(),
                null,
                "It happened.",
                0,
                12,
                false,
                "en.bench.1",
                0.9);
    }
}
