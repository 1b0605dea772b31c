package org.habeas.enrich.name;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes written names apart. Immutable. */
final class NameReader {
    private static final Normalizer2 COMPOSED = Normalizer2.getNFKCInstance();
    private static final Set<String> SERVANT = Set.of(
            "abd", "abdul", "abdel", "abdal", "abdur", "abdus", "abdu", "abdi", "abdool", "abdoul", "abdil", "abdol",
            "абд", "абдул", "абдель", "абдуль", "عبد");
    private static final Set<String> FAITH = Set.of(
            "din", "deen", "dine", "addin", "eddin", "eddine", "uddin", "aldin", "eldin", "udin", "الدين", "الدین",
            "дин", "уддин", "الله", "ullah", "allah");

    private static final Map<String, String> SHORTENED = Map.of("الدين", "دين", "الدین", "دین", "الله", "لا");

    private final Lexicon lexicon;
    private final WordReader reader;

    NameReader(Letters letters, Lexicon lexicon, Endings endings) {
        this.lexicon = lexicon;
        this.reader = new WordReader(letters, lexicon, endings);
    }

    Name read(String name) {
        List<Tokens.Token> tokens = joined(romanised(Tokens.of(COMPOSED.normalize(name))));
        boolean turkic = tokens.stream().anyMatch(token -> WordReader.turkic(token.text()));
        var words = new ArrayList<Word>();
        long untitled = tokens.stream()
                .filter(token -> !lexicon.is("title", lower(token)))
                .count();
        for (int i = 0; i < tokens.size(); i++) {
            Tokens.Token token = tokens.get(i);
            if (untitled < 2 || !lexicon.is("title", lower(token))) {
                words.add(reader.read(token, turkic, i == tokens.size() - 1));
            }
        }
        return new Name(name, marked(words));
    }

    private static String lower(Tokens.Token token) {
        return WordReader.lower(token.text());
    }

    private static List<Tokens.Token> romanised(List<Tokens.Token> tokens) {
        if (tokens.stream().allMatch(token -> token.script().lettered())) {
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

    /** "Abd al-" with the name of God after it and "al-Din" with the word before it make one word. */
    private List<Tokens.Token> joined(List<Tokens.Token> tokens) {
        var joined = new ArrayList<Tokens.Token>();
        for (int i = 0; i < tokens.size(); i++) {
            Tokens.Token token = tokens.get(i);
            int next = i + 1;
            while (next < tokens.size() - 1 && next == i + 1 && article(lower(tokens.get(next)))) {
                next++;
            }
            if (next < tokens.size() && SERVANT.contains(lower(token))) {
                joined.add(together(token, tokens.get(next)));
                i = next;
            } else if (next < tokens.size()
                    && FAITH.contains(lower(tokens.get(next)))
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

    private static Tokens.Token together(Tokens.Token a, Tokens.Token b) {
        String first = lower(a);
        String second = lower(b);
        boolean servant = SERVANT.contains(first) && a.script() == Script.LATIN;
        String text = servant ? "abdul" + second : first + SHORTENED.getOrDefault(second, second);
        return new Tokens.Token(text, a.script(), b.suffix(), b.dotted(), a.aside());
    }

    /** Tells particles, patronymics and honorifics by their place among the others. */
    private List<Word> marked(List<Word> words) {
        long names = words.stream().filter(w -> w.kind() == Word.Kind.NAME).count();
        var marked = new ArrayList<Word>();
        for (int i = 0; i < words.size(); i++) {
            marked.add(marked(words, i, names));
        }
        return marked;
    }

    private Word marked(List<Word> words, int at, long names) {
        Word word = words.get(at);
        String lower = WordReader.lower(word.text());
        if (word.kind() != Word.Kind.NAME || words.size() == 1) {
            return word;
        } else if (lexicon.is("after", lower) && at > 0) {
            return word.as(Word.Kind.PARTICLE);
        } else if (lexicon.is("junior", lower) && at > 0) {
            return word.as(Word.Kind.GENERATION);
        } else if (lexicon.is("particle", lower)) {
            return word.as(Word.Kind.PARTICLE);
        } else if (at == 0 && names > 2 && lexicon.is("first", lower)) {
            return word.as(Word.Kind.OPTIONAL);
        }
        boolean sonOf = at + 1 < words.size()
                && lexicon.is("after", WordReader.lower(words.get(at + 1).text()));
        boolean fathers = at > 0 && (sonOf ? names > 3 : names > 2 && lexicon.patronymic(lower));
        return fathers ? word.as(Word.Kind.PATRONYMIC) : word;
    }
}
