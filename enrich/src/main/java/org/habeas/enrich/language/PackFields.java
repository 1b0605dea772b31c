package org.habeas.enrich.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.habeas.enrich.text.Pattern;
import org.habeas.enrich.text.PatternIndex;
import org.habeas.enrich.text.PatternParser;
import org.habeas.enrich.text.TextRules;
import org.jspecify.annotations.Nullable;

/** Reads the lexical fields of a pack. */
final class PackFields {
    private PackFields() {}

    /** The words of the fields of the node; none where there is no node. */
    static PatternIndex<Field> read(@Nullable PackNode node, TextRules rules) {
        Map<String, Field> codes = new TreeMap<>();
        for (Field field : Field.values()) {
            codes.put(field.code(), field);
        }
        PatternParser parser = new PatternParser(rules, Map.of());
        List<Pattern<Field>> patterns = new ArrayList<>();
        Map<String, PackNode> lists = node == null ? Map.of() : node.map(codes.keySet());
        codes.forEach((code, field) -> {
            PackNode words = lists.get(code);
            if (words != null) {
                words.list().forEach(word -> patterns.add(pattern(parser, word, field)));
            }
        });
        return new PatternIndex<>(patterns);
    }

    private static Pattern<Field> pattern(PatternParser parser, PackNode word, Field field) {
        try {
            return parser.parse(word.text(), field);
        } catch (IllegalArgumentException e) {
            throw word.error(String.valueOf(e.getMessage()));
        }
    }
}
