package org.habeas.enrich.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.habeas.enrich.name.WordMatch.How;

/** Weighs what agrees between two names against what is left over. */
final class Scoring {
    private static final double MISTAKES = 1.5;
    private static final double CONTRADICTION = 0.4;
    private static final double LEFT_OVER = 0.07;
    private static final double CASES_DIFFER = 0.1;
    private static final double ORDER_DIFFERS = 0.2;
    private static final double FATHER_AND_SON = 0.35;
    private static final int SYLLABLES = 3;
    private static final double VAGUE = 2;
    private static final double VAGUER = 3;
    private static final double LITTLE_TOLD = 1.3;
    private static final double LITTLE_TOLD_AROUND = 1.4;
    private static final double MUCH_TOLD = 2.0;
    private static final double FREQUENT_LEFT_OUT = 0.6;
    private static final double SAYS_NOTHING = 1.1;
    private static final double FURTHER = 0.85;
    private static final double MIDDLE = 0.05;
    private static final double LITTLE = 0.02;
    private static final double COMPOUND_MISSING = 0.1;
    private static final double FIRST_MISSING = 0.25;
    private static final double INITIAL_ONLY = 0.1;
    private static final double TWO_GENDERS = 0.3;
    private static final double ONE_WORD = 0.45;
    private static final double TOO_COMMON = 0.65;

    private static final Comparator<Alignment.Pair> BY_PLACE = Comparator.comparingInt(Alignment.Pair::mine);

    private final Name listed;
    private final Name written;
    private final Alignment alignment;
    private final List<Word> mineLeft;
    private final List<Word> theirsLeft;

    Scoring(Name listed, Name written, Alignment alignment) {
        this.listed = listed;
        this.written = written;
        this.alignment = alignment;
        this.mineLeft = alignment.mineLeft();
        this.theirsLeft = alignment.theirsLeft();
    }

    double score() {
        int full = count(true);
        if (full == 0 || !named()) {
            return 0;
        }
        double score = 1 - MISTAKES * (1 - agreement()) - leftOver() - firstMissing() - casesDiffer() - orderDiffers();
        if (full == 1 && alone()) {
            return common() ? Math.min(score, TOO_COMMON) : Math.max(0, score);
        }
        if (full == 1) {
            score = initialled()
                    ? score - INITIAL_ONLY - (bothInitials() ? 0 : 1 - surnameWeight())
                    : Math.min(score, ONE_WORD);
        }
        return Math.max(0, Math.min(1, score));
    }

    private int count(boolean full) {
        int count = 0;
        for (Alignment.Pair pair : alignment.pairs()) {
            if (pair.match().full() == full && name(pair)) {
                count++;
            }
        }
        return count;
    }

    private boolean name(Alignment.Pair pair) {
        return pair.match().how() == How.JOINED
                || (listed.words().get(pair.mine()).weighty()
                        && written.words().get(pair.theirs()).weighty());
    }

    /** Whether a real name, and not only a father's or an honorific, agrees. */
    private boolean named() {
        for (Alignment.Pair pair : alignment.pairs()) {
            if (listed.words().get(pair.mine()).kind() == Word.Kind.NAME) {
                return true;
            }
        }
        return false;
    }

    private double agreement() {
        double sum = 0;
        double weights = 0;
        for (Alignment.Pair pair : alignment.pairs()) {
            double weight =
                    weight(listed.words().get(pair.mine()), written.words().get(pair.theirs()));
            sum += weight
                    * (pair.match().how() == How.INITIAL ? 1 : pair.match().score());
            weights += weight;
        }
        return sum / weights;
    }

    private static double weight(Word a, Word b) {
        if (!a.weighty() || !b.weighty()) {
            return 0.15;
        }
        return (a.weight() + b.weight()) / 2;
    }

    /** Whether each name is a single word. */
    private boolean alone() {
        return names(listed) == 1 && names(written) == 1;
    }

    private static long names(Name name) {
        long count = 0;
        for (Word word : name.words()) {
            count += word.weighty() || word.kind() == Word.Kind.INITIAL ? 1 : 0;
        }
        return count;
    }

    private boolean initialled() {
        for (Alignment.Pair pair : alignment.pairs()) {
            if (pair.match().how() == How.INITIAL) {
                return true;
            }
        }
        return false;
    }

    /** Whether neither name has more than the initial. */
    private boolean bothInitials() {
        for (Alignment.Pair pair : alignment.pairs()) {
            if (listed.words().get(pair.mine()).kind() == Word.Kind.INITIAL
                    && written.words().get(pair.theirs()).kind() == Word.Kind.INITIAL) {
                return true;
            }
        }
        return false;
    }

