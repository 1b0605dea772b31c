package org.habeas.enrich.read.event;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** In which country and place an event happened, and which authority acted. */
final class Where {
    /** So many sentences, the title's counted, may say where the rest happens. */
    private static final int LEAD = 3;

    /** So many words before what is stated stands the city that stands for who states it. */
    private static final int VOICE = 2;

    /** How much more the country of an acting authority counts. */
    private static final double ACTING = 2;
    /** How much a country counts that asks something of another. */
    private static final double DEMANDING = 0.3;

    private final Page page;
    private final @Nullable String home;
    private final @Nullable String source;
    private final Authorities authorities;

    Where(Page page, @Nullable String source) {
        this.page = page;
        this.source = source;
        this.authorities = new Authorities(page);
        this.home = dominant();
    }

    /** ISO code of the country that the article is about; null when it names none. */
    @Nullable
    String home() {
        return home;
    }

    void settle(Draft draft) {
        Mention acting = authorities.of(draft);
        draft.country = country(draft, acting);
        draft.authority = acting == null ? null : acting.text();
        draft.place = place(draft);
    }

    private @Nullable String dominant() {
        Map<String, Double> weights = new HashMap<>();
        for (Scene scene : page.scenes()) {
            boolean acts = !scene.matches(Section.DETENTION).isEmpty();
            for (Mention mention : scene.mentions()) {
                if (mention.is(Sort.COUNTRY) || mention.is(Sort.PLACE)) {
                    weights.merge(mention.value(), weight(scene, mention, acts), Double::sum);
                } else if (mention.is(Sort.AUTHORITY)) {
                    within(scene, mention)
                            .forEach(code -> weights.merge(code, ACTING * weight(scene, mention, acts), Double::sum));
                } else if (mention.is(Sort.THING)) {
                    within(scene, mention)
                            .forEach(code -> weights.merge(code, weight(scene, mention, acts), Double::sum));
                }
            }
        }
        if (weights.isEmpty()) {
            page.scenes().forEach(scene -> hidden(scene).forEach(code -> weights.merge(code, 1.0, Double::sum)));
        }
        return weights.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(source);
    }

    /** Countries within names of bodies and buildings, and those whose governments are spoken of: the Kremlin. */
    private Stream<String> hidden(Scene scene) {
        return scene.matches().stream()
                .filter(match -> match.label().is(Section.COUNTRY)
                        || match.label().is(Section.PLACE)
                        || match.label().is(Section.ORGANISATION))
                .filter(match -> page.text().token(match.end() - 1).isCapitalised() && !isCommon(match))
                .filter(match -> scene.mentions(Sort.PERSON).stream()
                        .noneMatch(name -> match.overlaps(name.first(), name.end())))
                .map(match -> match.label().value())
                .filter(code -> !code.isEmpty());
    }

    /** A word of the language that is written like a far place: Sabah is morning as well as a state of Malaysia. */
    private boolean isCommon(PatternMatch<Label> match) {
        return match.label().group().equals("gazetteer")
                && match.length() == 1
                && page.pack().names().never().contains(page.text().form(match.first()));
    }

    /** Countries that the name of an authority or a building holds: the Minsk court, an Eritrean prison. */
    private List<String> within(Scene scene, Mention authority) {
        return scene.matches().stream()
                .filter(match ->
                        match.label().is(Section.COUNTRY) || match.label().is(Section.PLACE))
                .filter(match -> match.first() >= authority.first() && match.end() <= authority.end())
                .filter(match -> match.label().is(Section.COUNTRY)
                        || page.text().token(match.first()).isCapitalised())
                .map(match -> match.label().value())
                .distinct()
                .toList();
    }

