package org.habeas.enrich.name;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps letters to the sounds of {@code letters.txt}. */
final class Letters {
    private static final int TABLE = 0x800;
    private static final int GEORGIAN = 0x10A0;
    /** No entry has more sounds. */
    private static final int MOST = 3;

    private static final byte[] SILENT = {};
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    private static final class Entry {
        private final String letters;
        /** The second letter, which most words lack at that place; 0 where there is one alone. */
        private final char second;

        private final byte[] sounds;
        private final boolean first;
        private final boolean last;

        private Entry(String letters, char second, byte[] sounds, boolean first, boolean last) {
            this.letters = letters;
            this.second = second;
            this.sounds = sounds;
            this.first = first;
            this.last = last;
        }

        boolean fits(String word, int at) {
            return (second == 0 || (at + 1 < word.length() && word.charAt(at + 1) == second))
                    && (!first || at == 0)
                    && (!last || at + letters.length() == word.length())
                    && (letters.length() <= 2 ? word.charAt(at) == letters.charAt(0) : word.startsWith(letters, at));
        }
    }

    private final Entry[][] entries;
    /** Of each letter the bits of those that follow it in some entry; all of them where an entry is of some place alone. */
    private final long[] followers;
    /** Of each letter the one sound that it has alone; 0 where it has none or several. */
    private final byte[] simple = new byte[TABLE];

    private Letters(Entry[][] entries) {
        this.entries = entries;
        for (int slot = 1; slot < entries.length; slot++) {
            simple[slot] = simple(entries[slot]);
        }
        this.followers = Arrays.stream(entries).mapToLong(Letters::followers).toArray();
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

    private static byte simple(Entry[] entries) {
        Entry alone = entries.length == 0 ? null : entries[entries.length - 1];
        return alone == null || alone.second != 0 || alone.sounds.length != 1 ? 0 : alone.sounds[0];
    }

    private static long followers(Entry[] entries) {
        long followers = 0;
        for (Entry entry : entries) {
            boolean anywhere = !entry.first && !entry.last;
            followers |= entry.second != 0 ? 1L << entry.second : anywhere ? 0 : -1;
        }
        return followers;
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
        byte[] heard = (sounds.equals("-") ? "" : sounds).getBytes(StandardCharsets.US_ASCII);
        return new Entry(bare, second, heard, first, last);
    }

    private static int slot(char letter) {
        if (letter < 0x700) {
            return letter;
        }
        return letter >= GEORGIAN && letter < GEORGIAN + 0x100 ? letter - GEORGIAN + 0x700 : 0;
    }

    /** The sounds of a lower-case word of one script; letters that no line of the file knows are left out. */
    String sounds(String word) {
        char[] letters = word.toCharArray();
        var sounds = new byte[letters.length * MOST];
        int count = 0;
        for (int at = 0; at < letters.length; ) {
            int slot = slot(letters[at]);
            byte sound = followed(slot, at + 1 < letters.length ? letters[at + 1] : 0) ? 0 : simple[slot];
            if (sound == 0) {
                Entry entry = entry(word, at);
                count = append(sounds, count, entry == null ? plain(letters[at]) : entry.sounds, vowels(letters[at]));
                at += entry == null ? 1 : entry.letters.length();
            } else {
                if (count == 0 || sounds[count - 1] != sound || !vowels(letters[at])) {
                    sounds[count++] = sound;
                }
                at++;
            }
        }
        settle(sounds, count);
        return new String(sounds, 0, count, StandardCharsets.ISO_8859_1);
    }

    private static int append(byte[] sounds, int count, byte[] more, boolean once) {
        int end = count;
        for (byte sound : more) {
            if (!once || end == 0 || sounds[end - 1] != sound) {
                sounds[end++] = sound;
            }
        }
        return end;
    }

    /** Whether the letter with {@code next} after it may have an entry of its own. */
    private boolean followed(int slot, char next) {
        return (followers[slot] & 1L << next) != 0;
    }

    private @Nullable Entry entry(String word, int at) {
        int slot = slot(word.charAt(at));
        Entry[] known = entries[slot];
        boolean alone = !followed(slot, at + 1 < word.length() ? word.charAt(at + 1) : 0);
        for (int i = alone ? Math.max(0, known.length - 1) : 0; i < known.length; i++) {
            if (known[i].fits(word, at)) {
                return known[i];
            }
        }
        return null;
    }

    /** The sounds of a letter without its marks, where the file has no line for it with them. */
    private byte[] plain(char letter) {
        String decomposed = DECOMPOSED.getDecomposition(letter);
        Entry entry = decomposed == null ? null : entry(decomposed, 0);
        return entry == null ? SILENT : entry.sounds;
    }

    /** Whether the letter's script writes vowels: where it does not, two equal letters have one between them. */
    private static boolean vowels(char letter) {
        return letter < 0x590 || letter >= GEORGIAN;
    }

    /** Latin y is a glide beside a vowel and a vowel elsewhere. */
    private static void settle(byte[] sounds, int count) {
        for (int i = 0; i < count; i++) {
            if (sounds[i] == 'y' && !vowel(sounds, i - 1, count) && !vowel(sounds, i + 1, count)) {
                sounds[i] = 'I';
            }
        }
    }

    private static boolean vowel(byte[] sounds, int at, int count) {
        return at >= 0 && at < count && Sounds.vowel((char) sounds[at]);
    }
}
