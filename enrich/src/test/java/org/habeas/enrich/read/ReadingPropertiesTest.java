package org.habeas.enrich.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import org.habeas.model.Article;
import org.habeas.model.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingPropertiesTest {
    private static final ArticleReader READER = ArticleReader.bundled();
    private static final OffsetDateTime PUBLISHED = OffsetDateTime.parse("2031-05-07T10:00:00Z");

    @Property(tries = 300)
    void quotesStandInTheText(@ForAll("news") String title, @ForAll("news") String text) {
        Article article = article(title, text);

        for (Event event : READER.read(article).events()) {
            String in = event.inTitle() ? title : text;
            assertEquals(event.quote(), in.substring(event.from(), event.to()));
        }
    }

    @Example
    void aTitleEndsBeforeATextThatBeginsWithASmallLetter() {
        quotesStandInTheText("the journalist", "detained Ana Example");
        quotesStandInTheText("Ana Example\nthe journalist", "detained");
    }

    @Property(tries = 60)
    void theLocaleOfTheMachineChangesNothing(@ForAll("news") String title, @ForAll("news") String text) {
        Locale before = Locale.getDefault();
        List<Event> events = READER.read(article(title, text)).events();
        try {
            for (String tag : List.of("tr", "ar", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(events, READER.read(article(title, text)).events(), tag);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(tries = 60)
    void theTimeZoneOfTheMachineChangesNothing(@ForAll("news") String title, @ForAll("news") String text) {
        TimeZone before = TimeZone.getDefault();
        List<Event> events = READER.read(article(title, text)).events();
        try {
            for (String id : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu")) {
                TimeZone.setDefault(TimeZone.getTimeZone(id));
                assertEquals(events, READER.read(article(title, text)).events(), id);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Property(tries = 300)
    void anyUnitsCanBeRead(@ForAll @CharRange(from = '\0', to = '\uFFFF') String text) {
        READER.read(article(text, "Ana Example was arrested. " + text));
    }

    @Property(tries = 300)
    void anyTextCanBeRead(@ForAll String title, @ForAll String text) {
        READER.read(article(title, text));
        READER.explain(article(title, text)).render();
    }

    static List<String> hostile() {
        return List.of(
                "(".repeat(1_000_000),
                "arrested ".repeat(1_200_000),
                "Ana Example, ".repeat(800_000),
                "\"".repeat(1_000_000),
                "\uD800arrested\uDC00 ".repeat(100_000),
                "a".repeat(10_000_000),
                "was was was detained by police in ".repeat(200_000),
                ". ".repeat(2_000_000),
                "\n".repeat(5_000_000) + "Ana Example was arrested.",
                "O'".repeat(1_000_000),
                "a\u0301".repeat(1_000_000),
                "UN ".repeat(1_000_000),
                "Human Rights Watch (HRW), ".repeat(100_000),
                "Police detained the journalist Ana Example on Monday, her lawyer said. ".repeat(50_000),
                "protest journalist he they she said he was arrested ".repeat(50_000),
                "1,".repeat(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextIsReadBeforeLong(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> READER.read(article(text, text)));
    }

    @Provide
    Arbitrary<String> news() {
        Arbitrary<String> word = Arbitraries.of(
                "Ana Example",
                "Bo Sample",
                "the journalist",
                "activists",
                "six",
                "was",
                "were",
                "detained",
                "arrested",
                "sentenced",
                "to",
                "five years",
                "on Monday",
                "in May",
                "2029",
                "Northport",
                "police",
                "a court",
                ",",
                ".",
                "\n\n",
                "\"",
                "\u201C",
                "\u201D",
                "said",
                "condemned",
                "the arrest of",
                "called for",
                "the release of",
                "his lawyer",
                "who",
                "and",
                "not",
                "\uD83D\uDE00",
                "\uDC00",
                "Mr.",
                "U.S.",
                "O'Neill",
                "d'Arc",
                "(",
                ")",
                "\u2014",
                "protest",
                "human rights",
                "Amnesty International",
                "she",
                "they",
                "both");
        return word.list().ofMaxSize(60).map(words -> String.join(" ", words));
    }

    private static Article article(String title, String text) {
        return new Article(
                "a",
                null,
                "s",
                "s",
                null,
                "en",
                PUBLISHED,
                Instant.EPOCH,
                title,
                text,
                null,
                "sha256:0",
                1,
                null,
                false);
    }
}
