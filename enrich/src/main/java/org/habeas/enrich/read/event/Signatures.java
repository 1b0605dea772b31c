package org.habeas.enrich.read.event;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.language.Voice.Side;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.model.Family;

/** Finds who has signed what "forty organisations" say: in another sentence the signatories are named. */
final class Signatures {
    private final Page page;
    private final ProperNames proper;
    private final BodyNaming naming;
    private final Company company;

    Signatures(Page page) {
        this.page = page;
        this.proper = new ProperNames(page);
        this.naming = new BodyNaming(page);
        this.company = new Company(page);
    }

    /** Names those who speak in general in {@code drafts}, where the page says who has signed. */
    void fill(List<Draft> drafts) {
        List<Draft> general = drafts.stream()
                .filter(draft -> draft.kind.family() == Family.STATEMENT && draft.voiceGeneral)
                .toList();
        if (general.isEmpty()) {
            return;
        }
        signed().ifPresent(names -> general.forEach(draft -> {
            draft.body = names;
            draft.voiceGeneral = false;
        }));
    }

    private Optional<String> signed() {
        return page.scenes().stream()
                .flatMap(scene -> scene.matches(Section.SPEECH).stream()
                        .filter(match -> voice(match).signs())
                        .flatMap(match -> beside(scene, match).stream())
                        .map(body -> named(scene, body)))
                .findFirst();
    }

    private Voice voice(PatternMatch<Label> match) {
        return Objects.requireNonNull(page.pack().voices().get(match.label().value()), "the reader has checked voices");
    }

    private Optional<Mention> beside(Scene scene, PatternMatch<Label> match) {
        return voice(match).agent().stream()
                .flatMap(side -> bodies(scene)
                        .filter(body -> side == Side.AFTER ? body.first() >= match.end() : body.end() <= match.first())
                        .min(Comparator.comparingInt(body -> body.distance(match.first(), match.end())))
                        .filter(body -> !isOfPersons(scene, match, body))
                        .stream())
                .findFirst();
    }

    /** Signed by X of Y: a person stands nearer. */
    private static boolean isOfPersons(Scene scene, PatternMatch<Label> match, Mention body) {
        return scene.mentions(Sort.PERSON).stream()
                .filter(name -> name.end() - name.first() > 1)
                .anyMatch(name -> name.first() >= Math.min(match.end(), body.end())
                        && name.end() <= Math.max(match.first(), body.first()));
    }

    private Stream<Mention> bodies(Scene scene) {
        return scene.mentions(Sort.BODY).stream()
                .filter(body -> proper.isProper(body) && body.value().equals("organisation"));
    }

    /** All that speak together, or the one that is named. */
    private String named(Scene scene, Mention body) {
        String all = company.joined(scene, body);
        return all.isEmpty() ? naming.name(scene, body, null) : all;
    }
}
