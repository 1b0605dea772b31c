package org.habeas.enrich.read.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.model.Family;
import org.habeas.model.Kind;

/**
 * Whether an article is one for a human-rights desk.
 *
 * @param rights how many different words speak of rights, journalism, opposition or protest
 * @param ordinary how many different words speak of ordinary crime, trade, sport or schools
 * @param defenders whether it speaks of people whom such a desk cares for
 * @param counsel whether it speaks of lawyers
 * @param held whether it speaks of anybody's detention, trial or treatment, or of letting somebody go
 * @param isLong whether it is longer than most news
 */
record Relevance(int rights, int ordinary, boolean defenders, boolean counsel, boolean held, boolean isLong) {
    /** The least sum of what speaks for an event. */
    private static final double LEAST = 0.5;

    /** The same in a long article, where every word stands sooner or later. */
    private static final double LEAST_OF_LONG = 2;

    /** More sentences make an article a long one. */
    private static final int LONG = 10;

    /** So many words of rights make a statement relevant that speaks of nobody's detention. */
    private static final int MANY = 4;

    static Relevance of(Page page) {
        Set<String> rights = new HashSet<>();
        Set<String> ordinary = new HashSet<>();
        for (Scene scene : page.scenes()) {
            for (PatternMatch<Label> match : scene.matches(Section.TOPIC)) {
                switch (match.label().group()) {
                    case "rights" -> rights.add(match.label().rule());
                    case "ordinary" -> ordinary.add(match.label().rule());
                    default -> {}
                }
            }
        }
        boolean defenders = speaksOf(page, "defender");
        boolean counsel = speaksOf(page, "counsel");
        boolean held = page.scenes().stream().anyMatch(Relevance::isOfHeld);
        return new Relevance(
                rights.size(),
                ordinary.size(),
                defenders,
                counsel,
                held,
                page.scenes().size() > LONG);
    }

    private static boolean speaksOf(Page page, String people) {
        return page.scenes().stream()
                .flatMap(scene -> scene.matches(Section.PEOPLE).stream())
                .anyMatch(match -> match.label().group().equals(people));
    }

    private static boolean isOfHeld(Scene scene) {
        return !scene.matches(Section.DETENTION).isEmpty()
                || scene.matches(Section.STATEMENT).stream()
                        .anyMatch(match -> match.label().group().equals(Kind.CALLS_FOR_RELEASE.code()));
    }

    String summary() {
        return (isRelevant() ? "relevant: " : "quiet: ") + rights + " words of rights, " + ordinary
                + " of ordinary matters";
    }

    /**
     * The events for the desk: those kept, and in sentences that do not speak against it what else of the kind befell
     * others, and what else befell the same people.
     */
    List<Draft> kept(List<Draft> drafts) {
        List<Draft> kept = drafts.stream().filter(this::keeps).toList();
        return drafts.stream()
                .filter(draft -> kept.contains(draft) || kept.stream().anyMatch(other -> isLike(draft, other)))
                .toList();
    }

    /** What speaks for a desk's interest in the sentence that says most of it, less what speaks against it. */
    static int near(Draft draft) {
        return draft.scenes().stream().mapToInt(Relevance::near).max().orElse(0);
    }

    private static boolean isLike(Draft draft, Draft kept) {
        return draft.kind.family() == Family.DETENTION
                && kept.kind.family() == Family.DETENTION
                && (draft.kind == kept.kind || draft.sharesPerson(kept) || (draft.unnamed > 0 && kept.unnamed > 0))
                && near(draft) >= 0;
    }

    /** Whether that event is one for the desk: by whom it befell, what one of its sentences speaks of, and the whole article. */
    private boolean keeps(Draft draft) {
        if (draft.kind.family() == Family.STATEMENT) {
            return rights >= MANY
                    || (held && rights >= 2)
                    || (defenders && (held || rights >= 2) && (rights == 1 || ordinary == 0));
        }
        boolean defender = isOfCared(draft);
        int near = near(draft);
        double article = Math.max(-3, Math.min(3, (rights - ordinary) / 2.0));
        return (defender ? 2 : 0) + Math.max(-3, Math.min(2, near)) + article >= (isLong ? LEAST_OF_LONG : LEAST);
    }

    private static boolean isOfCared(Draft draft) {
        return draft.defenders || draft.persons.stream().anyMatch(p -> isCared(p.groups()));
    }

    /** Lawyers who are held themselves are defenders as well, whoever's lawyers they are. */
    private static boolean isCared(Set<String> groups) {
        return groups.contains("defender") || groups.contains("counsel");
    }

    /** The words of rights in the sentence, less two for each of ordinary matters. */
    static int near(Scene scene) {
        int near = 0;
        for (PatternMatch<Label> match : scene.matches(Section.TOPIC)) {
            near += weight(match.label().group());
        }
        return near;
    }

    private static int weight(String group) {
        return switch (group) {
            case "rights" -> 1;
            case "ordinary" -> -2;
            default -> 0;
        };
    }

    boolean isRelevant() {
        // lawyers may be held themselves: whom it befell decides then
        return (rights >= 1 || defenders || (counsel && held)) && rights >= 0.6 * ordinary;
    }
}
