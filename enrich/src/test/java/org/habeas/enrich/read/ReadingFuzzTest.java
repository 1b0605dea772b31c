package org.habeas.enrich.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.habeas.model.Article;
import org.habeas.model.Event;

/** Any title and text, in any language, can be read, gives the same events again, and quotes what stands in it. */
class ReadingFuzzTest {
    private static final ArticleReader READER = ArticleReader.bundled();
    private static final List<String> LANGUAGES = List.of("en", "ru", "az", "tr", "es", "fr", "");

    @FuzzTest(maxDuration = "5m")
    void noTextBreaksTheReader(FuzzedDataProvider data) {
        String language = data.pickValue(LANGUAGES);
        String title = data.consumeString(200);
        String text = data.consumeRemainingAsString();
        Article article = new Article(
                "a-1",
                null,
                "fuzz",
                "Fuzz",
                null,
                language.isEmpty() ? null : language,
                OffsetDateTime.parse("2031-05-07T10:00:00Z"),
                Instant.EPOCH,
                title,
                text,
                null,
                "sha256:00",
                1,
                null,
                false);
        List<Event> events = READER.read(article).events();
        assertEquals(events, READER.read(article).events());
        for (Event event : events) {
            String in = event.inTitle() ? title : text;
            assertEquals(event.quote(), in.substring(event.from(), event.to()));
        }
    }
}
