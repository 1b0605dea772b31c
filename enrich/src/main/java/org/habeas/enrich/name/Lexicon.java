package org.habeas.enrich.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Common given names and surnames by their sound, and the words of names that are none. */
final class Lexicon {
    private final Letters letters;
    private final Map<String, Known> names = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private int groups;

    private Lexicon(Letters letters) {
        this.letters = letters;
    }

    static Lexicon load(Letters letters) {
        var lexicon = new Lexicon(letters);
        NameFiles.read("given.txt", (section, line) -> lexicon.group(line, false));
        NameFiles.read("surnames.txt", (section, line) -> lexicon.group(line, true));
        NameFiles.read("words.txt", (section, line) -> lexicon.words
                .computeIfAbsent(line.get(0), kind -> new HashSet<>())
                .addAll(line.subList(1, line.size())));
        return lexicon;
    }

    private void group(List<String> line, boolean surname) {
        int number = groups++;
        int bar = line.contains("|") ? line.indexOf("|") : line.size();
        for (int i = 0; i < line.size(); i++) {
            if (i != bar) {
                String key = key(letters.sounds(line.get(i).toLowerCase(Locale.ROOT)));
                names.merge(key, Known.of(number, i < bar, surname), Known::and);
            }
        }
    }

    /** What is known of these sounds. */
    Known name(String sounds) {
        return names.getOrDefault(key(sounds), Known.NOTHING);
    }

    /** Whether {@code words.txt} lists the lower-case word under {@code kind}. */
    boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    /** Whether the lower-case word ends as a patronymic. */
    boolean patronymic(String word) {
        for (int length = 4; length <= Math.min(6, word.length() - 3); length++) {
            if (is("patronymic", word.substring(word.length() - length))) {
                return true;
            }
        }
        return false;
    }

    /** Sounds that are hardly told apart are made one. */
    private static String key(String sounds) {
        var key = new StringBuilder(sounds.length());
        char last = 0;
        for (int i = 0; i < sounds.length(); i++) {
            char merged = merged(sounds.charAt(i));
            if (merged != last) {
                key.append(merged);
            }
            last = merged;
        }
        return key.toString();
    }

    private static char merged(char sound) {
        return switch (sound) {
            case 'I', 'y' -> 'i';
            case 'A' -> 'a';
            case 'O' -> 'o';
            case 'U' -> 'u';
            case 'q' -> 'k';
            case '0' -> 't';
            case 'D' -> 'd';
            case 'w' -> 'v';
            case 'H' -> 'g';
            case 'x' -> 'h';
            default -> sound;
        };
    }
}
