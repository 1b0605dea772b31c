package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;

/** Lists of names: A, B, a poet, and C (D) of E. */
final class Lists {
    /** So many words may stand between a noun and the list that it announces. */
    private static final int ANNOUNCED = 12;
    /** So many words may stand between a noun and what hangs on it: chief of staff of X. */
    private static final int OFFICE = 2;
    /** So many words stand before a name in its bracket. */
    private static final int BRACKETED = 14;

    private final Page page;
    private final Fillers fillers;
    private final Partings partings;

    Lists(Page page) {
        this.page = page;
        this.fillers = new Fillers(page);
        this.partings = new Partings(page, fillers);
    }

    /** The persons of the list that the mention is a member of, in order; at least its own. */
    List<Entity> around(Scene scene, Mention member) {
        Set<Entity> persons = new LinkedHashSet<>();
        members(scene, member).forEach(name -> persons.addAll(name.entities()));
        return new ArrayList<>(persons);
    }

    private List<Mention> members(Scene scene, Mention member) {
        int own = bracket(scene, member);
        List<Mention> names = scene.mentions(Sort.PERSON).stream()
                .filter(name -> !name.entities().isEmpty() && !name.owner() && !name.merged())
                .filter(name -> name == member || isOutside(scene, name, own))
                .toList();
        int at = names.indexOf(member);
        if (at < 0) {
            return List.of(member);
        }
        List<Mention> heads = new Enumeration(page, scene).heads(names, member);
        if (heads.isEmpty()) {
            return run(scene, names, member);
        }
        Set<Mention> all = new LinkedHashSet<>();
        heads.forEach(head -> all.addAll(run(scene, names, head)));
        return List.copyOf(all);
    }

    /** In no bracket but the member's own. */
    private boolean isOutside(Scene scene, Mention name, int own) {
        int opened = bracket(scene, name);
        return opened < 0 || opened == own;
    }

    /** Where the bracket opens that the name stands in, A (mother of B), C and D; −1 where it stands in none. */
    private int bracket(Scene scene, Mention name) {
        int first = Math.max(scene.sentence().first(), name.first() - BRACKETED);
        for (int i = name.first() - 1; i >= first; i--) {
            if (page.text().is(i, "(") || page.text().is(i, ")")) {
                return page.text().is(i, "(") ? i : -1;
            }
        }
        return -1;
    }

    /** The names that are joined to the one, before and behind it. */
    private List<Mention> run(Scene scene, List<Mention> names, Mention member) {
        int at = names.indexOf(member);
        int first = at;
        while (first > 0
                && isJoined(scene, names.get(first - 1), names.get(first))
                && (!isHung(names.get(first - 1))
                        || isHung(names.get(first))
                        || fillers.isJoiningWord(names.get(first - 1).end()))
                && !isOfHeld(scene, names.get(first - 1), names.get(first))) {
            first--;
        }
        int last = at;
        while (last + 1 < names.size()
                && isJoined(scene, names.get(last), names.get(last + 1))
                && (!isBystander(names.get(last + 1))
                        || isBystander(member)
                        || isFellow(scene, names.get(last), names.get(last + 1))
                        || isColleague(scene, names.get(last + 1))
                        || isRelative(names.get(last + 1)))) {
            last++;
        }
        return names.subList(first, last + 1);
    }

    /** The chief of staff of opposition leader X, Y, was held: who hangs on a noun shares nothing with whom it names. */
    private boolean isOfHeld(Scene scene, Mention before, Mention name) {
        int link = page.phrase(scene, before) - 1;
        return page.pack().grammar().governs(page.text().form(link))
                && scene.mentions(Sort.PEOPLE).stream()
                        .filter(noun -> !noun.merged() && !noun.plural() && noun.end() <= link)
                        .anyMatch(noun -> link - noun.end() <= OFFICE && page.isWords(noun.end(), link))
                && page.text().is(before.end(), ",")
                && page.phrase(scene, name) == before.end() + 1;
    }

    /** X was held on Monday, her lawyer Y said: Y is no further item of the list. */
    private static boolean isBystander(Mention name) {
        return name.entities().get(0).isBystander();
    }

