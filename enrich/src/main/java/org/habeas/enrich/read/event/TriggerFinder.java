package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.LanguagePack;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.model.Kind;

/** Chooses among the triggers of a sentence: of two that overlap, the one that names more of the words. */
final class TriggerFinder {
    private final LanguagePack pack;

    TriggerFinder(LanguagePack pack) {
        this.pack = pack;
    }

    /** Triggers of detention events, none overlapping another. */
    List<Trigger> detentions(Scene scene) {
        List<Trigger> chosen = new ArrayList<>();
        for (Trigger trigger : sorted(scene, Section.DETENTION)) {
            if (chosen.stream().noneMatch(other -> trigger.match().overlaps(other.first(), other.end()))) {
                chosen.add(trigger);
            }
        }
        chosen.sort(Comparator.comparingInt(Trigger::first));
        return chosen;
    }

    /** Triggers of statements, one of each kind: a sentence may condemn and demand in one breath. */
    List<Trigger> statements(Scene scene) {
        List<Trigger> chosen = new ArrayList<>();
        for (Trigger trigger : sorted(scene, Section.STATEMENT)) {
            if (chosen.stream().noneMatch(other -> other.kind() == trigger.kind())) {
                chosen.add(trigger);
            }
        }
        chosen.sort(Comparator.comparingInt(Trigger::first));
        return chosen;
    }

    private List<Trigger> sorted(Scene scene, Section section) {
        return scene.matches(section).stream()
                .map(match -> trigger(scene, match))
                .filter(trigger -> scene.inTitle() || !trigger.voice().headline())
                .sorted(Comparator.<Trigger>comparingInt(t -> -t.match().words())
                        .thenComparingInt(t -> -t.match().length())
                        .thenComparingInt(Trigger::first))
                .toList();
    }

    private Trigger trigger(Scene scene, PatternMatch<Label> match) {
        Voice voice = Objects.requireNonNull(pack.voices().get(match.label().value()), "the reader has checked voices");
        return new Trigger(scene, match, Kind.parse(match.label().group()), voice);
    }
}
