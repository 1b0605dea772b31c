package org.habeas.enrich.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.habeas.model.Article;
import org.habeas.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    @TempDir
    Path folder;

    @Test
    void labelsStandWhereTheirSentenceStands() throws IOException {
        Corpus corpus = read(
                """
                # 2025-03-14
                -\tEditor held
                -\tPolice in Brodna took Ada Lind from her desk.
                condemns=Press Guild; calls_for_release=Jo Falk\t"A disgrace," said the Press Guild; Jo Falk wants her home.

                -\tIt rained.
                # 2025-03-15
                -\tNothing
                was_sentenced=Ada Lind\tNothing happened.
                """);

        assertEquals(2, corpus.articles().size());
        Corpus.Labelled first = corpus.articles().get(0);
        Article article = first.article();
        assertEquals("Editor held", article.title());
        assertTrue(article.text().endsWith("wants her home.\n\nIt rained."), article.text());
        assertEquals("2025-03-14T00:00Z", String.valueOf(article.published()));
        String text = article.title() + "\n" + article.text();
        assertEquals(
                List.of(Kind.CONDEMNS, Kind.CALLS_FOR_RELEASE),
                first.marks().stream().map(Corpus.Mark::kind).toList());
        first.marks()
                .forEach(mark ->
                        assertTrue(text.substring(mark.from(), mark.to()).startsWith("\"A disgrace")));
        assertEquals("Jo Falk", first.marks().get(1).name());
        Corpus.Mark recalled = corpus.articles().get(1).marks().get(0);
        assertEquals(Kind.SENTENCED, recalled.kind());
        assertFalse(recalled.news());
        assertTrue(first.marks().stream().allMatch(Corpus.Mark::news));
    }

    @Test
    void whatIsNoLabelIsRefusedWithFileAndLine() {
        assertRefused("# 2025-03-14\n-\tTitle\npraises=Ada Lind\tText.\n", "en.txt:3", "praises");
        assertRefused("# 2025-03-14\n-\tTitle\ncondemns\tText.\n", "en.txt:3", "condemns");
        assertRefused("# 2025-03-14\nno tab\n", "en.txt:2", "no tab");
        assertRefused("-\tText.\n", "en.txt:1", "# YYYY-MM-DD");
        assertRefused("# 2025-03-14\n-\tTitle\n# 2025-03-15\n", "en.txt:3", "title and a sentence");
        assertRefused("# yesterday\n", "en.txt:1", "yesterday");
    }

    private void assertRefused(String text, String... named) {
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> read(text));
        for (String name : named) {
            assertTrue(String.valueOf(error.getMessage()).contains(name), error.getMessage());
        }
    }

    private Corpus read(String text) throws IOException {
        return Corpus.read(Files.writeString(folder.resolve("en.txt"), text));
    }
}
