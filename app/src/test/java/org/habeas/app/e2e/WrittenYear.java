package org.habeas.app.e2e;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.habeas.model.Article;

/** A year of made-up news in English: people who do not exist, in real cities, each told of by one to eight outlets. */
final class WrittenYear {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
    private static final String[] CITIES = {
        "Baku",
        "Minsk",
        "Tbilisi",
        "Tashkent",
        "Almaty",
        "Bishkek",
        "Dushanbe",
        "Cairo",
        "Tunis",
        "Kampala",
        "Harare",
        "Caracas",
        "Managua",
        "Manila",
        "Phnom Penh",
        "Yangon",
        "Ankara",
        "Tehran",
        "Hanoi",
        "Dhaka"
    };
    private static final String[] GIVEN = {
        "Amal", "Borut", "Celia", "Dilan", "Edvin", "Farah", "Galib", "Hanife", "Ilmar", "Jasna", "Kamran", "Leyla"
    };
    private static final String[] FIRST = {
        "Bal", "Cher", "Dar", "Fer", "Gur", "Hal", "Jav", "Kar", "Lom", "Nar", "Pol", "Rad"
    };
    private static final String[] SECOND = {
        "am", "bek", "din", "esh", "fur", "gal", "hov", "jan", "kur", "lam", "ost", "par"
    };
    private static final String[] LAST = {"ov", "zade", "li", "enko", "ian", "ski"};
    /** {@code WHO}, {@code CITY} and {@code DAY} stand for what they say. */
    private static final String[] SENTENCES = {
        "Police detained WHO, a journalist, in CITY on DAY.",
        "Prosecutors in CITY on DAY charged WHO, a journalist, with spreading false information.",
        "A court in CITY on DAY ordered WHO, a journalist, held in pretrial detention.",
        "A court in CITY on DAY sentenced WHO, a journalist, to three years in prison.",
        "WHO, a journalist, was released from prison in CITY on DAY."
    };

    private final Random random;
    private final List<Article> articles = new ArrayList<>();

    WrittenYear(long seed, int happenings) {
        this.random = new Random(seed);
        for (int i = 0; i < happenings; i++) {
            happen(i);
        }
        articles.sort(Comparator.comparing(Article::fetched).thenComparing(Article::id));
        Instant end = START.plusDays(400).atStartOfDay().toInstant(ZoneOffset.UTC);
        articles.add(
                article("a-last", end, "Police detained Ultima Nemova, a journalist, in Baku on February 5, 2026."));
    }

    /** In the order in which they come in; the last one tells of a happening that nothing else tells of. */
    List<Article> articles() {
        return List.copyOf(articles);
    }

    private void happen(int number) {
        LocalDate day = START.plusDays(random.nextInt(360));
        String name = pick(GIVEN) + " " + pick(FIRST) + pick(SECOND) + pick(LAST);
        String sentence = pick(SENTENCES).replace("CITY", pick(CITIES)).replace("DAY", DATE.format(day));
        int outlets = 1 + random.nextInt(8);
        for (int i = 0; i < outlets; i++) {
            Instant time =
                    day.atTime(12, 0).toInstant(ZoneOffset.UTC).plus(Duration.ofMinutes(random.nextInt(4 * 1440)));
            articles.add(article("a-" + number + "-" + i, time, sentence.replace("WHO", spelled(name))));
        }
    }

    private String spelled(String name) {
        String[] words = name.split(" ", -1);
        return switch (random.nextInt(4)) {
            case 0 -> words[1] + " " + words[0];
            case 1 -> name.replace("j", "dzh").replace("J", "Dzh");
            default -> name;
        };
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private Article article(String id, Instant time, String text) {
        String outlet = "Outlet " + random.nextInt(50);
        return new Article(
                id,
                "https://news.example/" + id,
                outlet,
                outlet,
                null,
                "en",
                time.atOffset(ZoneOffset.UTC),
                time,
                "",
                text + " " + filler(),
                "sha256:" + id,
                "sha256:" + id,
                1,
                null,
                false);
    }

    /** What makes each outlet's text its own. */
    private String filler() {
        StringBuilder words = new StringBuilder("Readers wrote about");
        for (int i = 0; i < 30; i++) {
            words.append(" w").append(random.nextInt(100_000));
        }
        return words.append('.').toString();
    }
}
