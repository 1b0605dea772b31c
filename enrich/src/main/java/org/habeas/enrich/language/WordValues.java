package org.habeas.enrich.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.habeas.enrich.text.TextRules;
import org.jspecify.annotations.Nullable;

/**
 * Words with a value each, such as month names or numerals; a word that ends in {@code *} stands for all that begin so.
 *
 * @param <V> the values
 */
public final class WordValues<V> {
    private final Map<String, V> words = new HashMap<>();
    private final List<Map.Entry<String, V>> stems = new ArrayList<>();
    private final List<String> patterns;

    WordValues(Map<String, V> entries, TextRules rules) {
        patterns = List.copyOf(entries.keySet());
        entries.forEach((key, value) -> {
            for (String word : key.split("\\|", -1)) {
                if (word.endsWith("*")) {
                    stems.add(Map.entry(rules.form(word.substring(0, word.length() - 1)), value));
                } else {
                    words.put(rules.form(word), value);
                }
            }
        });
        stems.sort((a, b) -> Integer.compare(b.getKey().length(), a.getKey().length()));
    }

    /** The value of a word in its lower-case form; null when it has none. */
    public @Nullable V of(String form) {
        V value = words.get(form);
        if (value != null) {
            return value;
        }
        for (Map.Entry<String, V> stem : stems) {
            if (form.startsWith(stem.getKey())) {
                return stem.getValue();
            }
        }
        return null;
    }

    /** The words as the pack writes them. */
    List<String> patterns() {
        return patterns;
    }
}
