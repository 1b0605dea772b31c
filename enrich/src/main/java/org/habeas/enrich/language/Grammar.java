package org.habeas.enrich.language;

import java.util.List;
import java.util.Set;
import org.habeas.enrich.text.Segmented;
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
 * @param owned tests of a noun that belongs to the owner before it; where a language lists none, any noun does
 * @param owning tests of pronouns that own the noun behind them; where a language lists none, any does
 * @param including words between names and a counted noun that make them some of the counted: dahil
 * @param partitive tests of a noun of which a number behind it says how many are meant: gazeteciden üçü
 * @param articles words right before a name that show that it is no person's: the
 * @param adjectives tests of adjectives that stand between a noun and the name behind it: la journaliste tunisienne X
 * @param indefinite words before a noun that say that it is new; a language that lists any has no definite article
 * @param oblique tests of a word, or of the ending behind an apostrophe, that cannot be a subject
 * @param postpositions words behind a noun that keep it from being the subject: için, tarafından
 * @param until tests of words before or behind a date, or of its last word, that make it the end of a term: until
 * @param prepositions words before a noun, besides the links, that keep it from being the subject: after, in, tras
 * @param participles tests of verb forms whose subject is that of their sentence: calling, llamando, заявляя
 * @param relatives words behind a comma that open a clause about the noun before: who, qui
 * @param aliases words between two names of one person: alias, also known as
 * @param nominals tests of verb forms that make a noun of their clause, whose subject is then a genitive: alındığını
 * @param generic nouns for bodies in general that stand before a name, the group X; in languages without articles also those
 *     that are no name where they alone open a sentence
 * @param hangs links that hang a body's name on the title of who belongs to it: director de X, militante du X
 * @param instances words behind a comma that open the names of some of the people just counted: including
 * @param following words that say when or why, beside a noun that names what has happened: after the release, tras
 * @param kin tests of inflected family names that own the noun before them: адвокат Лобачёвой Иван Снегирёв
 * @param attributes tests of words between a title and its name that say of what it is one: лидер белорусской оппозиции X
 * @param some words before a noun that say that it is new, where a language has a definite article: some, several
 * @param tells tests of verb forms that tell what is new, in languages with other forms for what was before: alındı
 * @param former tests of words before a title that somebody holds no more: former, ex
 * @param agents words behind a passive before whoever acts: by
 * @param auxiliaries words between a subject and its verb: have
 * @param beside words that put whoever they stand before beside those of the verb: alongside
 * @param fellows words behind one that joins that do so, with others like them: with fellow, together with two other
 * @param finite verb forms that make a sentence of its own: was, were
 * @param complements words that open a clause about what is said or asked: that, whether
 * @param likewise words before an auxiliary that say the verb again of somebody else: as, so
 * @param devoted nouns for whose sake others do something, right before whoever owns them: в поддержку X, с портретом X
 * @param viewers words that open a sentence right before whoever sees it as it goes on to say: for, to
 * @param at words before a body at which something is said by its people: в союзе заявили
 * @param headFirst true where the first word of a body's name is the one that is inflected, not the last
 */
