package org.habeas.enrich.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The phrases of {@code surroundings.txt}, each heading's as one pattern. Immutable. */
final class Phrases {
    private static final int LONGEST = 40;

    private final Map<String, Pattern> patterns;

    private Phrases(Map<String, Pattern> patterns) {
        this.patterns = Map.copyOf(patterns);
    }

    static Phrases load() {
        var phrases = new HashMap<String, Set<String>>();
        String heading = "";
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream("surroundings.txt"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    heading = line.substring(1, line.indexOf(']'));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    phrases.computeIfAbsent(heading, h -> new LinkedHashSet<>()).add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read surroundings.txt", e);
        }
        var patterns = new HashMap<String, Pattern>();
        phrases.forEach((name, lines) -> patterns.put(name, pattern(lines)));
        return new Phrases(patterns);
    }

    private static Pattern pattern(Set<String> phrases) {
        return Pattern.compile(phrases.stream()
                .map(phrase -> phrase.endsWith("*")
                        ? Pattern.quote(phrase.substring(0, phrase.length() - 1)) + "\\p{L}*"
                        : Pattern.quote(phrase))
                .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")));
    }

    private Pattern pattern(String heading) {
        return Objects.requireNonNull(patterns.get(heading), heading);
    }

    /** Whether the lower-case text has one of the phrases. */
    boolean any(String heading, String text) {
        return pattern(heading).matcher(text).find();
    }

    /** Whether one of the phrases, and space at most, ends at that place. */
    boolean endsWith(String heading, String text, int at) {
        String before = text.substring(Math.max(0, at - LONGEST), at).stripTrailing();
        var matcher = pattern(heading).matcher(before);
        boolean ends = false;
        while (!ends && matcher.find()) {
            ends = matcher.end() == before.length();
        }
        return ends;
    }

    /** Whether one of the phrases stands at that place, apostrophes of any kind being one. */
    boolean startsWith(String heading, String text, int at) {
        String after = text.substring(at, Math.min(text.length(), at + LONGEST)).replace('’', '\'');
        String suffix = after.startsWith("'") && !after.startsWith("'s") ? after.substring(1) : after;
        return pattern(heading).matcher(after).lookingAt()
                || pattern(heading).matcher(suffix).lookingAt();
    }

    /** Whether the words stand in the text, not as part of longer words. */
    static boolean word(String text, String words) {
        for (int at = text.indexOf(words); at >= 0 && !words.isEmpty(); at = text.indexOf(words, at + 1)) {
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + words.length();
            if (starts && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
