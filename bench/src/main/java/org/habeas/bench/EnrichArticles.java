package org.habeas.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.habeas.model.Article;

/** Made-up English articles of about 4 KB, one in five of which tells of a detention; the same ones every time. */
final class EnrichArticles {
    private static final int LENGTH = 3_600;
    private static final List<String> PLACES =
            List.of("Baku", "Minsk", "Tbilisi", "Almaty", "Cairo", "Lagos", "Manila");
    private static final List<String> GIVEN = List.of(
            "Anar", "Dilara", "Elvin", "Kamran", "Leyla", "Murad", "Samira", "Tofig", "Ulvi", "Yegana", "Bogdan",
            "Halina", "Ivan", "Olga", "Pavel", "Rostam", "Fatima", "George", "Nadia", "Zurab");
    private static final List<String> STEMS = List.of(
            "Bal", "Cher", "Gur", "Kost", "Mir", "Nad", "Sul", "Tor", "Vel", "Zam", "Alp", "Drob", "Esh", "Fomich",
            "Hus", "Ilk", "Jav", "Lomb", "Orm", "Pashk", "Rzay", "Shev", "Ugrin", "Yark", "Bond", "Gvat", "Khal",
            "Mukh", "Petr", "Stan");
    private static final List<String> ENDS =
            List.of("bekov", "imzade", "galian", "urenko", "asli", "evich", "ashvili", "oglu", "iyarov", "escu");
    private static final List<String> FILLER = List.of(
            "The harvest in the northern valleys was better than expected, traders said.",
            "Ministers met on Tuesday to discuss the price of electricity for the coming winter.",
            "The national team lost its second match in a row and will meet its rival on Sunday.",
            "A new bridge across the river is to be opened in the spring, the mayor told residents.",
            "Visitors to the museum will find a room of maps that had been kept in boxes for decades.",
            "The bank left its rate unchanged and spoke of slower growth in the second half of the year.");

    private EnrichArticles() {}

    static Stream<Article> of(int count) {
        Random random = new Random(20310101);
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> article(i, random));
    }

    /** Whether the article with that number tells of a detention. */
    static boolean tells(int number) {
        return number % 5 == 0;
    }

    private static Article article(int number, Random random) {
        Instant time = LocalDate.of(2031, 3, 1)
                .atStartOfDay(ZoneOffset.UTC)
                .plusMinutes(number)
                .toInstant();
        StringBuilder text = new StringBuilder();
        if (tells(number)) {
            text.append(detention(number / 5, random)).append("\n\n");
        }
        while (text.length() < LENGTH) {
            text.append(pick(FILLER, random)).append(random.nextInt(6) == 0 ? "\n\n" : " ");
        }
        return new Article(
                "a-" + number,
                "https://news.example/" + number,
                "bench",
                "Outlet " + random.nextInt(50),
                null,
                "en",
                time.atOffset(ZoneOffset.UTC),
                time,
                "News of the day",
                text.toString(),
                null,
                "sha256:" + number,
                1,
                null,
                false);
    }

    private static String detention(int told, Random random) {
        return "Police in " + pick(PLACES, random) + " detained journalist " + name(told)
                + " on Friday on charges of smuggling, a lawyer said.";
    }

    /** Nobody twice among the first 6000: news of one person would be one happening. */
    private static String name(int told) {
        int turn = told / STEMS.size();
        String end = ENDS.get((told + turn / GIVEN.size()) % ENDS.size());
        return GIVEN.get(turn % GIVEN.size()) + " " + STEMS.get(told % STEMS.size()) + end;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