public record Grammar(
        List<WordTest> plurals,
        Set<String> definite,
        Set<String> links,
        Set<String> joins,
        Set<String> fillers,
        Set<String> owners,
        List<WordTest> owned,
        List<WordTest> owning,
        Set<String> including,
        List<WordTest> partitive,
        Set<String> articles,
        Set<String> indefinite,
        List<WordTest> oblique,
        Set<String> postpositions,
        List<WordTest> until,
        List<WordTest> adjectives,
        Set<String> prepositions,
        List<WordTest> participles,
        Set<String> relatives,
        Set<String> aliases,
        List<WordTest> nominals,
        Set<String> generic,
        Set<String> hangs,
        Set<String> instances,
        Set<String> following,
        List<WordTest> kin,
        List<WordTest> attributes,
        Set<String> some,
        List<WordTest> tells,
        List<WordTest> former,
        Set<String> agents,
        Set<String> auxiliaries,
        Set<String> beside,
        Set<String> fellows,
        Set<String> finite,
        Set<String> complements,
        Set<String> likewise,
        Set<String> devoted,
        Set<String> viewers,
        Set<String> at,
        boolean headFirst) {
    /** So many words may describe a relative. */
    private static final int ADJECTIVES = 2;

    public Grammar {
        plurals = List.copyOf(plurals);
        definite = Set.copyOf(definite);
        links = Set.copyOf(links);
        joins = Set.copyOf(joins);
        fillers = Set.copyOf(fillers);
        owners = Set.copyOf(owners);
        owned = List.copyOf(owned);
        owning = List.copyOf(owning);
        including = Set.copyOf(including);
        partitive = List.copyOf(partitive);
        articles = Set.copyOf(articles);
        adjectives = List.copyOf(adjectives);
        indefinite = Set.copyOf(indefinite);
        oblique = List.copyOf(oblique);
        postpositions = Set.copyOf(postpositions);
        until = List.copyOf(until);
        prepositions = Set.copyOf(prepositions);
        participles = List.copyOf(participles);
        relatives = Set.copyOf(relatives);
        aliases = Set.copyOf(aliases);
        nominals = List.copyOf(nominals);
        generic = Set.copyOf(generic);
        hangs = Set.copyOf(hangs);
        instances = Set.copyOf(instances);
        following = Set.copyOf(following);
        kin = List.copyOf(kin);
        attributes = List.copyOf(attributes);
        some = Set.copyOf(some);
        tells = List.copyOf(tells);
        former = List.copyOf(former);
        agents = Set.copyOf(agents);
        auxiliaries = Set.copyOf(auxiliaries);
        beside = Set.copyOf(beside);
        fellows = Set.copyOf(fellows);
        finite = Set.copyOf(finite);
        complements = Set.copyOf(complements);
        likewise = Set.copyOf(likewise);
        devoted = Set.copyOf(devoted);
        viewers = Set.copyOf(viewers);
        at = Set.copyOf(at);
    }

    public boolean isAdjective(Token word) {
        return adjectives.stream().anyMatch(test -> test.passes(word));
    }

    /** Whether the word, or number, may describe the noun behind it: no name, and none that joins, links or determines. */
    public boolean describes(Token word) {
        boolean plain = word.shape() == Token.Shape.NUMBER || word.shape() == Token.Shape.LOWER;
        return plain && !governs(word.form()) && !definite.contains(word.form()) && !joins.contains(word.form());
    }

    /** Index of the token before a noun and the words, two at most, that describe it: her elderly father. */
    public int beforeAdjectives(Segmented text, int noun) {
        int before = noun - 1;
        while (noun - before <= ADJECTIVES && before >= 0 && describes(text.token(before))) {
            before--;
        }
        return before;
    }

    /** Whether the word governs the noun behind it: a link or another preposition. */
    public boolean governs(String word) {
        return links.contains(word) || prepositions.contains(word);
    }

    public boolean isParticiple(Token word) {
        return participles.stream().anyMatch(test -> test.passes(word));
    }

    /** Whether the noun can belong to the owner right before it. */
    public boolean isOwned(Token noun) {
        return owned.isEmpty() || owned.stream().anyMatch(test -> test.passes(noun));
    }

    /** Whether the pronoun can own the noun behind it. */
    public boolean isOwning(Token pronoun) {
        return owning.isEmpty() || owning.stream().anyMatch(test -> test.passes(pronoun));
    }

    /** Whether the word is a genitive, in languages that list their endings: it owns what follows and is no subject. */
    public boolean isGenitive(Token word) {
        return !owning.isEmpty() && isOwning(word);
    }

    /** Whether the verb form makes a noun of its clause, whose subject is a genitive: alındığını. */
    public boolean isNominal(Token verb) {
        return nominals.stream().anyMatch(test -> test.passes(verb));
    }

    /** Whether it is a family name in a case that makes it the owner of the noun before it. */
    public boolean isKin(Token word) {
        return kin.stream().anyMatch(test -> test.passes(word));
    }

    /** Whether the word says that what the noun behind it names is past. */
    public boolean isFormer(Token word) {
        return former.stream().anyMatch(test -> test.passes(word));
    }

    /** Whether the verb form tells what is new, wherever the article tells it. */
    public boolean isTelling(Token verb) {
        return tells.stream().anyMatch(test -> test.passes(verb));
    }

    /** Whether the word can stand between a title and the name behind it. */
    public boolean isAttribute(Token word) {
        return !word.isCapitalised() && attributes.stream().anyMatch(test -> test.passes(word));
    }

    public boolean isPartitive(Token noun) {
        return partitive.stream().anyMatch(test -> test.passes(noun));
    }

    public boolean isPlural(Token noun) {
        return plurals.stream().anyMatch(test -> test.passes(noun));
    }

    public boolean isUntil(Token word) {
        return until.stream().anyMatch(test -> test.passes(word));
    }

    public boolean isOblique(Token word) {
        return oblique.stream().anyMatch(test -> test.passes(word));
    }
}
