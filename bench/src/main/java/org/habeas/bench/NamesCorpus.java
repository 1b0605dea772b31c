package org.habeas.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.habeas.model.EntryType;
import org.habeas.model.WatchEntry;

/** Invented people, each with two more spellings, and invented articles that name some of them; the same at each run. */
final class NamesCorpus {
    private static final String[] STARTS = {
        "A", "Ba", "Be", "Da", "De", "E", "Fa", "Ga", "Gu", "Ha", "I", "Ja", "Ka", "Ki", "La", "Le", "Ma", "Mi", "Na",
                "Ne",
        "O", "Pa", "Ra", "Ri", "Ro", "Sa", "Se", "Sha", "Ta", "Te", "To", "U", "Va", "Vu", "Ya", "Yu", "Za", "Ze",
                "Che", "Khu"
    };
    private static final String[] MIDDLES = {
        "ba", "chi", "da", "di", "fa", "gi", "gu", "ka", "ki", "kha", "la", "li", "lo", "ma", "mi", "mu", "na", "ni",
        "ra", "re", "ri", "ro", "sa", "shi", "ta", "ti", "va", "vi", "ya", "za"
    };
    private static final String[] GIVEN_ENDS = {"n", "r", "d", "l", "m", "t", "na", "ra", "la", "s", "sh", "k"};
    private static final String[] SURNAME_ENDS = {
        "ov", "yev", "li", "zade", "enko", "shvili", "yan", "oglu", "sky", "ani", "bekov", "ich", "uk", "dze", "ian"
    };
    private static final String[] WORDS =
            ("the court in the capital ordered that a group of people be held for three months while the case is "
                            + "looked into and their lawyers said on the same day that they would appeal against it because no evidence had been shown "
                            + "to them or to the press which was kept out of the room during the hearing that lasted less than one hour")
                    .split(" ", 0);
    private static final String[] CAPITALS = {
        "Monday",
        "Friday",
        "March",
        "November",
        "United Nations",
        "Ministry of Justice",
        "District Court",
        "The",
        "He",
        "They",
        "European Union",
        "President",
        "In",
        "A",
        "Human Rights Council",
        "News Agency",
        "Interior Ministry"
    };

    private final Random random = new Random(20261122);
    private final List<String> givens;
    private final List<String> surnames;

    NamesCorpus() {
        givens = invented(2_000, GIVEN_ENDS, 1);
        surnames = invented(60_000, SURNAME_ENDS, 2);
    }

    private List<String> invented(int count, String[] ends, int middles) {
        Set<String> words = new HashSet<>();
        while (words.size() < count) {
            var word = new StringBuilder(STARTS[random.nextInt(STARTS.length)]);
            for (int i = random.nextInt(middles + 1); i >= 0; i--) {
                word.append(MIDDLES[random.nextInt(MIDDLES.length)]);
            }
            words.add(word.append(ends[random.nextInt(ends.length)]).toString());
        }
        return new ArrayList<>(words);
    }

    /** That many different people; given names and surnames are as unevenly common as in life. */
    List<WatchEntry> people(int count) {
        Set<String> names = new HashSet<>();
        var people = new ArrayList<WatchEntry>(count);
        while (people.size() < count) {
            String name = name();
            if (names.add(name)) {
                people.add(new WatchEntry(
                        "p-" + people.size(),
                        "bench",
                        EntryType.PERSON,
                        name,
                        List.of(otherSpelling(name), cyrillic(name)),
                        List.of(),
                        List.of("AZ"),
                        List.of(),
                        null,
                        null));
            }
        }
        return people;
    }

    /** A name that may or may not be one of the people's. */
    private String name() {
        return skewed(givens) + " " + skewed(surnames);
    }

    private String skewed(List<String> words) {
        double share = random.nextDouble();
        return words.get((int) (words.size() * share * share));
    }

    private static String otherSpelling(String name) {
        return name.replace("kh", "h")
                .replace("Kh", "H")
                .replace("yev", "iev")
                .replace("sky", "skiy")
                .replace("ya", "ia");
    }

    private static String cyrillic(String name) {
        String[] latin = {"shvili", "sh", "Sh", "ch", "Ch", "kh", "Kh", "ya", "Ya", "yu", "Yu", "ye"};
        String[] letters = {"швили", "ш", "Ш", "ч", "Ч", "х", "Х", "я", "Я", "ю", "Ю", "е"};
        String text = name;
        for (int i = 0; i < latin.length; i++) {
            text = text.replace(latin[i], letters[i]);
        }
        String from = "abcdefghijklmnopqrstuvyzABCDEFGHIJKLMNOPQRSTUVYZ";
        String to = "абкдефгхижклмнопкрстувйзАБКДЕФГХИЖКЛМНОПКРСТУВЙЗ";
        var spelled = new StringBuilder();
        text.chars().forEach(c -> spelled.append(from.indexOf(c) < 0 ? (char) c : to.charAt(from.indexOf(c))));
        return spelled.toString();
    }

    /** Articles of about 2,400 letters that name some twenty people, one in five of them listed. */
    List<String> articles(int count, List<WatchEntry> people) {
        var articles = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder(2_600);
            while (text.length() < 2_400) {
                sentence(text, people);
            }
            articles.add(text.toString());
        }
        return articles;
    }

    private void sentence(StringBuilder text, List<WatchEntry> people) {
        text.append(CAPITALS[random.nextInt(CAPITALS.length)]).append(' ');
        int words = 8 + random.nextInt(16);
        for (int i = 0; i < words; i++) {
            double kind = random.nextDouble();
            if (kind < 0.05) {
                boolean listed = random.nextDouble() < 0.2;
                text.append(listed ? people.get(random.nextInt(people.size())).name() : name());
            } else if (kind < 0.08) {
                text.append(CAPITALS[random.nextInt(CAPITALS.length)]);
            } else {
                text.append(WORDS[random.nextInt(WORDS.length)]);
            }
            text.append(i + 1 < words ? " " : ". ");
        }
    }
}
