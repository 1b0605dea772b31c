package org.habeas.enrich.read.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.LanguagePack;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.text.Segmented;
import org.habeas.enrich.text.Sentence;

/**
 * Names of bodies that an article introduces with a noun once, the rights group X, la organización X, and then uses
 * alone.
 */
final class KnownBodies {
    /** No article names more bodies; what follows is not looked at. */
    private static final int MOST = 100;
    /** A name of one word has so many letters at least. */
    private static final int SHORTEST = 4;

    private final Grammar grammar;
    private final Segmented text;
    private final KnownNames names;
    private final Map<String, List<List<String>>> byFirst = new HashMap<>();
    private int known;

    KnownBodies(LanguagePack pack, Segmented text, KnownNames names) {
        this.grammar = pack.grammar();
        this.text = text;
        this.names = names;
    }

    /** Takes in the names among the mentions that a noun introduces. */
    void add(List<Mention> mentions) {
        for (Mention body : mentions) {
            int name = body.is(Sort.BODY) && body.value().equals("organisation") ? name(body) : -1;
            if (name > 0 && known < MOST && isTelling(name, body.end())) {
                List<String> forms = new ArrayList<>();
                for (int i = name; i < body.end(); i++) {
                    forms.add(text.form(i));
                }
                byFirst.computeIfAbsent(forms.get(0), first -> new ArrayList<>())
                        .add(forms);
                known++;
            }
        }
    }

    /** Index of the token at which the name begins behind its noun; -1 where the body has none, or begins with it. */
    private int name(Mention body) {
        for (int i = body.first(); i < body.end(); i++) {
            if (text.token(i).isCapitalised()) {
                boolean hung = i > body.first() && grammar.links().contains(text.form(i - 1));
                return i > body.first() && text.token(i - 1).isWord() && !hung ? i : -1;
            }
        }
        return -1;
    }

    private boolean isTelling(int first, int end) {
        return end - first > 1
                || (text.form(first).length() >= SHORTEST && !names.isCommon(first, end) && !names.isFamily(first));
    }

    /** Where such names stand alone in the sentence, as bodies. */
    List<Mention> find(Sentence sentence) {
        List<Mention> found = new ArrayList<>();
        for (int i = sentence.first(); i < sentence.end(); i++) {
            int length = text.token(i).isCapitalised() ? length(i, sentence.end()) : 0;
            if (length > 0) {
                found.add(new Mention(Sort.BODY, i, i + length, text.between(i, i + length), "organisation"));
                i += length - 1;
            }
        }
        return found;
    }

    /** How many words the longest name has that begins there; 0 if none does. */
    private int length(int first, int end) {
        return byFirst.getOrDefault(text.form(first), List.of()).stream()
                .filter(forms -> first + forms.size() <= end && stands(forms, first))
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private boolean stands(List<String> forms, int first) {
        for (int i = 0; i < forms.size(); i++) {
            if (!text.form(first + i).equals(forms.get(i))) {
                return false;
            }
        }
        return text.token(first + forms.size() - 1).isCapitalised();
    }
}
