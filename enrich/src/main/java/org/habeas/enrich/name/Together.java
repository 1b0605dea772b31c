package org.habeas.enrich.name;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adjacent words of a name taken as one: a word, the particles after it and one more. */
final class Together {
    private static final Together[] NONE = {};

    private final List<Word> words;
    private final long counts;
    private final long bareCounts;
    private @Nullable Form whole;
    private @Nullable Form bare;

    private Together(List<Word> words) {
        this.words = words;
        long all = 0;
        long names = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            long counted = word.written().counts();
            all = Form.together(all, counted);
            names = i > 0 && word.kind() == Word.Kind.PARTICLE ? names : Form.together(names, counted);
        }
        this.counts = all;
        this.bareCounts = names;
    }

    /** For each word of the name but the last, it and what follows. */
    static Together[] of(List<Word> words) {
        var all = words.size() < 2 ? NONE : new Together[words.size() - 1];
        for (int at = 0; at < all.length; at++) {
            int last = at + 1;
            while (last < words.size() - 1 && words.get(last).kind() == Word.Kind.PARTICLE) {
                last++;
            }
            all[at] = new Together(
                    last == at + 1 ? List.of(words.get(at), words.get(last)) : words.subList(at, last + 1));
        }
        return all;
    }

    /** How many words they are. */
    int size() {
        return words.size();
    }

    /** The script that the first is written in. */
    Script script() {
        return words.get(0).script();
    }

    /** Whether they could be within that many consonants of the other; a quick bound, without their sounds. */
    boolean near(Form other, int apart) {
        return Math.min(other.apart(counts), other.apart(bareCounts)) <= apart;
    }

    /** The sounds of them all. */
    Form whole() {
        Form known = whole;
        if (known == null) {
            known = form(true);
            whole = known;
        }
        return known;
    }

    /** The sounds without the particles between; the same as {@link #whole} where there are none. */
    Form bare() {
        Form known = bare;
        if (known == null) {
            known = particles() ? form(false) : whole();
            bare = known;
        }
        return known;
    }

    /** Whether {@link #bare} may differ from {@link #whole}. */
    boolean particles() {
        return words.size() > 2 || words.get(1).kind() == Word.Kind.PARTICLE;
    }

    private Form form(boolean particles) {
        String sounds = words.get(0).sounds();
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            sounds = particles || word.kind() != Word.Kind.PARTICLE ? sounds.concat(word.sounds()) : sounds;
        }
        return Form.of(sounds);
    }
}
