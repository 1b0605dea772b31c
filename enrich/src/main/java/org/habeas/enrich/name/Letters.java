package org.habeas.enrich.name;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Maps letters to the sounds of {@code letters.txt}. */
final class Letters {
    private static final int TABLE = 0x800;
    private static final int GEORGIAN = 0x10A0;
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    /** @param second letter, which most words lack at that place; 0 where there is one alone */
    private record Entry(String letters, char second, String sounds, boolean first, boolean last) {
        boolean fits(String word, int at) {
            return (second == 0 || (at + 1 < word.length() && word.charAt(at + 1) == second))
                    && (!first || at == 0)
                    && (!last || at + letters.length() == word.length())
                    && word.startsWith(letters, at);
        }
    }

    private final Entry[][] entries;

    private Letters(Entry[][] entries) {
        this.entries = entries;
    }

    static Letters load() {
        var lists = new ArrayList<List<Entry>>();
        for (int i = 0; i < TABLE; i++) {
            lists.add(new ArrayList<>());
        }
        NameFiles.read("letters.txt", (section, line) -> {
            Entry entry = entry(line.get(0), line.get(1));
            lists.get(slot(entry.letters.charAt(0))).add(entry);
        });
        return new Letters(lists.stream().map(Letters::longestFirst).toArray(Entry[][]::new));
    }

    private static Entry[] longestFirst(List<Entry> list) {
        list.sort(Comparator.comparingInt((Entry e) -> -e.letters.length()).thenComparing(e -> !(e.first || e.last)));
        return list.toArray(Entry[]::new);
    }

    private static Entry entry(String letters, String sounds) {
        boolean first = letters.startsWith("^");
        boolean last = letters.endsWith("$");
        String bare = letters.substring(first ? 1 : 0, letters.length() - (last ? 1 : 0));
        char second = bare.length() < 2 ? 0 : bare.charAt(1);
        return new Entry(bare, second, sounds.equals("-") ? "" : sounds, first, last);
    }

    private static int slot(char letter) {
        if (letter < 0x700) {
            return letter;
        }
        return letter >= GEORGIAN && letter < GEORGIAN + 0x100 ? letter - GEORGIAN + 0x700 : 0;
    }

    /** The sounds of a lower-case word of one script; letters that no line of the file knows are left out. */
    String sounds(String word) {
        var sounds = new StringBuilder(word.length() + 2);
        int at = 0;
        while (at < word.length()) {
            Entry entry = entry(word, at);
            append(sounds, entry == null ? plain(word, at) : entry.sounds, vowels(word.charAt(at)));
            at += entry == null ? 1 : entry.letters.length();
        }
        return settled(sounds);
    }

    private @org.jspecify.annotations.Nullable Entry entry(String word, int at) {
        for (Entry entry : entries[slot(word.charAt(at))]) {
            if (entry.fits(word, at)) {
                return entry;
            }
        }
        return null;
    }

    /** The sounds of a letter without its marks, where the file has no line for it with them. */
    private String plain(String word, int at) {
        String decomposed = DECOMPOSED.getDecomposition(word.charAt(at));
        if (decomposed == null) {
            return "";
        }
        Entry entry = entry(decomposed, 0);
        return entry == null ? "" : entry.sounds;
    }

    /** Whether the letter's script writes vowels: where it does not, two equal letters have one between them. */
    private static boolean vowels(char letter) {
        return letter < 0x590 || letter >= GEORGIAN;
    }

    private static void append(StringBuilder sounds, String more, boolean once) {
        for (int i = 0; i < more.length(); i++) {
            if (!once || sounds.length() == 0 || sounds.charAt(sounds.length() - 1) != more.charAt(i)) {
                sounds.append(more.charAt(i));
            }
        }
    }

    /** Latin y is a glide beside a vowel and a vowel elsewhere. */
    private static String settled(StringBuilder sounds) {
        for (int i = 0; i < sounds.length(); i++) {
            if (sounds.charAt(i) == 'y' && !besideVowel(sounds, i)) {
                sounds.setCharAt(i, 'I');
            }
        }
        return sounds.toString();
    }

    private static boolean besideVowel(StringBuilder sounds, int at) {
        return (at > 0 && Sounds.vowel(sounds.charAt(at - 1)))
                || (at + 1 < sounds.length() && Sounds.vowel(sounds.charAt(at + 1)));
    }
}
