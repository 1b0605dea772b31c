package org.habeas.enrich.happening.same;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two written offices or organisations are one. {@code bodies.txt} beside this class gives what well-known
 * bodies go by in several languages.
 */
public final class Bodies {
    private static final double ALIKE = 0.6;
    private static final Set<String> IDLE = Set.of(
            "of", "the", "for", "and", "to", "in", "on", "de", "la", "el", "los", "las", "du", "des", "les", "et", "y",
            "по", "и", "в", "за", "на", "ve", "və");

    private final Map<String, String> known;

    private Bodies(Map<String, String> known) {
        this.known = known;
    }

    /** With the bodies that are bundled. */
    public static Bodies bundled() {
        Map<String, String> known = new HashMap<>();
        lines().forEach(line -> {
            List<String> names =
                    Stream.of(line.split("\\|", -1)).map(Bodies::fold).toList();
            names.forEach(name -> known.put(name, names.get(0)));
        });
        return new Bodies(Map.copyOf(known));
    }

    private static Stream<String> lines() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Bodies.class.getResourceAsStream("bodies.txt"), "bodies.txt"),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when both are given and name one body: the same words but for idle ones, or a name that it is known by. */
    public boolean same(@Nullable String a, @Nullable String b) {
        return a != null && b != null && alike(words(a), words(b));
    }

    /** The words that the body is found by: of its usual name where it is known, else its own. */
    public Set<String> words(String body) {
        String folded = fold(body);
        String usual = known.getOrDefault(folded, withoutBrackets(folded));
        Set<String> words = new LinkedHashSet<>();
        Stream.of(usual.split(" ", -1))
                .filter(w -> !w.isEmpty() && !IDLE.contains(w))
                .forEach(words::add);
        return words;
    }

    private String withoutBrackets(String folded) {
        String bare = folded.replaceAll("\\(.*?\\)", " ").replaceAll(" +", " ").strip();
        return known.getOrDefault(bare, bare.isEmpty() ? folded : bare);
    }

    private static boolean alike(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        long common =
                a.stream().filter(w -> b.stream().anyMatch(v -> sameWord(w, v))).count();
        long all = a.size() + b.size() - common;
        return common == Math.min(a.size(), b.size()) || common >= ALIKE * all;
    }

    /** Equal but for an inflected ending. */
    private static boolean sameWord(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (a.equals(b) || shorter < 5 || Math.abs(a.length() - b.length()) > 3) {
            return a.equals(b);
        }
        int stem = 0;
        while (stem < shorter && a.charAt(stem) == b.charAt(stem)) {
            stem++;
        }
        return stem >= shorter - 2;
    }

    private static String fold(String body) {
        String plain = Normalizer.normalize(body, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’.«»\"“”]+", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{N}()]+", -1))
                .collect(Collectors.joining(" "))
                .strip();
    }
}
