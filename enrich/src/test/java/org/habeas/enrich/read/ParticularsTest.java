package org.habeas.enrich.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.habeas.model.Article;
import org.habeas.model.Event;
import org.habeas.model.Kind;
import org.junit.jupiter.api.Test;

class ParticularsTest {
    private static final ArticleReader READER = ArticleReader.bundled();

    @Test
    void readsTheChargeBehindItsWords() {
        Event event =
                only("Officers arrested activist Bo Sample on charges of treason and incitement, his lawyer said.");

        assertEquals(List.of("treason and incitement"), event.charges());
    }

    @Test
    void readsTheChargeWithinItsWords() {
        Event event = only("Police detained journalist Ana Example on currency smuggling charges.");

        assertEquals(List.of("currency smuggling"), event.charges());
    }

    @Test
    void leavesTheDateBehindAChargeOut() {
        Event event =
                only("The authorities have detained journalist Ana Example on charges of smuggling since last week.");

        assertEquals(List.of("smuggling"), event.charges());
    }

    @Test
    void keepsACountWithTheOneWhoIsNamedBesideIt() {
        Event event = only("Authorities have detained analyst Bo Sample and six journalists.");

        assertEquals(6, event.unnamed());
        assertEquals("Bo Sample", event.persons().get(0).name());
    }

    @Test
    void takesNeitherThePlaceNorTheLawyerForTheDetained() {
        Event event =
                only("Police in Port Example detained the blogger Ana Sample on Sunday, her lawyer Bo Example said.");

        assertEquals(1, event.persons().size());
        assertEquals("Ana Sample", event.persons().get(0).name());
    }

    @Test
    void doesNotDateAnArrestByTheSpeechAboutIt() {
        List<Event> events = events("The union condemned the arrest of journalist Ana Example.\n\nIt spoke on Monday.");

        assertTrue(
                events.stream().filter(e -> e.kind() == Kind.DETAINED).allMatch(e -> e.date() == null),
                events::toString);
    }

    private static Event only(String text) {
        List<Event> events = events(text).stream()
                .filter(event -> event.kind() == Kind.DETAINED)
                .toList();
        assertEquals(1, events.size(), events::toString);
        return events.get(0);
    }

    private static List<Event> events(String text) {
        Article article = ArticleLine.parse(
                "{\"id\":\"a\",\"source\":\"s\",\"lang\":\"en\",\"published\":\"2031-05-07\",\"title\":\"News\",\"text\":\""
                        + text.replace("\n", "\\n") + "\"}");
        return READER.read(article).events();
    }
}
