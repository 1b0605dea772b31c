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

    private static final int BEGINNINGS = 128;

    private final Letters letters;
    private final Map<String, Known> names = new HashMap<>();
    private SoundTable sounds = new SoundTable(names);
    private final Map<String, Integer> habits = new HashMap<>();
    /** Has a bit set for each word with a habit: most words have none. */
    private final long[] begun = new long[BEGINNINGS];

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
        lexicon.sounds = new SoundTable(lexicon.names);
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
            for (String word : listed) {
                habits.merge(word, habit, (a, b) -> a | b);
                int beginning = beginning(word);
                begun[beginning >>> 6] |= 1L << beginning;
            }
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
        return SoundTable.key(Compounds.settled(letters.sounds(word.toLowerCase(Locale.ROOT))));
    }

    /** What is known of these sounds. */
    Known name(String written) {
        return sounds.get(written);
    }

    /** A number of the word's first letters and its length. */
    private static int beginning(String word) {
        int second = word.length() > 1 ? word.charAt(1) : 0;
        return ((word.charAt(0) * 31 + second) * 31 + word.length()) & (BEGINNINGS * Long.SIZE - 1);
    }

    /** What {@code words.txt} says of the lower-case word, as {@link Habit} bits; 0 for nothing. */
    int habits(String word) {
        int beginning = beginning(word);
        boolean may = (begun[beginning >>> 6] & 1L << beginning) != 0;
        int listed = may ? habits.getOrDefault(word, 0) : 0;
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
}
