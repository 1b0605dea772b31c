package org.habeas.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.habeas.enrich.name.NameComparison;
import org.habeas.model.WatchEntry;

/**
 * Measures how fast listed names are found in texts, against an exact scan and against stored queries, on the same
 * people and articles in one run. Prints {@code name value} lines; rates and build times are of the thread's processor
 * time, so that other work on the machine counts less. Arguments: the number of people (default 1000000), the finders
 * (default {@code habeas,ahocorasick,lucene}), seconds for each rate (default 5). A heap of 6 GB is enough for a million.
 */
public final class NamesBenchmark {
    private static final int ARTICLES = 2_000;
    private static final int SMALLER = 10;
    private static final int TURNS = 5;
    /** Pairs that are compared before those that are timed: by then the machine code is what it stays. */
    private static final int WARM = 400_000;

    private static final int TIMED = 100_000;
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;

    private static final Map<String, Function<List<WatchEntry>, NamesFinder>> FINDERS = new TreeMap<>(Map.of(
            "habeas", NamesFinder::habeas,
            "ahocorasick", NamesFinder::ahoCorasick,
            "lucene", NamesFinder::luceneMonitor));

    private final double seconds;

    private NamesBenchmark(double seconds) {
        this.seconds = seconds;
    }

    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        List<String> finders = List.of((args.length > 1 ? args[1] : "habeas,ahocorasick,lucene").split(",", 0));
        double seconds = args.length > 2 ? Double.parseDouble(args[2]) : 5;
        var corpus = new NamesCorpus();
        List<WatchEntry> people = corpus.people(count);
        List<String> articles = corpus.articles(ARTICLES, people);
        print(
                "articles.letters",
                articles.stream().mapToInt(String::length).average().orElse(0));
        var benchmark = new NamesBenchmark(seconds);
        for (String finder : finders) {
            List<Integer> sizes = finder.equals("habeas") ? List.of(count, count / SMALLER) : List.of(count);
            benchmark.measure(finder, sizes, people, articles);
        }
        pairs(people);
    }

    /** Finders of several sizes are timed by turns, so that what else the machine does hits all alike. */
    private void measure(String name, List<Integer> sizes, List<WatchEntry> people, List<String> articles) {
        var built = new ArrayList<NamesFinder>();
        for (int size : sizes) {
            built.add(build(name + "." + size, finder(name), people.subList(0, size)));
        }
        var rates = new double[built.size()];
        built.forEach(finder -> rate(finder, articles, seconds));
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < rates.length; i++) {
                rates[i] += rate(built.get(i), articles, seconds / TURNS) / TURNS;
            }
        }
        for (int i = 0; i < rates.length; i++) {
            NamesFinder finder = built.get(i);
            print(name + "." + sizes.get(i) + ".docs_per_second", rates[i]);
            print(
                    name + "." + sizes.get(i) + ".found_per_doc",
                    articles.stream().mapToInt(finder::find).average().orElse(0));
            finder.close();
        }
    }

    private static NamesFinder build(
            String name, Function<List<WatchEntry>, NamesFinder> build, List<WatchEntry> people) {
        long heap = heap();
        long start = now();
        NamesFinder finder = build.apply(people);
        print(name + ".build_seconds", (now() - start) / NANOS);
        print(name + ".heap_mb", (heap() - heap) / MEGA);
        return finder;
    }

    /** What it takes to compare two written names that were not seen before, half of them of one person. */
    private static void pairs(List<WatchEntry> people) {
        var names = new NameComparison();
        long matched = 0;
        long start = 0;
        int from = Math.min(WARM, people.size() / 2);
        int timed = Math.min(TIMED, people.size() - 1 - from);
        for (int i = 0; i < from + timed; i++) {
            start = i == from ? now() : start;
            WatchEntry person = people.get(i);
            WatchEntry other = people.get(i % 2 == 0 ? i : i + 1);
            matched += names.score(
                                    names.read(person.name()),
                                    names.read(other.aliases().get(i / 2 % 2)))
                            >= NameComparison.THRESHOLD
                    ? 1
                    : 0;
        }
        print("pairs.microseconds", (now() - start) / 1e3 / timed);
        print("pairs.matched_percent", 100.0 * matched / (from + timed));
    }

    private static Function<List<WatchEntry>, NamesFinder> finder(String name) {
        Function<List<WatchEntry>, NamesFinder> finder = FINDERS.get(name);
        if (finder == null) {
            throw new IllegalArgumentException("'" + name + "' is no finder; allowed: " + FINDERS.keySet());
        }
        return finder;
    }

    private static double rate(NamesFinder finder, List<String> articles, double seconds) {
        long start = now();
        int done = 0;
        while (now() - start < seconds * NANOS) {
            finder.find(articles.get(done++ % articles.size()));
        }
        return done / ((now() - start) / NANOS);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void print(String name, double value) {
        System.out.println(name + " " + String.format(Locale.ROOT, "%.1f", value));
    }
}
