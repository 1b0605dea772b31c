package org.habeas.enrich.name;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of sounds, those that are hardly told apart taken as one. Immutable. */
final class SoundTable {
    private static final int SOUNDS = 128;
    private static final int PRIME = 0x01000193;
    /** Room for four times as many keys as there are, and for sixty-four times as many bits. */
    private static final int ROOM = 4;

    private static final int BITS = Long.SIZE / ROOM;
    private static final char[] MERGED = merged();

    private final @Nullable String[] keys;
    private final Known[] values;
    /** Has a bit set for each key: most sounds are of no known name, which these few bits tell in a cache. */
    private final long[] bits;

    /** @param names by their {@link #key} */
    SoundTable(Map<String, Known> names) {
        int size = Integer.highestOneBit(Math.max(1, names.size())) * 2 * ROOM;
        this.keys = new String[size];
        this.values = new Known[size];
        this.bits = new long[size * BITS / Long.SIZE];
        names.forEach((key, known) -> {
            int hash = hash(key);
            bits[word(hash)] |= 1L << hash;
            int at = hash & (size - 1);
            while (keys[at] != null) {
                at = (at + 1) & (size - 1);
            }
            keys[at] = key;
            values[at] = known;
        });
    }

    private int word(int hash) {
        return (hash >>> 6) & (bits.length - 1);
    }

    /** What is known of these sounds. */
    Known get(String sounds) {
        int hash = hash(sounds);
        if ((bits[word(hash)] & 1L << hash) == 0) {
            return Known.NOTHING;
        }
        int at = hash & (keys.length - 1);
        for (String key = keys[at]; key != null; key = keys[at]) {
            if (is(key, sounds)) {
                return values[at];
            }
            at = (at + 1) & (keys.length - 1);
        }
        return Known.NOTHING;
    }

    /** The same for all sounds that have one key. */
    private static int hash(String sounds) {
        int hash = 0;
        char last = 0;
        for (int i = 0; i < sounds.length(); i++) {
            char sound = MERGED[sounds.charAt(i)];
            hash = sound == last ? hash : (hash ^ sound) * PRIME;
            last = sound;
        }
        return hash ^ (hash >>> 15);
    }

    private static boolean is(String key, String sounds) {
        int at = 0;
        char last = 0;
        for (int i = 0; i < sounds.length(); i++) {
            char sound = MERGED[sounds.charAt(i)];
            if (sound != last && (at == key.length() || key.charAt(at++) != sound)) {
                return false;
            }
            last = sound;
        }
        return at == key.length();
    }

    /** Sounds that are hardly told apart made one. */
    static String key(String sounds) {
        var key = new StringBuilder(sounds.length());
        char last = 0;
        for (int i = 0; i < sounds.length(); i++) {
            char sound = MERGED[sounds.charAt(i)];
            if (sound != last) {
                key.append(sound);
            }
            last = sound;
        }
        return key.toString();
    }

    private static char[] merged() {
        var merged = new char[SOUNDS];
        for (char sound = 0; sound < SOUNDS; sound++) {
            merged[sound] = merged(sound);
        }
        return merged;
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
