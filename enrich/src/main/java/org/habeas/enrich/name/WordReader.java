package org.habeas.enrich.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads one word of a name: its sounds, its base forms, its weight. Immutable. */
final class WordReader {
    private static final String TURKIC = "əğışçöüƏĞİŞÇÖÜ";
    private static final char LATIN_1 = 0xC0;
    private static final String UNDECLINED_ENDS = "оуиыеэюіїєў";
    private static final int LEAST_TO_DECLINE = 3;
    private static final double FREQUENT = 0.5;
    private static final double GIVEN = 0.65;
    private static final double SURNAME = 0.75;
    private static final double SHORTEST = 0.7;
    private static final double SHORT = 0.85;

    private final Letters letters;
    private final Lexicon lexicon;
    private final Endings endings;

    WordReader(Letters letters, Lexicon lexicon, Endings endings) {
        this.letters = letters;
        this.lexicon = lexicon;
        this.endings = endings;
    }

    /** Whether the word has letters that Azerbaijani or Turkish have and most Latin alphabets lack. */
    static boolean turkic(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= LATIN_1 && TURKIC.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The text in small letters; those of English and Russian, which are most, in a fraction of the time. */
    static String lower(String text) {
        char[] small = null;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int step = letter < 0x80 ? letter >= 'A' && letter <= 'Z' ? ' ' : 0 : cyrillicStep(letter);
            if (step < 0) {
                return anyLower(text);
            } else if (step > 0) {
                small = small == null ? text.toCharArray() : small;
                small[i] = (char) (letter + step);
            }
        }
        return small == null ? text : new String(small);
    }

    /** From a letter of the Cyrillic alphabet's first rows to its small one; -1 for others. */
    private static int cyrillicStep(char letter) {
        if (letter < 0x400 || letter > 0x45F) {
            return -1;
        }
        return letter < 0x410 ? 0x50 : letter < 0x430 ? 0x20 : 0;
    }

    private static String anyLower(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.indexOf('\u0307') < 0 ? lower : lower.replace("i\u0307", "i");
    }

    /**
     * Reads a word.
     *
     * @param turkic whether the name has letters that only Turkic alphabets have
     * @param last whether it is the name's last word, which alone takes their endings
     */
    Word read(Tokens.Token cut, boolean turkic, boolean last) {
        Tokens.Token token = cut.suffix().isEmpty() || suffix(cut) ? cut : cut.whole();
        String lower = lower(token.text());
        Form written = form(sounds(lower, token.script()), Form.Kind.WRITTEN);
        if (initial(token, written.sounds())) {
            return new Word(token.text(), token.script(), Word.Kind.INITIAL, written, List.of(), 0.4, false, 0);
        }
        var forms = new Forms(written);
        if (article(lower, token.script())) {
            add(forms, Compounds.settled(letters.sounds(lower)), Form.Kind.WRITTEN);
        }
        decline(forms, lower, token, turkic, last);
        Word.Kind kind = token.aside() ? Word.Kind.OPTIONAL : Word.Kind.NAME;
        return new Word(
                token.text(),
                token.script(),
                kind,
                written,
                forms.others,
                weight(written),
                declinable(lower, token),
                lexicon.habits(lower));
    }

    private static boolean initial(Tokens.Token token, String sounds) {
        int length = token.text().length();
        boolean letters = token.script().alphabet();
        return letters && (length == 1 || (token.dotted() && length <= 3 && sounds.length() <= 2));
    }

    /** The ways to take a word, each of other sounds. */
    private static final class Forms {
        private final Form written;
        private List<Form> others = List.of();

        private Forms(Form written) {
            this.written = written;
        }

        private boolean has(String sounds) {
            if (written.sounds().equals(sounds)) {
                return true;
            }
            for (int i = 0; i < others.size(); i++) {
                if (others.get(i).sounds().equals(sounds)) {
                    return true;
                }
            }
            return false;
        }

        private void add(Form form) {
            others = others.isEmpty() ? new ArrayList<>(2) : others;
            others.add(form);
        }
    }

    private void decline(Forms forms, String lower, Tokens.Token token, boolean turkic, boolean last) {
        switch (token.script()) {
            case CYRILLIC -> bases(forms, "cyrillic", lower, token.script());
            case GEORGIAN -> bases(forms, "georgian", lower, token.script());
            case ARMENIAN -> bases(forms, "armenian", lower, token.script());
            case LATIN -> {
                bases(forms, "latin", lower, token.script());
                if (last && token.suffix().isEmpty()) {
                    bases(forms, turkic ? "turkic" : "plain turkic", lower, token.script());
                }
            }
            default -> {}
        }
    }

    private boolean suffix(Tokens.Token token) {
        String suffix = lower(token.suffix());
        return suffix.equals("s") || endings.ending("turkic", suffix);
    }

    private void bases(Forms forms, String section, String lower, Script script) {
        if (lower.length() >= LEAST_TO_DECLINE) {
            for (Endings.Base base : endings.bases(section, lower)) {
                add(
                        forms,
                        sounds(base.word(), script),
                        base.otherGender() ? Form.Kind.OTHER_GENDER : Form.Kind.DECLINED);
            }
        }
    }

    private void add(Forms forms, String sounds, Form.Kind kind) {
        if (sounds.length() > 1 && !forms.has(sounds)) {
            forms.add(form(sounds, kind));
        }
    }

    private Form form(String sounds, Form.Kind kind) {
        return new Form(sounds, kind, Form.counts(sounds), lexicon.name(sounds));
    }

    /** The sounds of the word, without an Arabic article before it. */
    private String sounds(String lower, Script script) {
        if (article(lower, script)) {
            return Compounds.settled(letters.sounds(lower.substring(2)));
        }
        return Compounds.settled(letters.sounds(lower));
    }

    private static boolean article(String lower, Script script) {
        return script == Script.ARABIC && lower.startsWith("ال") && lower.length() > 4 && !lower.equals("الله");
    }

    private static double weight(Form form) {
        Known known = form.name();
        if (known.something()) {
            return known.frequent() ? FREQUENT : known.surname() ? SURNAME : GIVEN;
        }
        return switch (form.sounds().length()) {
            case 0, 1, 2 -> SHORTEST;
            case 3 -> SHORT;
            default -> 1;
        };
    }

    private static boolean declinable(String lower, Tokens.Token token) {
        return token.script() == Script.CYRILLIC && UNDECLINED_ENDS.indexOf(lower.charAt(lower.length() - 1)) < 0;
    }
}
