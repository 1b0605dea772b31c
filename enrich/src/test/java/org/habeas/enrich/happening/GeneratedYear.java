package org.habeas.enrich.happening;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.habeas.enrich.read.Reading;
import org.habeas.model.Article;
import org.habeas.model.DatePrecision;
import org.habeas.model.Event;
import org.habeas.model.Family;
import org.habeas.model.Kind;
import org.habeas.model.Person;
import org.habeas.model.Role;

/**
 * A year of made-up news: happenings in many countries, each told by one to forty articles that spell names in their own
 * way, leave out dates and people, count instead of naming, copy one another, come late, twice, and edited.
 */
final class GeneratedYear {
    private static final LocalDate START = LocalDate.of(2031, 1, 1);
    private static final String[] GIVEN = {
        "Amal", "Borut", "Celia", "Dilan", "Edvin", "Farah", "Galib", "Hanife", "Ilmar", "Jasna", "Kamran", "Leyla",
        "Murad", "Nazrin", "Olmar", "Parvin", "Rustam", "Samira", "Timur", "Umida", "Vahid", "Yusif", "Zarina", "Anar"
    };
    private static final String[] FIRST = {
        "Bal", "Cher", "Dar", "Fer", "Gur", "Hal", "Jav", "Kar", "Lom", "Mir", "Nar", "Pol", "Quz", "Rad", "Sul", "Tar",
        "Vel", "Zam", "Shab", "Khal"
    };
    private static final String[] SECOND = {
        "am", "bek", "din", "esh", "fur", "gal", "hov", "ik", "jan", "kur", "lam", "mir", "nov", "ost", "par", "rus",
        "tim", "ur", "vas", "yan"
    };
    private static final String[] LAST = {"ov", "zade", "li", "enko", "ian", "ski", "oglu", "er"};
    private static final Kind[] KINDS = {
        Kind.DETAINED,
        Kind.DETAINED,
        Kind.DETAINED,
        Kind.CHARGED,
        Kind.REMANDED,
        Kind.REMANDED,
        Kind.SENTENCED,
        Kind.RELEASED,
        Kind.MISTREATED,
        Kind.DIED,
        Kind.CONDEMNS,
        Kind.CALLS_FOR_RELEASE,
        Kind.CONCERN
    };

    /** One thing that happened, as the generator knows it. */
    record Truth(
            int number,
            String country,
            Kind kind,
            LocalDate date,
            List<String> persons,
            String circle,
            String place,
            Set<String> publishers) {}

    private final Random random;
    private final int countries;
    private final List<Truth> truths = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();
    private final Map<String, List<Event>> told = new HashMap<>();
    private final Map<String, Integer> truthOf = new HashMap<>();

    GeneratedYear(long seed, int happenings, int countries) {
        this.random = new Random(seed);
        this.countries = countries;
        while (truths.size() < happenings) {
            happen();
        }
        truths.forEach(this::tell);
        articles.sort(Comparator.comparing(Article::fetched).thenComparing(Article::id));
    }

    /** In the order in which they come in. */
    List<Article> articles() {
        return articles;
    }

    List<Truth> truths() {
        return truths;
    }

    /** Number of the happening that the article tells of. */
    int truthOf(String article) {
        return truthOf.get(article);
    }

    Reading read(Article article) {
        return new Reading("en", told.get(article.id()));
    }

