package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.model.Family;
import org.habeas.model.Kind;

/**
 * Those whom gangs carry off for money or as hostages: neither that nor their coming home is a matter of arrests.
 */
final class Abductions {
    /** So many sentences around it tell who carries somebody off. */
    private static final int REACH = 2;

    private static final Set<Kind> AFTERWARDS = Set.of(Kind.DETAINED, Kind.RELEASED, Kind.MISTREATED, Kind.DIED);

    /** So many sentences that speak of gangs make them what the article is about. */
    private static final int MANY = 2;

    private final List<Scene> captors;
    private final List<Draft> crimes = new ArrayList<>();
    private final Set<Entity> victims = new HashSet<>();
    private final boolean only;

    Abductions(Page page, List<Draft> drafts) {
        captors = page.scenes().stream()
                .filter(scene -> scene.speaksOf("captors"))
                .toList();
        drafts.stream().filter(this::isCrime).forEach(crimes::add);
        crimes.forEach(draft -> victims.addAll(draft.persons));
        drafts.stream()
                .filter(draft -> draft.kind.family() == Family.DETENTION && !AFTERWARDS.contains(draft.kind))
                .forEach(draft -> victims.removeAll(draft.persons));
        only = !crimes.isEmpty()
                && drafts.stream().filter(draft -> draft.kind == Kind.DETAINED).allMatch(crimes::contains);
    }

    /** Whether the event is such a crime, or befalls nobody but its victims. */
    boolean alone(Draft draft) {
        if (crimes.contains(draft)) {
            return true;
        }
        boolean theirs = !draft.persons.isEmpty() && victims.containsAll(draft.persons);
        return AFTERWARDS.contains(draft.kind) && (only || theirs);
    }

    private boolean isCrime(Draft draft) {
        long abductions = draft.scenes().stream()
                .filter(scene -> isAbduction(draft, scene))
                .count();
        return draft.kind == Kind.DETAINED && 2 * abductions > draft.scenes().size() && hasCaptors(draft.scene());
    }

    private static boolean isAbduction(Draft draft, Scene scene) {
        return scene.matches(Section.TOPIC).stream()
                .filter(match -> match.label().is(Section.TOPIC, "abductions"))
                .anyMatch(
                        match -> scene != draft.scene() || match.overlaps(draft.trigger.first(), draft.trigger.end()));
    }

    /** Whether gangs or their ransom are spoken of around it, or all over an article, no authority being told to act. */
    private boolean hasCaptors(Scene scene) {
        return captors.stream().anyMatch(other -> other.inTitle() || Math.abs(other.index() - scene.index()) <= REACH)
                || (captors.size() >= MANY && scene.mentions(Sort.AUTHORITY).isEmpty());
    }
}
