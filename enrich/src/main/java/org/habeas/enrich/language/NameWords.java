package org.habeas.enrich.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.habeas.enrich.text.TextRules;

/**
 * How names of persons are written and inflected.
 *
 * @param particles lower-case words inside names: de, van, bin, qızı
 * @param honorifics words before names that are no part of them: Mr, Dr
 * @param never capitalised words that are never part of a person's name
 * @param endings ending of an inflected name and what stands for it in the base form, the longest first
 * @param cases how full names are inflected
 * @param alike endings that make no difference between two names, and what stands for them, the longest first
 */
public record NameWords(
        Set<String> particles,
        Set<String> honorifics,
        Set<String> never,
        List<Map.Entry<String, String>> endings,
        List<Map.Entry<String, String>> alike,
        NameCases cases) {
    /** What has to be left of a name before an ending. */
    private static final int SHORTEST_STEM = 3;

    public NameWords {
        particles = Set.copyOf(particles);
        honorifics = Set.copyOf(honorifics);
        never = Set.copyOf(never);
        endings = List.copyOf(endings);
        alike = List.copyOf(alike);
    }

    /** The base form of one word of a name; the word itself where no ending fits. */
    public String base(String word, TextRules rules) {
        return replaced(word, endings, rules);
    }

    /** What the inflected forms of one word of a name have in common. */
    public String key(String word, TextRules rules) {
        return rules.form(replaced(base(word, rules), alike, rules));
    }

    private static String replaced(String word, List<Map.Entry<String, String>> endings, TextRules rules) {
        String form = rules.form(word);
        for (Map.Entry<String, String> ending : endings) {
            if (form.endsWith(ending.getKey())
                    && form.length() == word.length()
                    && word.length() - ending.getKey().length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.getKey().length()) + ending.getValue();
            }
        }
        return word;
    }
}