    private double weight(Scene scene, Mention mention, boolean acts) {
        double weight = scene.inTitle() ? 4 : scene.index() <= 2 ? 2 : 1;
        boolean before = scene.matches(Section.OFFICE).stream()
                .anyMatch(m -> m.first() >= mention.first() && m.first() <= mention.end() + 1);
        boolean summoned = scene.matches(Section.STATEMENT).stream()
                .anyMatch(said -> said.first() < mention.first() && said.end() > mention.end());
        boolean elsewhere = isNationality(scene, mention) || (!acts && isVoice(scene, mention));
        double share = isDemanding(scene, mention) ? DEMANDING : (before && !summoned) || elsewhere ? 0.5 : 1;
        return share * weight * (acts ? 1.5 : 1);
    }

    /** X's ministry summoned, X demands: a government asks things of another country than its own. */
    private boolean isDemanding(Scene scene, Mention country) {
        int end = scene.mentions(Sort.BODY).stream()
                .filter(body -> body.first() <= country.first() && body.end() >= country.end())
                .mapToInt(Mention::end)
                .max()
                .orElse(country.end());
        return scene.matches(Section.STATEMENT).stream()
                .filter(said -> !said.label().group().equals(Kind.JUSTIFIES.code()))
                .anyMatch(said -> said.first() >= end && said.first() - end < VOICE);
    }

    /** Гражданина Польши: it says who somebody is, not where. */
    private boolean isNationality(Scene scene, Mention country) {
        return country.is(Sort.COUNTRY)
                && !page.pack().names().cases().isEmpty()
                && scene.mentions(Sort.PEOPLE).stream()
                        .anyMatch(noun ->
                                noun.end() == country.first() && noun.groups().contains("person"));
    }

    private @Nullable String country(Draft draft, @Nullable Mention acting) {
        List<Mention> near = draft.scene().mentions().stream()
                .filter(m -> m.is(Sort.COUNTRY) || m.is(Sort.PLACE))
                .filter(m -> !isVoice(draft.scene(), m))
                .toList();
        if (near.isEmpty() && acting != null) {
            List<String> own = within(page.scene(acting.first()), acting);
            return own.size() == 1 ? own.get(0) : home;
        }
        if (near.isEmpty() || near.stream().anyMatch(m -> m.value().equals(home))) {
            return home;
        }
        return near.stream()
                .filter(m -> m.is(Sort.PLACE))
                .min(Comparator.comparingInt(m -> m.distance(draft.trigger.first(), draft.trigger.end())))
                .map(Mention::value)
                .orElse(home);
    }

    /** Washington and Brussels condemned: a government is meant, whose seat is not where it happened. */
    private boolean isVoice(Scene scene, Mention place) {
        int before = place.first() - 1;
        boolean opens = before < scene.sentence().first()
                || page.pack().grammar().joins().contains(page.text().form(before));
        return opens
                && scene.matches(Section.STATEMENT).stream()
                        .anyMatch(said -> said.first() >= place.end() && said.first() - place.end() <= VOICE);
    }

    private @Nullable String place(Draft draft) {
        String own = place(draft, draft.scene());
        if (own != null) {
            return own;
        }
        Stream<Scene> lead = page.scenes().stream().limit(LEAD + 1L);
        return Stream.concat(lead, page.beside(draft.scene()))
                .filter(scene -> !scene.inTitle())
                .map(scene -> place(draft, scene))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String place(Draft draft, Scene scene) {
        return scene.mentions(Sort.PLACE).stream()
                .filter(m -> m.value().equals(draft.country))
                .min(Comparator.comparingInt(m -> m.distance(draft.trigger.first(), draft.trigger.end())))
                .map(Mention::text)
                .orElseGet(() -> placeOfAuthority(draft, scene));
    }

    /** The Tbilisi court. */
    private @Nullable String placeOfAuthority(Draft draft, Scene scene) {
        return scene.matches(Section.PLACE).stream()
                .filter(match -> match.label().value().equals(draft.country))
                .filter(match -> page.text().token(match.first()).isCapitalised())
                .map(match -> page.text().between(match.first(), match.end()))
                .findFirst()
                .orElse(null);
    }
}
