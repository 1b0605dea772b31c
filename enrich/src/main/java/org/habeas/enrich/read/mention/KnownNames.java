package org.habeas.enrich.read.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.text.Segmented;
import org.habeas.enrich.text.Token;

/**
 * What the rest of an article says of capitalised words: full names that it writes somewhere, so that where one begins
 * within longer words, those before are another's; and words that it writes without a capital too.
 */
final class KnownNames {
    /** No article names more persons; what follows is not looked at. */
    private static final int MOST = 400;

    /** So many words have a family name and the full name of somebody else. */
    private static final int OWNED = 3;

    /** So many letters may an ending put in the place of another's. */
    private static final int ENDING = 2;
    /** Fewer letters that two words have in common say nothing. */
    private static final int STEM = 4;

    private final Segmented text;
    private final Map<String, List<Written>> byFirst = new HashMap<>();
    private final Set<String> families = new HashSet<>();
    private final Set<String> common;
    private int names;

    KnownNames(Segmented text) {
        this.text = text;
        this.common = text.tokens().stream()
                .filter(token -> token.isWord() && !token.isCapitalised())
                .map(Token::form)
                .collect(Collectors.toSet());
    }

    /**
     * Whether the article writes every one of the words without a capital too: a heading or a caption, Sexual Violence,
     * and nobody's name.
     */
    boolean isCommon(int first, int end) {
        for (int i = first; i < end; i++) {
            if (text.token(i).isWord() && !common.contains(text.form(i))) {
                return false;
            }
        }
        return true;
    }

    /** Takes in the persons with more than one word among the mentions. */
    void add(List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention.is(Sort.PERSON) && mention.end() - mention.first() > 1 && names < MOST) {
                List<String> forms = new ArrayList<>();
                for (int i = mention.first(); i < mention.end(); i++) {
                    forms.add(text.form(i));
                }
                byFirst.computeIfAbsent(forms.get(0), first -> new ArrayList<>())
                        .add(new Written(mention.first(), forms));
                families.add(forms.get(forms.size() - 1));
                names++;
            }
        }
    }

    /** Whether somebody has that family name: Kabwe is a town as well. */
    boolean isFamily(int token) {
        return families.contains(text.form(token));
    }

    /** Пресс-секретарь Примеренко Анна Тест: somebody's family name, then a given and a family name. */
    boolean isOwned(int first, int end) {
        return end - first == OWNED && isFamily(first) && !isFamily(first + 1);
    }

    /** Whether somebody who has another given name than the word has that family name, and no more names. */
    boolean isFamilyOfOther(int given, String family) {
        return byFirst.values().stream()
                .flatMap(List::stream)
                .filter(name -> name.forms().size() == 2 && name.forms().get(1).equals(family))
                .anyMatch(name -> !name.forms().get(0).equals(text.form(given)));
    }

    /** Where somebody else's known name begins behind a known one: Örnəkov | Sınaq Nümunəyeva; -1 if nowhere. */
    int parted(int first, int end) {
        int next = within(first + 1, end);
        boolean another = next > first
                && families.contains(text.form(next - 1))
                && IntStream.range(first, next - 1).allMatch(i -> byFirst.containsKey(text.form(i)));
        return another ? next : -1;
    }

    /** A name elsewhere in the article: the token at which it begins, and the forms of its words. */
    private record Written(int first, List<String> forms) {}

    /** Index of the first token from {@code from} on at which a known name begins that ends before {@code end}; -1 if none. */
    int within(int from, int end) {
        for (int i = from; i < end - 1; i++) {
            int at = i;
            if (byFirst.getOrDefault(text.form(i), List.of()).stream().anyMatch(name -> stands(name, at, end))) {
                return i;
            }
        }
        return -1;
    }

    private boolean stands(Written name, int first, int end) {
        if (first == name.first() || first + name.forms().size() > end) {
            return false;
        }
        int last = name.forms().size() - 1;
        for (int i = 0; i < last; i++) {
            if (!text.form(first + i).equals(name.forms().get(i))) {
                return false;
            }
        }
        return isAlike(text.form(first + last), name.forms().get(last));
    }

    /** Alike but for an ending: Örnəkov, Örnəkova, Örnəkovun. */
    private static boolean isAlike(String a, String b) {
        int stem = Math.max(STEM, Math.min(a.length(), b.length()) - ENDING);
        int longest = Math.max(a.length(), b.length());
        return a.equals(b) || (longest - stem <= 2 * ENDING && a.regionMatches(0, b, 0, stem));
    }
}