    /** X, head of the party, and Y, its secretary, were held: whoever is joined to the subject before the verb shares it. */
    List<Entity> upTo(Trigger trigger, Mention member) {
        Scene scene = trigger.scene();
        List<Entity> more = new ArrayList<>();
        Mention last = member;
        for (Mention name : scene.mentions(Sort.PERSON)) {
            boolean between = name.first() > last.end() && name.end() <= trigger.first();
            if (between && !name.owner() && !name.merged() && !name.entities().isEmpty()) {
                if (name.entities().get(0).speaks()
                        || !isJoined(scene, last, name)
                        || IntStream.range(last.end(), name.first()).noneMatch(fillers::isJoiningWord)) {
                    break;
                }
                more.add(name.entities().get(0));
                last = name;
            }
        }
        boolean told = last == member || scene.isSilent(member.end(), trigger.first());
        return told && isSubject(trigger, last) ? more : List.of();
    }

    /** Right before the verb, what is said of the name between commas aside. */
    private boolean isSubject(Trigger trigger, Mention name) {
        return name.end() == trigger.first()
                || (page.text().is(name.end(), ",") && page.text().is(trigger.first() - 1, ","));
    }

    /** The lawyer Y, silent and nobody's, in a list that a colon opens. */
    private boolean isFellow(Scene scene, Mention before, Mention name) {
        Entity entity = name.entities().get(0);
        boolean silent = !entity.speaks() && !entity.groups().contains("relation") && !entity.government();
        boolean owned = scene.mentions().stream()
                .anyMatch(other -> other.owner() && other.first() >= before.end() && other.end() <= name.first());
        boolean item = page.text().is(before.end(), ",") && page.has(";", before.end(), name.first());
        return silent && (item || (!owned && isOpened(scene, before.end())));
    }

    /** X and his deputy Y: a word that joins stands before the officer of something, who says nothing. */
    private boolean isColleague(Scene scene, Mention name) {
        Entity entity = name.entities().get(0);
        int title = scene.mentions(Sort.PEOPLE).stream()
                .filter(noun -> noun.merged() && noun.end() <= name.first() && name.first() - noun.end() <= 1)
                .mapToInt(Mention::first)
                .reduce((a, b) -> b)
                .orElse(name.first());
        return !entity.speaks()
                && !entity.government()
                && !entity.groups().contains("state")
                && (!entity.groups().contains("counsel") || isNobodys(name))
                && (fillers.isJoiningWord(title - 1)
                        || (page.pack()
                                        .grammar()
                                        .definite()
                                        .contains(page.text().form(title - 1))
                                && fillers.isJoiningWord(title - 2)));
    }

    /** Ve avukat X: where nouns show that they are somebody's, the one right before the name does not. */
    private boolean isNobodys(Mention name) {
        Grammar grammar = page.pack().grammar();
        return !grammar.owned().isEmpty() && !grammar.isOwned(page.text().token(name.first() - 1));
    }

    private boolean isOpened(Scene scene, int end) {
        for (int i = scene.sentence().first(); i < end; i++) {
            if (page.text().is(i, ":")) {
                return true;
            }
        }
        return false;
    }

    /** X and her brother Y, X, his mother Y and Z: a relative who says nothing is of the list. */
    private static boolean isRelative(Mention name) {
        Entity entity = name.entities().get(0);
        return entity.groups().contains("relation") && !entity.speaks();
    }

    /** How many are counted at the end of the list that the mention is a member of: A, B and six journalists. */
    int counted(Scene scene, Mention member) {
        List<Mention> names = members(scene, member);
        Mention last = names.get(names.size() - 1);
        return scene.mentions(Sort.PEOPLE).stream()
                .filter(noun -> noun.count() > 1 && !noun.merged() && noun.first() >= last.end())
                .filter(noun -> isJoined(scene, last, noun))
                .mapToInt(Mention::count)
                .findFirst()
                .orElseGet(() -> others(scene, names));
    }

    /**
     * How many a counted noun and those joined to it stand for: two officials, a reporter and two cameramen. Three
     * activists, two women and a man, are three: nothing is said of what those do.
     */
    int together(Scene scene, Mention noun) {
        int count = noun.count();
        int listed = 0;
        boolean plain = true;
        Mention last = noun;
        for (Mention next : scene.mentions(Sort.PEOPLE)) {
            boolean joined = count > 0
                    && size(scene, next) > 0
                    && !next.merged()
                    && next.first() > last.end()
                    && isJoined(scene, last, next);
            if (joined) {
                listed += size(scene, next);
                plain &= !next.groups().contains("defender");
                boolean ends = IntStream.range(last.end(), next.first()).anyMatch(fillers::isJoiningWord);
                boolean same = plain && listed == count && last != noun;
                count += ends && !same ? listed : 0;
                listed = ends ? 0 : listed;
                last = next;
            }
        }
        return count;
    }

