package org.habeas.enrich.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.habeas.enrich.text.Beginnings;
import org.habeas.enrich.text.TextRules;

/**
 * How full names are inflected: given name and family name agree, and only both together tell the case.
 *
 * @param whole given names, in lower case, that are base forms though they look inflected
 * @param rows one row for a case and gender; the first one that fits a name is used
 */
public record NameCases(Set<String> whole, List<Row> rows) {
    /** What has to be left of a word before an ending. */
    private static final int SHORTEST_STEM = 2;

    /**
     * A case of one gender.
     *
     * @param given endings of the given name and their base, the longest first
     * @param family endings of the last word and their base, the longest first
     * @param middle endings of words between, which may also stay as they are
     * @param known true where the given name's base has to be one of {@link NameCases#whole}
     */
    public record Row(
            List<Map.Entry<String, String>> given,
            List<Map.Entry<String, String>> family,
            List<Map.Entry<String, String>> middle,
            boolean known) {
        public Row {
            given = List.copyOf(given);
            family = List.copyOf(family);
            middle = List.copyOf(middle);
        }
    }

    public NameCases {
        whole = Set.copyOf(whole);
        rows = List.copyOf(rows);
    }

    /** True for a language that lists no cases. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The base forms of the words of a full name; the words themselves where no case fits. */
    public List<String> base(List<String> words, TextRules rules) {
        if (words.size() < 2 || whole.contains(rules.form(words.get(0)))) {
            return words;
        }
        for (Row row : rows) {
            List<String> base = base(row, words, rules);
            if (!base.isEmpty()) {
                return base;
            }
        }
        return words;
    }

    private List<String> base(Row row, List<String> words, TextRules rules) {
        int last = words.size() - 1;
        String given = replaced(words.get(0), row.given(), rules);
        String family = replaced(words.get(last), row.family(), rules);
        if (given.isEmpty() || family.isEmpty() || (row.known() && !whole.contains(rules.form(given)))) {
            return List.of();
        }
        List<String> base = new ArrayList<>();
        base.add(given);
        for (String word : words.subList(1, last)) {
            String middle = replaced(word, row.middle(), rules);
            base.add(middle.isEmpty() ? word : middle);
        }
        base.add(family);
        return base;
    }

    /** As {@link #part}, each part of a double name: Карнея-Лося, Кара-Мурзы. */
    private static String replaced(String word, List<Map.Entry<String, String>> endings, TextRules rules) {
        int dash = word.lastIndexOf('-');
        String last = part(word.substring(dash + 1), endings, rules);
        if (dash < 0 || last.isEmpty()) {
            return last;
        }
        String first = replaced(word.substring(0, dash), endings, rules);
        return (first.isEmpty() ? word.substring(0, dash) : first) + "-" + last;
    }

    /** The word with the first ending that fits replaced; empty when none does. */
    private static String part(String word, List<Map.Entry<String, String>> endings, TextRules rules) {
        String form = rules.form(word);
        for (Map.Entry<String, String> ending : endings) {
            int stem = word.length() - ending.getKey().length();
            if (form.length() == word.length()
                    && form.endsWith(ending.getKey())
                    && (stem >= SHORTEST_STEM || stem == 0)) {
                int kept = Beginnings.common(ending.getKey(), ending.getValue());
                return word.substring(0, stem + kept) + ending.getValue().substring(kept);
            }
        }
        return "";
    }
}
