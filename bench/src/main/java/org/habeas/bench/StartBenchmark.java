package org.habeas.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * From the start of the launcher to the demo's address line and to its first alert, in seconds: the median, the least and
 * the most of some runs (an argument says how many, default 3), each a process of its own.
 */
public final class StartBenchmark {
    private final List<Double> ready = new ArrayList<>();
    private final List<Double> firstAlert = new ArrayList<>();
    private final List<Double> end = new ArrayList<>();

    private StartBenchmark() {}

    /** Runs it and prints its lines. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int runs = args.length == 0 ? 3 : Integer.parseInt(args[0]);
        var benchmark = new StartBenchmark();
        for (int i = 0; i < runs; i++) {
            System.err.println("start: run " + (i + 1) + " of " + runs);
            benchmark.run();
        }
        print("start.ready_s", benchmark.ready);
        print("start.first_alert_s", benchmark.firstAlert);
        print("start.first_alert_and_end_s", benchmark.end);
    }

    private void run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process demo = demo();
        try (var lines = new BufferedReader(new InputStreamReader(demo.getInputStream(), StandardCharsets.UTF_8))) {
            firstAlert(lines, start);
        }
        if (demo.waitFor() != 0) {
            throw new IllegalStateException("the demo ended with exit code " + demo.exitValue());
        }
        end.add(since(start));
    }

    private void firstAlert(BufferedReader lines, long start) throws IOException {
        int alerts = 0;
        for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Desk page: ")) {
                ready.add(since(start));
            } else if (line.startsWith("── ") && alerts++ == 0) {
                firstAlert.add(since(start));
            }
        }
        if (alerts == 0) {
            throw new IllegalStateException("the demo printed no alert");
        }
    }

    private static Process demo() throws IOException {
        Path launcher = Path.of(System.getProperty("habeas.home", "."), "habeas");
        var builder = new ProcessBuilder(launcher.toString(), "demo", "--alerts", "1");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return builder.start();
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String name, List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(Locale.ROOT, "%s %.2f%n", name, sorted[sorted.length / 2]);
        System.out.printf(
                Locale.ROOT,
                "%s.least %.2f%n",
                name,
                Arrays.stream(sorted).min().orElse(0));
        System.out.printf(
                Locale.ROOT, "%s.most %.2f%n", name, Arrays.stream(sorted).max().orElse(0));
    }
}
