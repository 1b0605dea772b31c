package org.habeas.enrich.name;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name taken apart by {@link NameComparison#read}, ready to be compared many times. Immutable. */
public final class Name {
    /** FNV-1a, 64 bits (Fowler, Noll, Vo). */
    private static final long SEED = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private final String text;
    private final List<Word> words;
    private @Nullable Runs runs;

    /** Final, so that a thread that sees it sees all of it. */
    private static final class Runs {
        private final Together[] all;

        private Runs(Together[] all) {
            this.all = all;
        }
    }

    Name(String text, List<Word> words) {
        this.text = text;
        this.words = List.copyOf(words);
    }

    /** The name as written. */
    public String text() {
        return text;
    }

    /** How much the name says about who bears it: 2 for two rare words, less for common ones. */
    public double tells() {
        double tells = 0;
        for (Word word : words) {
            tells += word.weighty() ? word.weight() : 0;
        }
        return tells;
    }

    /** Whether both are words of the same sounds in the same order, however they are written. */
    public boolean soundsAs(Name other) {
        for (int i = 0; i < words.size(); i++) {
            Word mine = words.get(i);
            if (words.size() != other.words.size()
                    || mine.kind() != other.words.get(i).kind()
                    || !mine.sounds().equals(other.words.get(i).sounds())) {
                return false;
            }
        }
        return words.size() == other.words.size();
    }

    /** A hash of the sounds in their order, the same for all names that sound so; 0 without two real names. */
    long soundHash() {
        int named = 0;
        long hash = SEED;
        for (Word word : words) {
            named += word.kind() == Word.Kind.NAME ? 1 : 0;
            hash = (hash ^ word.kind().name().hashCode()) * PRIME;
            for (int i = 0; i < word.sounds().length(); i++) {
                hash = (hash ^ word.sounds().charAt(i)) * PRIME;
            }
        }
        return named < 2 ? 0 : hash;
    }

    /** The words in their order, without titles. */
    List<Word> words() {
        return words;
    }

    /** For each word but the last, it and what follows taken as one; made when it is first needed. */
    Together[] together() {
        Runs known = runs;
        if (known == null) {
            known = new Runs(Together.of(words));
            runs = known;
        }
        return known.all;
    }
}