    private double surnameWeight() {
        double most = 0;
        for (Alignment.Pair pair : alignment.pairs()) {
            if (pair.match().full()) {
                most = Math.max(most, listed.words().get(pair.mine()).weight());
            }
        }
        return most;
    }

    /** Words on one side only are usual; on both sides they contradict each other. */
    private double leftOver() {
        if (mineLeft.isEmpty() && theirsLeft.isEmpty()) {
            return 0;
        }
        double mine = burden(mineLeft);
        double theirs = burden(theirsLeft);
        double more = Math.min(mine, theirs) > 0 || firstMissing() >= FIRST_MISSING
                ? Math.abs(mine - theirs)
                : extra(mineLeft) + extra(theirsLeft);
        double told = told();
        double each = framed() ? MIDDLE : LEFT_OVER * (1 + (startAlike() ? VAGUE : VAGUER) * Math.max(0, 2 - told));
        if (syllables(listed, written) || syllables(written, listed)) {
            return CONTRADICTION * (mineLeft.size() + theirsLeft.size());
        }
        double vague = more > 0 ? SAYS_NOTHING * Math.max(0, (framed() ? LITTLE_TOLD_AROUND : LITTLE_TOLD) - told) : 0;
        double mineLess = lesser(mineLeft);
        double theirsLess = lesser(theirsLeft);
        double extras = LITTLE * (mineLess + theirsLess) + CONTRADICTION * Math.min(mineLess, theirsLess);
        return contradiction() * Math.min(mine, theirs)
                + (more == 0 ? 0 : each * (startAlike() ? Math.pow(more, FURTHER) : more))
                + vague
                + extras;
    }

    /** Whether both are names of a few syllables after an East Asian surname: none of them is left out at will. */
    private static boolean syllables(Name one, Name other) {
        return one.words().get(0).written().name().syllabic() && syllables(one) && syllables(other);
    }

    private static boolean syllables(Name name) {
        for (Word word : name.words()) {
            if (!Sounds.oneSyllable(word.sounds()) || word.kind() == Word.Kind.OPTIONAL) {
                return false;
            }
        }
        return name.words().size() <= SYLLABLES;
    }

    /** Three words in common bear one that differs, unless that is the first: brothers share all but it. */
    private double contradiction() {
        boolean firsts = left(mineLeft, listed) && left(theirsLeft, written);
        int full = count(true);
        return full < 3 || firsts || told() < MUCH_TOLD ? CONTRADICTION : CONTRADICTION / (full - 1);
    }

    private static boolean left(List<Word> left, Name name) {
        Word first = name.words().get(0);
        return !left.isEmpty() && Objects.equals(left.get(0), first);
    }

    /** How much the words that agree say together: 2 for two rare ones. */
    private double told() {
        double told = 0;
        for (Alignment.Pair pair : alignment.pairs()) {
            if (name(pair)) {
                told += weight(listed.words().get(pair.mine()), written.words().get(pair.theirs()));
            }
        }
        return told;
    }

    /** "Karim, son of Salim Rashid" is not Salim Rashid: a missing first name weighs more than a missing middle one. */
    private double firstMissing() {
        int mine = Integer.MAX_VALUE;
        int theirs = Integer.MAX_VALUE;
        for (Alignment.Pair pair : alignment.pairs()) {
            boolean counts = name(pair) || pair.match().how() == How.INITIAL;
            mine = counts ? Math.min(mine, pair.mine()) : mine;
            theirs = counts ? Math.min(theirs, pair.theirs()) : theirs;
        }
        Name longer = mine == 0 && theirs > 0 ? written : listed;
        boolean missing = (mine == 0) != (theirs == 0) && first(longer) && !bracketed();
        return !missing ? 0 : longer.words().get(0).apt(Habit.COMPOUND) ? COMPOUND_MISSING : FIRST_MISSING;
    }

    /** Whether a name in brackets agrees, which may stand for the first. */
    private boolean bracketed() {
        for (Alignment.Pair pair : alignment.pairs()) {
            if (listed.words().get(pair.mine()).kind() == Word.Kind.OPTIONAL
                    || written.words().get(pair.theirs()).kind() == Word.Kind.OPTIONAL) {
                return true;
            }
        }
        return false;
    }

    private static boolean first(Name name) {
        return name.words().get(0).kind() == Word.Kind.NAME;
    }

