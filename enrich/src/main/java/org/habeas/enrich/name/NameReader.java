package org.habeas.enrich.name;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes written names apart. Immutable. */
final class NameReader {
    private static final Normalizer2 COMPOSED = Normalizer2.getNFKCInstance();

    /** Letters below the first and from the second to the third stand as they are, in any order. */
    private static final char LATIN_1 = 0xA0;

    private static final char CYRILLIC = 0x400;
    private static final char CYRILLIC_MARKS = 0x482;

    private static final Map<String, String> SHORTENED = Map.of("الدين", "دين", "الدین", "دین", "الله", "لا");

    /** Fewer after a comma are a degree or "Jr". */
    private static final int LETTERS_OF_A_NAME = 3;

    private final Lexicon lexicon;
    private final WordReader reader;

    NameReader(Letters letters, Lexicon lexicon, Endings endings) {
        this.lexicon = lexicon;
        this.reader = new WordReader(letters, lexicon, endings);
    }

    IntStream particles() {
        return lexicon.apt(Habit.PARTICLE | Habit.AFTER).mapToInt(String::hashCode);
    }

    Name read(String name) {
        List<Tokens.Token> tokens = romanised(Tokens.of(surnameLast(composed(name))));
        boolean turkic = WordReader.turkic(name);
        List<Word> words = words(tokens, turkic);
        if (words.size() > 1 && joins(words)) {
            words = words(joined(tokens), turkic);
        }
        return new Name(name, marked(untitled(words)));
    }

    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= LATIN_1 && (letter < CYRILLIC || letter >= CYRILLIC_MARKS)) {
                return COMPOSED.normalize(text);
            }
        }
        return text;
    }

    /** A single comma, with words on both sides, follows a surname that is written first. */
    private static String surnameLast(String name) {
        int comma = name.indexOf(',');
        if (comma <= 0 || name.indexOf(',', comma + 1) >= 0) {
            return name;
        }
        String after = name.substring(comma + 1);
        return after.codePoints()
                                .filter(Character::isLetter)
                                .limit(LETTERS_OF_A_NAME)
                                .count()
                        < LETTERS_OF_A_NAME
                ? name
                : after + " " + name.substring(0, comma);
    }

    /** A single word as it is read where others follow it; null where it is none or several. */
    @Nullable
    Word inner(String word) {
        List<Tokens.Token> tokens = romanised(Tokens.of(composed(word)));
        return tokens.size() == 1 ? reader.read(tokens.get(0), WordReader.turkic(word), false) : null;
    }

    private List<Word> words(List<Tokens.Token> tokens, boolean turkic) {
        var words = new ArrayList<Word>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            words.add(reader.read(tokens.get(i), turkic, i == tokens.size() - 1));
        }
        return words;
    }

    /** Titles are left out where two words at least are none. */
    private static List<Word> untitled(List<Word> words) {
        int untitled = 0;
        for (Word word : words) {
            untitled += word.apt(Habit.TITLE) ? 0 : 1;
        }
        if (untitled > 1 && untitled < words.size()) {
            words.removeIf(word -> word.apt(Habit.TITLE));
        }
        return words;
    }

    private static String lower(Tokens.Token token) {
        return WordReader.lower(token.text());
    }

    private static List<Tokens.Token> romanised(List<Tokens.Token> tokens) {
        if (lettered(tokens)) {
            return tokens;
        }
        boolean oneRun = tokens.size() == 1;
        var latin = new ArrayList<Tokens.Token>();
        for (Tokens.Token token : tokens) {
            if (token.script().lettered()) {
                latin.add(token);
            } else {
                String text = Romanisation.latin(token.text(), oneRun ? token.script() : Script.OTHER);
                Script script = text.indexOf(' ') > 0 ? Script.LATIN : Script.OTHER;
                for (String part : text.split(" ", 0)) {
                    if (!part.isEmpty()) {
                        latin.add(new Tokens.Token(part, script, "", false, token.aside()));
                    }
                }
            }
        }
        return latin;
    }

    private static boolean lettered(List<Tokens.Token> tokens) {
        for (Tokens.Token token : tokens) {
            if (!token.script().lettered()) {
                return false;
            }
        }
        return true;
    }

    private boolean apt(Tokens.Token token, int habit) {
        return (lexicon.habits(lower(token)) & habit) != 0;
    }

    private static boolean joins(List<Word> words) {
        for (Word word : words) {
            if (word.apt(Habit.SERVANT | Habit.FAITH)) {
                return true;
            }
        }
        return false;
    }

    /** "Abd al-" with the name of God after it and "al-Din" with the word before it make one word. */
    private List<Tokens.Token> joined(List<Tokens.Token> tokens) {
        var joined = new ArrayList<Tokens.Token>();
        for (int i = 0; i < tokens.size(); i++) {
            Tokens.Token token = tokens.get(i);
            int next = i + 1;
            while (next < tokens.size() - 1 && next == i + 1 && article(lower(tokens.get(next)))) {
                next++;
            }
            if (next < tokens.size() && apt(token, Habit.SERVANT)) {
                joined.add(together(token, tokens.get(next)));
                i = next;
            } else if (next < tokens.size()
                    && apt(tokens.get(next), Habit.FAITH)
                    && token.text().length() > 2) {
                joined.add(together(token, tokens.get(next)));
                i = next;
            } else {
                joined.add(token);
            }
        }
        return joined;
    }

    private static boolean article(String word) {
        return (word.length() == 2 && "aeu".indexOf(word.charAt(0)) >= 0)
                || word.equals("аль")
                || word.equals("эль")
                || word.equals("ال");
    }

    private Tokens.Token together(Tokens.Token a, Tokens.Token b) {
        String first = lower(a);
        String second = lower(b);
        boolean servant = apt(a, Habit.SERVANT) && a.script() == Script.LATIN;
        String text = servant ? "abdul" + second : first + SHORTENED.getOrDefault(second, second);
        return new Tokens.Token(text, a.script(), b.suffix(), b.dotted(), a.aside());
    }

    /** Tells particles, patronymics and honorifics by their place among the others. */
    private static List<Word> marked(List<Word> words) {
        int names = 0;
        boolean plain = true;
        for (Word word : words) {
            names += word.kind() == Word.Kind.NAME ? 1 : 0;
            plain &= word.habits() == 0;
        }
        if (plain || words.size() == 1) {
            return words;
        }
        var marked = new ArrayList<Word>(words.size());
        for (int i = 0; i < words.size(); i++) {
            marked.add(marked(words, i, names));
        }
        return marked;
    }

    private static Word marked(List<Word> words, int at, int names) {
        Word word = words.get(at);
        boolean sonOf = at > 0 && at + 1 < words.size() && words.get(at + 1).apt(Habit.AFTER);
        if (word.kind() != Word.Kind.NAME) {
            return word;
        } else if ((word.apt(Habit.KUNYA) && at + 1 < words.size())
                || (word.apt(Habit.AFTER) && at > 0)
                || (word.apt(Habit.PARTICLE) && names > 2)) {
            return word.as(Word.Kind.PARTICLE);
        } else if (word.apt(Habit.JUNIOR) && at > 0) {
            return word.as(Word.Kind.GENERATION);
        } else if (at == 0 && names > 2 && word.apt(Habit.FIRST)) {
            return word.as(Word.Kind.OPTIONAL);
        }
        boolean fathers = sonOf ? names > 3 : at > 0 && names > 2 && word.apt(Habit.PATRONYMIC);
        return fathers ? word.as(Word.Kind.PATRONYMIC) : word;
    }
}
