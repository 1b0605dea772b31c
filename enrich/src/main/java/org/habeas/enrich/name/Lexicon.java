package org.habeas.enrich.name;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Common given names and surnames by their sound, and the words of names that are none. */
final class Lexicon {
    /** What a father's name has before its ending at least. */
    private static final int LEAST_STEM = 3;

    private final Letters letters;
    private final Map<String, Known> names = new HashMap<>();
    private final Map<String, Integer> habits = new HashMap<>();
    private final Suffixes<Boolean> patronymics = new Suffixes<>();
    private final Set<String> frequent = new HashSet<>();
    private int groups;

    private Lexicon(Letters letters) {
        this.letters = letters;
    }

    static Lexicon load(Letters letters) {
        var lexicon = new Lexicon(letters);
        NameFiles.read("given.txt", (section, line) -> lexicon.group(line, 0));
        NameFiles.read(
                "surnames.txt",
                (section, line) ->
                        lexicon.group(line, section.isEmpty() ? Known.SURNAME : Known.SURNAME | Known.SYLLABIC));
        NameFiles.read("words.txt", (section, line) -> lexicon.words(line));
        lexicon.markFrequent();
        return lexicon;
    }

    private void words(List<String> line) {
        List<String> listed = line.subList(1, line.size());
        if (line.get(0).equals("patronymic")) {
            listed.forEach(ending -> patronymics.put(ending, true));
        } else if (line.get(0).equals("frequent")) {
            frequent.addAll(listed);
        } else {
            int habit = Habit.of(line.get(0));
            listed.forEach(word -> habits.merge(word, habit, (a, b) -> a | b));
        }
    }

    private void group(List<String> line, int marks) {
        int number = groups++;
        int bar = line.contains("|") ? line.indexOf("|") : line.size();
        for (int i = 0; i < line.size(); i++) {
            if (i != bar) {
                names.merge(written(line.get(i)), Known.of(number, i < bar, marks), Known::and);
            }
        }
    }

    /** Marks every form of the frequent names. */
    private void markFrequent() {
        var numbers = new BitSet();
        for (String word : frequent) {
            Known known = names.get(written(word));
            if (known == null) {
                throw new IllegalStateException(
                        "'" + word + "' is frequent in words.txt, but neither given nor surname");
            }
            IntStream.of(known.full()).forEach(numbers::set);
        }
        names.replaceAll(
                (key, known) -> IntStream.of(known.full()).anyMatch(numbers::get) ? known.asFrequent() : known);
    }

    private String written(String word) {
        return key(Compounds.settled(letters.sounds(word.toLowerCase(Locale.ROOT))));
    }

    /** What is known of these sounds. */
    Known name(String sounds) {
        return names.getOrDefault(key(sounds), Known.NOTHING);
    }

    /** What {@code words.txt} says of the lower-case word, as {@link Habit} bits; 0 for nothing. */
    int habits(String word) {
        int listed = habits.getOrDefault(word, 0);
        return patronymic(word) ? listed | Habit.PATRONYMIC : listed;
    }

    /** The words that have one of the habits. */
    Stream<String> apt(int habit) {
        return habits.entrySet().stream()
                .filter(word -> (word.getValue() & habit) != 0)
                .map(Map.Entry::getKey);
    }

    private boolean patronymic(String word) {
        Suffixes<Boolean> ending = patronymics;
        for (int at = word.length() - 1; at >= LEAST_STEM && ending != null; at--) {
            ending = ending.before(word.charAt(at));
            if (ending != null && ending.known() != null) {
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
