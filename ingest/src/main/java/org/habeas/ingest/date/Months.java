package org.habeas.ingest.date;

import java.text.DateFormatSymbols;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of months in the languages that the platform knows, in full and short, as subject and within a date. */
final class Months {
    private static final List<String> LANGUAGES = List.of(
            "en", "ru", "uk", "be", "az", "tr", "de", "fr", "es", "pt", "it", "nl", "pl", "cs", "sk", "ro", "el", "sv",
            "no", "nb", "da", "fi", "hu", "bg", "sr", "hr", "sl", "lt", "lv", "et", "ka", "hy", "ar", "fa", "he", "kk",
            "uz", "ky", "tg", "mk", "sq", "ca", "gl", "eu", "id", "ms", "vi", "hi", "bn", "ur");

    private static final TextStyle[] STYLES = {
        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
    };

    private static final Map<String, Integer> NUMBERS = load();

    private Months() {}

    /** 1 to 12; empty when the name is unknown, or stands for different months in different languages. */
    static Optional<Integer> number(String name) {
        return Optional.ofNullable(NUMBERS.get(plain(name)));
    }

    private static Map<String, Integer> load() {
        Map<String, Integer> numbers = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : STYLES) {
                    add(numbers, ambiguous, month.getDisplayName(style, locale), month.getValue());
                }
            }
            add(numbers, ambiguous, locale);
        }
        numbers.putAll(Map.of("sept", 9, "июнь", 6, "мая", 5, "setiembre", 9, "ianuarie", 1));
        numbers.keySet().removeAll(ambiguous);
        for (Month month : Month.values()) {
            numbers.put(plain(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)), month.getValue());
            numbers.put(plain(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)), month.getValue());
        }
        return Map.copyOf(numbers);
    }

    private static void add(Map<String, Integer> numbers, Set<String> ambiguous, Locale locale) {
        String[] names = DateFormatSymbols.getInstance(locale).getMonths();
        for (int i = 0; i < 12; i++) {
            add(numbers, ambiguous, names[i], i + 1);
        }
    }

    private static void add(Map<String, Integer> numbers, Set<String> ambiguous, String name, int number) {
        String plain = plain(name);
        Integer before = plain.length() < 2 ? null : numbers.putIfAbsent(plain, number);
        if (before != null && before != number) {
            ambiguous.add(plain);
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]", "");
    }
}