    /** Whether the first word and the last agree, so that what is left over stands between them. */
    private boolean framed() {
        return startAlike() && agree(last(listed.words()), last(written.words()));
    }

    /** Whether the first words agree: further names after them are more usual than other names before. */
    private boolean startAlike() {
        return agree(first(listed.words()), first(written.words()));
    }

    private boolean agree(int mine, int theirs) {
        for (Alignment.Pair pair : alignment.pairs()) {
            if (pair.mine() == mine && pair.theirs() == theirs && pair.match().full()) {
                return true;
            }
        }
        return false;
    }

    private static int first(List<Word> words) {
        int at = 0;
        while (at < words.size() - 1 && !words.get(at).weighty()) {
            at++;
        }
        return at;
    }

    private static int last(List<Word> words) {
        int at = words.size() - 1;
        while (at > 0 && !words.get(at).weighty()) {
            at--;
        }
        return at;
    }

    /** Fathers' names and middle initials: left out at will, but not two different ones for one man. */
    private static double lesser(List<Word> words) {
        double sum = 0;
        for (Word word : words) {
            sum += switch (word.kind()) {
                case PATRONYMIC, INITIAL, GENERATION -> 1;
                case OPTIONAL -> 0.5;
                case NAME, PARTICLE -> 0;
            };
        }
        return sum;
    }

    private static double burden(List<Word> words) {
        double sum = 0;
        for (Word word : words) {
            sum += switch (word.kind()) {
                case NAME -> 1;
                case PATRONYMIC, INITIAL, GENERATION, OPTIONAL, PARTICLE -> 0;
            };
        }
        return sum;
    }

    /** As {@link #burden}, but names of very many are left out more often. */
    private static double extra(List<Word> words) {
        double sum = 0;
        for (Word word : words) {
            boolean frequent = word.written().name().frequent();
            sum += word.kind() == Word.Kind.NAME ? frequent ? FREQUENT_LEFT_OUT : 1 : 0;
        }
        return sum;
    }

    /** A declined name has all its words in one case, but for those that are never declined. */
    private double casesDiffer() {
        boolean declined = false;
        boolean upright = false;
        int turned = 0;
        for (Alignment.Pair pair : alignment.pairs()) {
            declined |= pair.match().how() == How.DECLINED;
            turned += pair.match().how() == How.OTHER_GENDER ? 1 : 0;
            upright |= pair.match().how() == How.SAME
                    && written.words().get(pair.theirs()).declinable()
                    && written.words().get(pair.theirs()).script() == Script.CYRILLIC;
        }
        return (declined && upright ? CASES_DIFFER : 0) + (turned > 0 && (turned > 1 || declined) ? TWO_GENDERS : 0);
    }

    /** Order may be turned (surname first), not shuffled: the son of a man is not his father. */
    private double orderDiffers() {
        var pairs = new ArrayList<Alignment.Pair>(alignment.pairs().size());
        for (Alignment.Pair pair : alignment.pairs()) {
            if (name(pair)) {
                pairs.add(pair);
            }
        }
        pairs.sort(BY_PLACE);
        if (pairs.size() == 2) {
            boolean turned = pairs.get(0).theirs() > pairs.get(1).theirs();
            return !turned
                    ? 0
                    : frequent(pairs) ? FATHER_AND_SON : burden(mineLeft) + burden(theirsLeft) >= 1 ? ORDER_DIFFERS : 0;
        }
        int falls = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int next = pairs.get((i + 1) % pairs.size()).theirs();
            falls += pairs.get(i).theirs() > next ? 1 : 0;
        }
        return falls <= 1 ? 0 : frequent(pairs) ? FATHER_AND_SON : ORDER_DIFFERS;
    }

    /** Whether all of them are names that very many bear: Ali, son of Hasan, and Hasan, son of Ali, are two men. */
    private boolean frequent(List<Alignment.Pair> pairs) {
        for (Alignment.Pair pair : pairs) {
            Word word = listed.words().get(pair.mine());
            if (!word.written().name().frequent()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name of one word is a given name of very many, or "father of" somebody and not quite the same. */
    private boolean common() {
        boolean kunya =
                listed.words().get(0).apt(Habit.KUNYA) || written.words().get(0).apt(Habit.KUNYA);
        for (Alignment.Pair pair : alignment.pairs()) {
            Word word = listed.words().get(pair.mine());
            boolean same = pair.match().how() == How.SAME;
            if (word.weighty() && (word.written().name().frequent() || Compounds.servant(word) || (kunya && !same))) {
                return true;
            }
        }
        return false;
    }
}