    /** The counted noun that opens the list which the noun ends, a journalist and his cameraman; the noun itself where none does. */
    Mention head(Scene scene, Mention noun) {
        return scene.mentions(Sort.PEOPLE).stream()
                .filter(first -> first.count() > 0
                        && !first.merged()
                        && first.end() < noun.first()
                        && size(scene, noun) > 0
                        && IntStream.range(first.end(), noun.first()).anyMatch(fillers::isJoiningWord)
                        && isJoined(scene, first, noun))
                .filter(first ->
                        scene.matches(Section.DETENTION).stream().noneMatch(match -> match.first() < first.first()))
                .findFirst()
                .orElse(noun);
    }

    /** His cameraman is one. */
    private static int size(Scene scene, Mention noun) {
        boolean owned = scene.mentions().stream().anyMatch(owner -> owner.owner() && owner.end() == noun.first());
        return owned && !noun.plural() ? 1 : noun.count();
    }

    /** How many are counted before those who are named as some of them: forty people, among them A and B. */
    private int others(Scene scene, List<Mention> names) {
        return scene.mentions(Sort.PEOPLE).stream()
                .filter(noun -> noun.count() > names.size()
                        && !noun.merged()
                        && noun.end() < names.get(0).first())
                .filter(noun -> isInstance(noun, names.get(0)))
                .mapToInt(noun -> noun.count() - names.size())
                .findFirst()
                .orElse(0);
    }

    /** Those whose list a counted noun ends: A, B and six journalists; empty where it ends none. */
    List<Entity> ended(Scene scene, Mention noun) {
        if (noun.count() < 1 || noun.merged()) {
            return List.of();
        }
        return scene.mentions(Sort.PERSON).stream()
                .filter(name -> name.end() < noun.first()
                        && !name.owner()
                        && !name.merged()
                        && !name.entities().isEmpty())
                .reduce((a, b) -> b)
                .filter(name -> !isParted(name.end(), noun.first()))
                .filter(name -> (isJoined(scene, name, noun) || isDescribed(scene, name, noun)) && !isBystander(name))
                .map(name -> around(scene, name))
                .orElse(List.of());
    }

    /** A, B and some not named two others: words that describe the noun stand behind the word that joins it. */
    private boolean isDescribed(Scene scene, Mention name, Mention noun) {
        return fillers.isJoiningWord(name.end())
                && noun.first() - name.end() <= Fillers.TITLED
                && page.isWords(name.end(), noun.first())
                && scene.isSilent(name.end(), noun.first())
                && scene.matches(Section.DETENTION).stream()
                        .noneMatch(match -> match.overlaps(name.end(), noun.first()));
    }

    /** Acquitted her and the worker X: the persons joined to a pronoun; empty when it stands alone. */
    List<Entity> joined(Scene scene, Mention pronoun) {
        return scene.mentions(Sort.PERSON).stream()
                .filter(name -> name.first() > pronoun.end()
                        && !name.owner()
                        && !name.merged()
                        && !name.entities().isEmpty())
                .findFirst()
                .filter(name -> fillers.isJoiningWord(pronoun.end())
                        && fillers.isFilled(scene, pronoun.end(), name.first(), true))
                .filter(name -> !isBystander(name))
                .map(name -> around(scene, name))
                .orElse(List.of());
    }

    /** A word that joins stands behind the name, as where verbs come last, and joins it to nobody behind it: ile birlikte. */
    boolean isCompany(Mention name) {
        return !page.pack().grammar().postpositions().isEmpty()
                && fillers.isJoiningWord(name.end())
                && !page.text().token(name.end() + 1).isCapitalised();
    }

    /** She and the activist X: a word that joins stands behind the pronoun, and no mark before the name. */
    boolean isPaired(Mention pronoun, Mention name) {
        return fillers.isJoiningWord(pronoun.end())
                && name.first() - pronoun.end() <= Fillers.TITLED
                && page.isWords(pronoun.end(), name.first());
    }

    /** The longest list of the sentence; empty when it has none. */
    List<Entity> longest(Scene scene) {
        return longest(scene, scene.sentence().end());
    }

    /** The longest list that begins in the sentence before that token; empty when it has none. */
    List<Entity> longest(Scene scene, int end) {
        List<Entity> longest = List.of();
        for (Mention name : scene.mentions(Sort.PERSON)) {
            List<Entity> list = name.end() <= end ? around(scene, name) : List.of();
            longest = list.size() > longest.size() ? list : longest;
        }
        return longest.size() > 1 ? longest : List.of();
    }

