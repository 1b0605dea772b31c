package org.habeas.enrich.read.event;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.jspecify.annotations.Nullable;

/** Finds who gives a prize of which the text says only who wins it. */
final class PrizeGivers {
    /** So far from the words of the honour its giver may stand. */
    private static final int BESIDE = 10;
    /** In so many sentences, the honour's counted, the prize is named. */
    private static final int NAMING = 3;

    private final Page page;
    private final ProperNames names;

    PrizeGivers(Page page) {
        this.page = page;
        this.names = new ProperNames(page);
    }

    /**
     * The giver whom the pack knows; else the body with a name like the prize's; else one that stands beside; else the
     * prize itself, but in a headline. Null when not even that is named.
     */
    @Nullable
    Speaker of(Trigger trigger) {
        List<String> prizes = prizes(trigger.scene());
        String giver = Stream.of(known(trigger), namesake(prizes), beside(trigger), first(trigger, prizes))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return giver == null
                ? null
                : new Speaker(null, new BodyNaming(page).full(giver), false, Sort.BODY, false, null);
    }

    private Stream<Scene> around(Scene scene) {
        return page.scenes().stream().skip(scene.index()).limit(NAMING);
    }

    /** The prizes that the sentence and those behind it name. */
    private List<String> prizes(Scene scene) {
        return around(scene)
                .flatMap(other -> other.mentions(Sort.THING).stream())
                .map(Mention::text)
                .toList();
    }

    /** Whose prize it is by the pack, or whose office its name holds: the award of the Secretary of State. */
    private @Nullable String known(Trigger trigger) {
        return around(trigger.scene())
                .flatMap(scene -> Stream.of(Section.PRIZE, Section.OFFICE)
                        .flatMap(section -> scene.matches(section).stream())
                        .filter(giver -> !giver.label().value().isEmpty())
                        .filter(giver -> giver.overlaps(trigger.first(), trigger.end()) || isNamed(scene, giver)))
                .map(giver -> giver.label().value())
                .findFirst()
                .orElse(null);
    }

    private static boolean isNamed(Scene scene, PatternMatch<Label> prize) {
        return scene.mentions(Sort.THING).stream().anyMatch(name -> prize.overlaps(name.first(), name.end()));
    }

    private @Nullable String namesake(List<String> prizes) {
        BodyNames bodies = new BodyNames();
        return page.scenes().stream()
                .flatMap(other -> other.mentions(Sort.BODY).stream())
                .map(Mention::text)
                .filter(body ->
                        prizes.stream().anyMatch(prize -> bodies.name(prize).hasWordOf(bodies.name(body))))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String beside(Trigger trigger) {
        return trigger.scene().mentions(Sort.BODY).stream()
                .filter(body -> !body.value().equals("government") && names.isProper(body))
                .filter(body -> body.distance(trigger.first(), trigger.end()) <= BESIDE)
                .min(Comparator.comparingInt(body -> body.distance(trigger.first(), trigger.end())))
                .map(Mention::text)
                .orElse(null);
    }

    /** The prize itself; not in a headline, whose text will tell more. */
    private static @Nullable String first(Trigger trigger, List<String> prizes) {
        return prizes.isEmpty() || trigger.scene().inTitle() ? null : prizes.get(0);
    }
}
