package org.habeas.enrich.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.habeas.model.Article;
import org.habeas.model.Event;
import org.habeas.model.Family;
import org.habeas.model.Kind;
import org.junit.jupiter.api.Test;

/** Events in words that no pack knows, found by the model that the build has trained. */
class LearntEventsTest {
    private static final String HELD = "Police in Brodna detained the journalist Ada Lind on Friday.";
    private static final String ILL =
            "Lind, who has a fever, has seen no doctor in her icy cell and is kept from her pills, her sister said.";
    private static final String SAID =
            "\\\"This is what fear of a pencil looks like,\\\" said Pia Marsh, director of the rights group Open Gate.";

    @Test
    void aStatementIsFoundWhereNoWordsOfThePackTellOfOne() {
        Article article = article("Reporter of lake weekly held in Brodna", HELD + "\\n\\n" + SAID);

        assertTrue(statements(ArticleReader.untrained(), article).isEmpty());
        List<Event> found = statements(ArticleReader.bundled(), article);
        assertEquals(1, found.size(), found.toString());
        assertEquals(Kind.CONDEMNS, found.get(0).kind());
        assertEquals("Pia Marsh", found.get(0).speaker());
        assertEquals("model.condemns", found.get(0).rule());
        assertTrue(found.get(0).confidence() >= 0.75 && found.get(0).confidence() <= 1);
    }

    @Test
    void whereNobodyIsHeldTheModelRaisesNothing() {
        assertTrue(statements(
                        ArticleReader.bundled(),
                        article("Rain over Brodna", "It rained on the journalist Ada Lind.\\n\\n" + SAID))
                .isEmpty());
    }

    @Test
    void whoIsHeldIsFoundToBeIllTreatedWhereNoWordsOfThePackTellSo() {
        Article article = article("Reporter of lake weekly held in Brodna", HELD + "\\n\\n" + ILL);

        assertTrue(mistreated(ArticleReader.untrained(), article).isEmpty());
        List<Event> found = mistreated(ArticleReader.bundled(), article);
        assertEquals(1, found.size(), found.toString());
        assertEquals("Ada Lind", found.get(0).persons().get(0).name());
        assertEquals("model.mistreated", found.get(0).rule());
    }

    @Test
    void aHeadlineMayTellOfIllTreatmentWithoutAName() {
        Article article = article(
                "Greek activist says coastguard officers beat him in Samos custody",
                "A migrant rescue volunteer said on Thursday that he had been beaten by officers after his arrest last week. "
                        + "Ada Lind, 29, was detained on 2 May on a beach.");

        assertEquals(
                "model.mistreated",
                mistreated(ArticleReader.bundled(), article).get(0).rule());
    }

    private static List<Event> mistreated(ArticleReader reader, Article article) {
        return reader.read(article).events().stream()
                .filter(event -> event.kind() == Kind.MISTREATED)
                .toList();
    }

    private static List<Event> statements(ArticleReader reader, Article article) {
        return reader.read(article).events().stream()
                .filter(event -> event.kind().family() == Family.STATEMENT)
                .toList();
    }

    private static Article article(String title, String text) {
        return ArticleLine.parse("{\"id\":\"1\",\"lang\":\"en\",\"published\":\"2025-05-10\"," + "\"title\":\"" + title
                + "\",\"text\":\"" + text + "\"}");
    }
}
