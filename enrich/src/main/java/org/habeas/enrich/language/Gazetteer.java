package org.habeas.enrich.language;

import com.ibm.icu.text.Transliterator;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Cities, provinces and prisons of the world with their countries, in Latin letters, for packs of every language. */
final class Gazetteer {
    /** Names that are patterns as they stand. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}]+([ -][\\p{L}\\p{M}]+){0,5}");

    private static final Map<String, String> NAMES = read();

    private Gazetteer() {}

    /** ISO 3166 alpha-2 code by name, with and without diacritics. */
    static Map<String, String> names() {
        return NAMES;
    }

    private static Map<String, String> read() {
        Transliterator ascii = Transliterator.getInstance("Latin-ASCII");
        Map<String, String> names = new TreeMap<>();
        LanguagePacks.node("gazetteer.yaml").map().forEach((code, list) -> {
            for (String name : list.texts()) {
                put(names, name, code);
                put(names, ascii.transliterate(name), code);
            }
        });
        return Collections.unmodifiableMap(names);
    }

    private static void put(Map<String, String> names, String name, String code) {
        if (PLAIN.matcher(name).matches()) {
            names.put(name, code);
        }
    }
}
