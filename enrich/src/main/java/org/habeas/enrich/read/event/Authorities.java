package org.habeas.enrich.read.event;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.Beginnings;
import org.habeas.enrich.text.Token;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** Which authority acted: the nearest of the sort that does such things, by the fullest name that the article gives it. */
final class Authorities {
    private static final String COURT = "court";
    private static final String PROSECUTOR = "prosecutor";
    private static final String FORCE = "force";
    private static final String PRISON = "prison";
    private static final String RULER = "ruler";

    /** Sorts that do such things, and how many words farther away a likelier one may stand; what is not listed does not. */
    private static final Map<Kind, Map<String, Integer>> ACTING = Map.of(
            Kind.DETAINED, Map.of(FORCE, 0, RULER, 6, PROSECUTOR, 12, COURT, 30),
            Kind.CHARGED, Map.of(PROSECUTOR, 0, FORCE, 6, RULER, 12, COURT, 30),
            Kind.REMANDED, Map.of(COURT, 0, PROSECUTOR, 12),
            Kind.SENTENCED, Map.of(COURT, 0),
            Kind.RELEASED, Map.of(COURT, 0, FORCE, 0, PRISON, 0, RULER, 6, PROSECUTOR, 6),
            Kind.MISTREATED, Map.of(PRISON, 0, FORCE, 0, RULER, 12),
            Kind.DIED, Map.of(PRISON, 0, FORCE, 0, RULER, 12));

    /** So many words count the sentences beside the event's as farther away than its own. */
    private static final double BESIDE = 20;
    /** So many sentences before and behind may name it, and so many names are looked at. */
    private static final int REACH = 40;

    private static final int MOST = 100;
    /** So many letters may differ at the end of one noun in two forms. */
    private static final int ENDING = 3;

    private final Page page;
    private final Map<Mention, Mention> names = new HashMap<>();

    Authorities(Page page) {
        this.page = page;
    }

    /** Where the text names the authority best; null where it names none. */
    @Nullable
    Mention of(Draft draft) {
        Mention found = Stream.concat(
                        Stream.of(draft.scene()), draft.fresh ? page.beside(draft.scene()) : Stream.empty())
                .flatMap(scene -> scene.mentions(Sort.AUTHORITY).stream())
                .filter(mention -> cost(draft.kind, mention) >= 0)
                .min(Comparator.comparingDouble(mention -> score(draft, mention)))
                .orElse(null);
        if (draft.fresh && found == null) {
            found = elsewhere(draft);
        }
        return found == null ? null : names.computeIfAbsent(found, this::fullest);
    }

    private static double score(Draft draft, Mention mention) {
        boolean own = draft.scene().sentence().holds(mention.first());
        return (own ? 0 : BESIDE)
                + Math.min(BESIDE, mention.distance(draft.trigger.first(), draft.trigger.end()))
                + cost(draft.kind, mention)
                - mention.text().length() / 10.0;
    }

    private static int cost(Kind kind, Mention mention) {
        Map<String, Integer> acting = ACTING.getOrDefault(kind, Map.of());
        return mention.groups().stream()
                .mapToInt(sort -> acting.getOrDefault(sort, -1))
                .max()
                .orElse(-1);
    }

    /** The likeliest sort in the sentence that is nearest to the event's. */
    private @Nullable Mention elsewhere(Draft draft) {
        return around(draft.scene())
                .filter(mention -> cost(draft.kind, mention) == 0)
                .findFirst()
                .orElse(null);
    }

    /** The court: the nearest name with a capital of which the noun is part; the noun without endings where there is none. */
    private Mention fullest(Mention noun) {
        if (isName(noun)) {
            return noun;
        }
        List<Mention> alike = around(page.scene(noun.first()))
                .filter(other -> other.groups().equals(noun.groups()) && isPart(noun, other))
                .toList();
        return alike.stream().filter(this::isName).findFirst().orElseGet(() -> alike.stream()
                .filter(other -> other.end() - other.first() == noun.end() - noun.first())
                .min(Comparator.comparingInt(other -> other.text().length()))
                .orElse(noun));
    }

    /** Authorities named around the sentence, the nearest first. */
    private Stream<Mention> around(Scene scene) {
        int at = scene.index();
        return page
                .scenes()
                .subList(Math.max(0, at - REACH), Math.min(page.scenes().size(), at + REACH))
                .stream()
                .sorted(Comparator.comparingInt(other -> Math.abs(other.index() - at)))
                .flatMap(other -> other.mentions(Sort.AUTHORITY).stream())
                .limit(MOST);
    }

    /** A capital that is not the sentence's, or the town of the court. */
    private boolean isName(Mention mention) {
        Scene scene = page.scene(mention.first());
        int opening = scene.sentence().first();
        return scene.mentions(Sort.PLACE).stream()
                        .anyMatch(town -> town.merged() && town.distance(mention.first(), mention.end()) == 0)
                || tokens(mention)
                        .anyMatch(i -> i > opening && page.text().token(i).isCapitalised() && !isArticle(i));
    }

    private boolean isArticle(int token) {
        return page.pack().grammar().articles().contains(page.text().form(token));
    }

    private boolean isPart(Mention noun, Mention name) {
        return tokens(noun).filter(i -> !isArticle(i)).allMatch(i -> tokens(name)
                .anyMatch(j -> isAlike(page.text().token(i), page.text().token(j))));
    }

    private static IntStream tokens(Mention mention) {
        return IntStream.range(mention.first(), mention.end());
    }

    /** The same word, but for its ending. */
    private static boolean isAlike(Token a, Token b) {
        int longer = Math.max(a.form().length(), b.form().length());
        int common = Beginnings.common(a.form(), b.form());
        return common == longer || (common >= ENDING && longer - common <= ENDING);
    }
}
