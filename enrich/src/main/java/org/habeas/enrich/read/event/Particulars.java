package org.habeas.enrich.read.event;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Token;

/** What else is said of a detention: on which charges, and what the detained belong to. */
final class Particulars {
    /** A charge has so many words at most. */
    private static final int LONGEST = 9;
    /** So many words may stand between a person and what he or she belongs to. */
    private static final int REACH = 8;

    private static final int MOST = 4;
    /** A word no longer than this right before a date belongs to the date: since last week. */
    private static final int PREPOSITION = 5;

    private final Page page;
    private final Map<Entity, Set<String>> beside = new HashMap<>();
    private final Grammar grammar;
    private final ProperNames names;

    Particulars(Page page) {
        this.page = page;
        this.names = new ProperNames(page);
        this.grammar = page.pack().grammar();
    }

    void settle(Draft draft) {
        draft.charges.addAll(charges(draft.scene()));
        Set<String> organisations = new LinkedHashSet<>();
        draft.persons.forEach(person -> organisations.addAll(beside.computeIfAbsent(person, this::organisations)));
        if (draft.unnamed > 0) {
            draft.scene().mentions(Sort.PEOPLE).forEach(noun -> organisations.addAll(beside(draft.scene(), noun)));
        }
        organisations.stream().limit(MOST).forEach(draft.organisations::add);
    }

    private Set<String> charges(Scene scene) {
        Set<String> charges = new LinkedHashSet<>();
        for (PatternMatch<Label> match : scene.matches(Section.CHARGE)) {
            String charge =
                    switch (match.label().group()) {
                        case "before" -> words(start(scene, match.first()), match.first());
                        case "within" -> words(match.first() + 1, match.end() - 1);
                        default -> words(match.end(), end(scene, match.end()));
                    };
            if (!charge.isEmpty() && charges.size() < MOST) {
                charges.add(charge);
            }
        }
        return charges;
    }

    private int end(Scene scene, int from) {
        int at = from;
        while (at - from < LONGEST && scene.sentence().holds(at) && !isBorder(scene, at)) {
            at++;
        }
        boolean dated = at > from && scene.sentence().holds(at) && isDate(scene, at);
        return dated && page.text().token(at - 1).form().length() <= PREPOSITION ? at - 1 : at;
    }

    private static boolean isDate(Scene scene, int at) {
        return scene.mentions(Sort.DATE).stream().anyMatch(date -> date.first() == at);
    }

    private int start(Scene scene, int to) {
        int at = to;
        while (to - at < LONGEST && scene.sentence().holds(at - 1) && !isBorder(scene, at - 1)) {
            at--;
        }
        return at;
    }

    /** A mark, somebody or some time: no charge goes on there. */
    private boolean isBorder(Scene scene, int at) {
        Token token = page.text().token(at);
        boolean mark = !token.isWord() && !token.is("\"") && token.shape() != Token.Shape.NUMBER;
        return mark
                || scene.mentions().stream()
                        .filter(m -> m.is(Sort.PERSON) || m.is(Sort.DATE) || m.is(Sort.PEOPLE) || m.is(Sort.PRONOUN))
                        .anyMatch(m -> at >= m.first() && at < m.end());
    }

    /** The words between, without articles and links at their ends; empty when nothing else is left. */
    private String words(int from, int to) {
        int first = from;
        int end = to;
        while (first < end && isEmpty(first)) {
            first++;
        }
        while (first < end && isEmpty(end - 1)) {
            end--;
        }
        return first < end ? page.text().between(first, end) : "";
    }

    private boolean isEmpty(int at) {
        Token token = page.text().token(at);
        String form = token.form();
        return token.is("\"")
                || grammar.links().contains(form)
                || grammar.joins().contains(form)
                || grammar.definite().contains(form)
                || grammar.fillers().contains(form)
                || grammar.articles().contains(form);
    }

    private Set<String> organisations(Entity person) {
        Set<String> found = new LinkedHashSet<>();
        for (Mention name : person.mentions()) {
            found.addAll(beside(page.scene(name.first()), name));
        }
        return found;
    }

    /** Organisations that stand beside a mention, with no other person nearer. */
    private List<String> beside(Scene scene, Mention mention) {
        return scene.mentions(Sort.BODY).stream()
                .filter(body -> body.value().equals("organisation") && names.isProper(body))
                .filter(body -> body.distance(mention.first(), mention.end()) <= REACH)
                .filter(body -> scene.mentions(Sort.PERSON).stream()
                        .noneMatch(other -> other != mention
                                && other.distance(body.first(), body.end())
                                        < mention.distance(body.first(), body.end())))
                .map(Mention::text)
                .toList();
    }
}