    /** Persons named right behind a noun: three journalists, A, B and C. */
    List<Entity> behind(Scene scene, Mention noun) {
        for (Mention name : scene.mentions(Sort.PERSON)) {
            if (name.first() >= noun.end() && !name.entities().isEmpty() && !name.owner()) {
                if (isParted(noun.end(), name.first()) || isSaying(scene, noun, name)) {
                    return List.of();
                }
                boolean close = fillers.isFilled(scene, noun.end(), name.first(), false)
                        && name.first() - noun.end() <= 6
                        && !isHungOn(scene, noun, name);
                boolean told =
                        close || isCounted(scene, noun, name) || isAnnounced(noun, name) || isInstance(noun, name);
                return told ? around(scene, name) : List.of();
            }
        }
        return List.of();
    }

    /** The head of the union, A, B and C were held: a comma parts the noun from the name that is its own. */
    boolean isApposed(Scene scene, Mention noun) {
        return scene.mentions(Sort.PERSON).stream()
                .filter(name -> name.first() >= noun.end())
                .findFirst()
                .filter(name -> page.text().is(name.first() - 1, ","))
                .isPresent();
    }

    /** Where a semicolon stands between, or a quotation ends with a comma, another part of the sentence begins. */
    private boolean isParted(int from, int to) {
        boolean unquoted = page.isQuoted(from - 1) && !page.isQuoted(to) && page.has(",", from, to);
        return unquoted || page.has(";", from, to);
    }

    /** Condemned the arrest of journalists, its chairman X said: who says it is none of the several before the comma. */
    private boolean isSaying(Scene scene, Mention noun, Mention name) {
        return noun.plural()
                && page.has(",", noun.end(), name.first())
                && scene.matches(Section.SPEECH).stream().anyMatch(said -> said.first() == name.end());
    }

    /** Persons named before a counted noun as some of them: A, B ve C dahil 15 gazeteci. */
    List<Entity> including(Scene scene, Mention noun) {
        if (noun.count() < 2) {
            return List.of();
        }
        Mention last = scene.mentions(Sort.PERSON).stream()
                .filter(name -> name.end() < noun.first() && !name.entities().isEmpty() && !name.merged())
                .reduce((a, b) -> b)
                .orElse(null);
        if (last == null || noun.first() - last.end() > 9) {
            return List.of();
        }
        for (int i = last.end(); i < noun.first(); i++) {
            if (page.pack().grammar().including().contains(page.text().token(i).form())) {
                return around(scene, last).size() < noun.count() ? around(scene, last) : List.of();
            }
        }
        return List.of();
    }

    /** Two supporters of A, members of B: who they are is not said. */
    private boolean isHungOn(Scene scene, Mention noun, Mention name) {
        int link = page.phrase(scene, name) - 1;
        return page.pack().grammar().links().contains(page.text().form(link))
                && scene.mentions(Sort.PEOPLE).stream()
                        .anyMatch(other -> other.first() >= noun.first() && other.end() == link);
    }

    /** Several people detained with him: A, B and C. */
    private boolean isAnnounced(Mention noun, Mention name) {
        return noun.plural()
                && name.first() - noun.end() <= ANNOUNCED
                && page.text().token(name.first() - 1).is(":");
    }

    /** Seven people during a protest in X, including the activist A. */
    private boolean isInstance(Mention noun, Mention name) {
        if (!noun.plural() && noun.count() < 2) {
            return false;
        }
        for (int i = name.first() - 1; i > noun.end(); i--) {
            if (page.pack().grammar().instances().contains(page.text().form(i))) {
                return page.text().is(i - 1, ",")
                        && name.first() - i <= Fillers.TITLED + 2
                        && page.isWords(i, name.first());
            }
        }
        return false;
    }

    /** Two figures of the private media, A and B. */
    private boolean isCounted(Scene scene, Mention noun, Mention name) {
        return noun.count() > 1
                && name.first() - noun.end() <= 10
                && around(scene, name).size() == noun.count();
    }

    /** What hangs on another word does not share that word's verb. */
    private boolean isHung(Mention name) {
        int before = name.first() - 1;
        return before >= 0
                && page.pack()
                        .grammar()
                        .links()
                        .contains(page.text().token(before).form());
    }

    private boolean isJoined(Scene scene, Mention a, Mention b) {
        return a.end() < b.first() && fillers.isFilled(scene, a.end(), b.first(), true) && !partings.part(scene, a, b);
    }
}
