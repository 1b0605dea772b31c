package org.habeas.enrich.happening;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keys under which spellings of one name meet: each word in Latin letters, its consonants alone, those that are written
 * one for another made equal, and no more than three of them. Keys find candidates; they decide nothing.
 */
final class NameKeys {
    private static final int CONSONANTS = 3;
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "ul", "bin", "ibn", "ben", "bint", "von", "van", "der", "den", "del", "de", "la", "los", "dos",
            "da", "di", "du", "le", "oglu", "qizi", "ogly", "kyzy");
    private static final Pattern SIBILANT = Pattern.compile("tsch|shch|tch|dzh|dj|ch|sh|zh|ts|tz|[cszj]");
    private static final Pattern GUTTURAL = Pattern.compile("[kgqx]h?");
    private static final Pattern SILENT = Pattern.compile("[aeiouyhw]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private final Transliterator latin = Transliterator.createFromRules(
            "habeas-name-keys", "ə > a; Ə > A; ı > i; :: Any-Latin; :: Latin-ASCII;", Transliterator.FORWARD);

    /** Keys of the words of {@code name}, in order; empty for a name without letters. */
    List<String> words(String name) {
        Set<String> keys = new LinkedHashSet<>();
        Stream.of(ascii(name)
                        .toLowerCase(Locale.ROOT)
                        .replace("'", "")
                        .replace("`", "")
                        .split("[^a-z]+", -1))
                .filter(w -> w.length() > 1 && !PARTICLES.contains(w))
                .map(NameKeys::key)
                .forEach(keys::add);
        return List.copyOf(keys);
    }

    /** Keys of every two words of a name, whatever their order. */
    static List<String> pairs(List<String> words) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                String a = words.get(i);
                String b = words.get(j);
                pairs.add(a.compareTo(b) < 0 ? a + "+" + b : b + "+" + a);
            }
        }
        return pairs;
    }

    private String ascii(String name) {
        boolean plain = name.chars().allMatch(c -> c < 128);
        return plain ? name : latin.transliterate(name);
    }

    private static String key(String word) {
        String key = SIBILANT.matcher(word.replace("ph", "f").replace("w", "v")).replaceAll("s");
        key = GUTTURAL.matcher(key).replaceAll("k");
        key = SILENT.matcher(key)
                .replaceAll("")
                .replace('d', 't')
                .replace('b', 'p')
                .replace('f', 'v');
        key = DOUBLED.matcher(key).replaceAll("$1");
        return key.isEmpty() ? word.substring(0, 1) : key.substring(0, Math.min(CONSONANTS, key.length()));
    }
}
