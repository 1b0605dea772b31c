package org.habeas.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.habeas.ingest.page.PageReader;
import org.jsoup.Jsoup;

/**
 * Pages a second on one thread, from bytes to text, of Habeas, readability4j, boilerpipe and jsoup's parser alone, on the
 * same pages in one run; the rounds of the four alternate, and the median counts. The argument is the folder that holds
 * {@code pages.jsonl} (default: the shared extraction suite), the second how many of its pages (default 150).
 */
public final class ExtractionBenchmark {
    private static final int ROUNDS = 5;

    private final List<Sample> pages = new ArrayList<>();
    private final PageReader reader = new PageReader(ZoneOffset.UTC);
    private long characters;

    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    private record Sample(byte[] body, String html) {}

    private interface Work {
        int characters(Sample page) throws IOException, BoilerpipeProcessingException;
    }

    private ExtractionBenchmark() {}

    /** Runs it and prints its lines. */
    public static void main(String[] args) throws IOException {
        Path folder = args.length > 0 ? Path.of(args[0]) : Path.of("..", "shared", "suites", "extraction");
        var benchmark = new ExtractionBenchmark();
        benchmark.load(folder, args.length > 1 ? Integer.parseInt(args[1]) : 150);
        benchmark.run();
    }

    private void load(Path folder, int most) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(folder.resolve("pages.jsonl"))) {
            if (pages.size() < most) {
                JsonNode page = mapper.readTree(line);
                try (InputStream in = new GZIPInputStream(
                        Files.newInputStream(folder.resolve(page.get("file").asText())))) {
                    byte[] body = in.readAllBytes();
                    pages.add(new Sample(body, new String(body, StandardCharsets.UTF_8)));
                }
            }
        }
    }

    private void run() {
        double[] habeas = new double[ROUNDS];
        double[] readability = new double[ROUNDS];
        double[] boilerpipe = new double[ROUNDS];
        double[] jsoup = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            System.err.println("extraction: round " + (round + 1) + " of " + ROUNDS);
            habeas[round] = rate(page ->
                    reader.read(page.body, null, "https://news.example/").text().length());
            readability[round] = rate(ExtractionBenchmark::readability);
            boilerpipe[round] = rate(
                    page -> ArticleExtractor.getInstance().getText(page.html).length());
            jsoup[round] = rate(page ->
                    Jsoup.parse(new ByteArrayInputStream(page.body), null, "").childNodeSize());
        }
        print("extraction.pages_per_s", median(habeas));
        print("extraction.readability4j_pages_per_s", median(readability));
        print("extraction.boilerpipe_pages_per_s", median(boilerpipe));
        print("extraction.jsoup_parse_pages_per_s", median(jsoup));
        print("extraction.times_readability4j", median(habeas) / median(readability));
        System.err.println("extraction: " + characters + " characters in all");
    }

    private static int readability(Sample page) {
        String text =
                new Readability4J("https://news.example/", page.html).parse().getTextContent();
        return text == null ? 0 : text.length();
    }

    private double rate(Work work) {
        long start = System.nanoTime();
        int done = 0;
        for (Sample page : pages) {
            try {
                characters += work.characters(page);
                done++;
            } catch (IOException | BoilerpipeProcessingException | RuntimeException e) {
                // some readers fail on some pages; such a page does not count for them
            }
        }
        return done / ((System.nanoTime() - start) / 1e9);
    }

    private static double median(double[] rates) {
        double[] sorted = rates.clone();
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String name, double value) {
        System.out.printf(Locale.ROOT, "%s %.2f%n", name, value);
    }
}
