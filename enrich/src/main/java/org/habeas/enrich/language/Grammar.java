package org.habeas.enrich.language;

import java.util.List;
import java.util.Set;
import org.habeas.enrich.text.Token;
import org.habeas.enrich.text.WordTest;

/**
 * The small words and endings that the engine looks at on its own.
 *
 * @param plurals tests of plural nouns
 * @param definite words before a noun that say that it is known already: the, these, his
 * @param links words that hang what follows on what stands before: of, for, from
 * @param joins words and marks that join the members of a list: and, a comma
 * @param fillers words that may stand between the members of a list: a, an, the, fellow
 * @param owners endings, with their apostrophe where there is one, of the one to whom the next noun belongs: 's, 'nın
 * @param articles words right before a name that show that it is no person's: the
 */
public record Grammar(
        List<WordTest> plurals,
        Set<String> definite,
        Set<String> links,
        Set<String> joins,
        Set<String> fillers,
        Set<String> owners,
        Set<String> articles) {
    public Grammar {
        plurals = List.copyOf(plurals);
        definite = Set.copyOf(definite);
        links = Set.copyOf(links);
        joins = Set.copyOf(joins);
        fillers = Set.copyOf(fillers);
        owners = Set.copyOf(owners);
        articles = Set.copyOf(articles);
    }

    public boolean isPlural(Token noun) {
        return plurals.stream().anyMatch(test -> test.passes(noun));
    }
}