    private void happen() {
        Kind kind = KINDS[random.nextInt(KINDS.length)];
        List<String> persons = new ArrayList<>();
        int count = random.nextInt(3) > 0 ? 1 : 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            persons.add(name());
        }
        int number = random.nextInt(countries);
        String country = String.valueOf((char) ('A' + number / 26)) + (char) ('A' + number % 26);
        LocalDate date = START.plusDays(random.nextInt(340));
        add(country, kind, date, persons);
        if (kind == Kind.DETAINED && random.nextInt(8) == 0) {
            add(country, Kind.RELEASED, date.plusDays(10), persons);
            add(country, Kind.DETAINED, date.plusDays(20), persons);
        }
    }

    private void add(String country, Kind kind, LocalDate date, List<String> persons) {
        truths.add(new Truth(
                truths.size(),
                country,
                kind,
                date,
                List.copyOf(persons),
                surname() + " Circle",
                surname() + "abad",
                new HashSet<>()));
    }

    private String name() {
        return pick(GIVEN) + " " + surname();
    }

    private String surname() {
        return pick(FIRST) + pick(SECOND) + pick(LAST);
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private void tell(Truth truth) {
        int times = 1 + (int) (40 * Math.pow(random.nextDouble(), 3));
        Article original = null;
        for (int i = 0; i < times; i++) {
            String id = "a-" + truth.number() + "-" + i;
            String publisher = "Outlet " + random.nextInt(400);
            boolean copy = original != null && random.nextInt(10) == 0;
            Instant time = truth.date()
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC)
                    .plus(Duration.ofMinutes(i == 0 ? random.nextInt(1440) : 1440 + random.nextInt(7 * 1440)));
            Article article = article(id, publisher, time, copy ? original.text() : words(id));
            Event event = event(truth, i == 0);
            told.put(id, List.of(event));
            truthOf.put(id, truth.number());
            articles.add(article);
            if (!copy) {
                truth.publishers().add(publisher);
            }
            original = original == null ? article : original;
            if (random.nextInt(20) == 0) {
                articles.add(article);
            }
        }
    }

    private static Article article(String id, String publisher, Instant time, String text) {
        return new Article(
                id,
                null,
                publisher,
                publisher,
                null,
                "en",
                time.atOffset(ZoneOffset.UTC),
                time,
                "",
                text,
                null,
                "sha256:" + id,
                1,
                null,
                false);
    }

    private static String words(String seed) {
        Random words = new Random(seed.hashCode() * 31L);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append('w').append(words.nextInt(100_000)).append(' ');
        }
        return text.toString();
    }

    /** An article's view of what happened: the first tells all, the others what they please. */
    private Event event(Truth truth, boolean first) {
        List<String> names = new ArrayList<>();
        for (String name : truth.persons()) {
            if (first || random.nextInt(5) > 0) {
                names.add(first ? name : spelled(name));
            }
        }
        boolean counted = truth.persons().size() > 2 && random.nextInt(8) == 0 && !first;
        if (counted) {
            names.clear();
        } else if (names.isEmpty()) {
            names.add(spelled(truth.persons().get(0)));
        }
        boolean dated = first || counted || random.nextInt(4) > 0;
        boolean statement = truth.kind().family() == Family.STATEMENT;
        Role role = statement ? Role.SPOKEN_OF : Role.DETAINED;
        return new Event(
                truth.kind(),
                true,
                names.stream().map(n -> new Person(n, List.of(n), role, null)).toList(),
                statement ? 0 : Math.max(0, truth.persons().size() - names.size()),
                first || counted || random.nextBoolean() ? List.of(truth.circle()) : List.of(),
                List.of(),
                truth.country(),
                first || random.nextBoolean() ? truth.place() : null,
                null,
                List.of(),
                dated ? truth.date() : null,
                dated ? DatePrecision.DAY : null,
                null,
                null,
                statement ? truth.circle() : null,
                statement ? names : List.of(),
                null,
                "So it was.",
                0,
                10,
                false,
                "en.test.1",
                0.9);
    }

    private String spelled(String name) {
        String[] parts = name.split(" ");
        return switch (random.nextInt(10)) {
            case 0 -> parts[1];
            case 1 -> parts[0].charAt(0) + ". " + parts[1];
            case 2 -> cyrillic(name);
            case 3 ->
                name.replace("kh", "h").replace("Kh", "H").replace("j", "dzh").replace("J", "Dzh");
            case 4 -> name.replace("y", "i").replace("q", "g").replace("Q", "G");
            case 5 -> parts[1].toUpperCase(Locale.ROOT) + " " + parts[0];
            default -> name;
        };
    }

    private static String cyrillic(String name) {
        String from = "abdefgiklmnoprstuvzyhjqcABDEFGIKLMNOPRSTUVZYHJQC";
        String to = "абдефгиклмнопрстувзйхжгцАБДЕФГИКЛМНОПРСТУВЗЙХЖГЦ";
        String plain = name.replace("sh", "ш")
                .replace("Sh", "Ш")
                .replace("kh", "х")
                .replace("Kh", "Х")
                .replace("ch", "ч")
                .replace("Ch", "Ч");
        StringBuilder text = new StringBuilder();
        for (char c : plain.toCharArray()) {
            int i = from.indexOf(c);
            text.append(i < 0 ? c : to.charAt(i));
        }
        return text.toString();
    }
}
