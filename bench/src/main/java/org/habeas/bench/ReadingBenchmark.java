package org.habeas.bench;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import opennlp.tools.tokenize.SimpleTokenizer;
import org.habeas.enrich.read.ArticleReader;
import org.habeas.enrich.read.Reading;
import org.habeas.model.Article;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Articles of 4 KB read in a second on one core: a mixed stream with one relevant article in ten, and relevant ones alone;
 * and, as a ceiling, the mixed stream cut into words by OpenNLP's simplest tokenizer.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx600m")
@Warmup(iterations = 12, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
    private static final int SIZE = 4096;

    private static final String RELEVANT =
            """
            Police in Northport detained the journalist Ana Example and two other activists on Monday, her lawyer Bo Sample said. \
            A district court remanded them for two months on Tuesday on charges of extremism. The Harbour Press Union condemned \
            the arrests and called for their immediate release. In 2029 Example was sentenced to fifteen days over a protest.

            """;

    private static final String ORDINARY =
            """
            The city council of Northport met on Monday to discuss the new bridge over the river. Engineers said that the work \
            would take four years and cost more than was planned. Shops along the quay complain of dust, noise and lost trade. \
            The mayor promised help, and the harbour's football team lost again, by two goals to none, in front of a small crowd.

            """;

    private final ArticleReader reader = ArticleReader.bundled();
    private final List<Article> mixed = new ArrayList<>();
    private Article relevant = article(RELEVANT);
    private int next;

    @Setup
    public void prepare() {
        relevant = article(RELEVANT);
        for (int i = 0; i < 10; i++) {
            mixed.add(i == 0 ? relevant : article(ORDINARY));
        }
    }

    /** Runs it in a process of its own and prints its lines. */
    public static void main(String[] args) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(ReadingBenchmark.class.getName())
                .verbosity(VerboseMode.SILENT)
                .build();
        Map<String, Double> rates = new TreeMap<>();
        for (RunResult result : new Runner(options).run()) {
            rates.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        rates.forEach((name, rate) -> print("reading." + name + "_per_s", rate));
        print("reading.mixed_to_words", requireNonNull(rates.get("mixed")) / requireNonNull(rates.get("words")));
    }

    private static void print(String name, double value) {
        System.out.printf(Locale.ROOT, "%s %.3f%n", name, value);
    }

    @Benchmark
    public Reading mixed() {
        return reader.read(next());
    }

    @Benchmark
    public String[] words() {
        return SimpleTokenizer.INSTANCE.tokenize(next().text());
    }

    private Article next() {
        next = (next + 1) % mixed.size();
        return mixed.get(next);
    }

    @Benchmark
    public Reading relevant() {
        return reader.read(relevant);
    }

    private static Article article(String paragraph) {
        String text = paragraph.repeat(SIZE / paragraph.length() + 1);
        return new Article(
                "a",
                null,
                "bench",
                "bench",
                null,
                "en",
                OffsetDateTime.parse("2031-05-07T10:00:00Z"),
                Instant.EPOCH,
                "News from Northport",
                text,
                null,
                "sha256:0",
                1,
                null,
                false);
    }
}
