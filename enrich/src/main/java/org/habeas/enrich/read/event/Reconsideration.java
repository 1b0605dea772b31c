package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.read.learn.Candidate;
import org.habeas.enrich.read.learn.Grader;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.model.Family;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** Reads a page a second time for what no words of the pack tell of, by a classifier: who makes a statement, who is ill-treated. */
final class Reconsideration {
    private static final Voice LEARNT = new Voice(
            List.of(), List.of(), false, false, false, false, false, false, false, false, false, false, false,
            List.of());

    /** What the grader finds less likely is not told. */
    private static final double LIKELY = 0.75;

    /** The same of ill-treatment. */
    private static final double MISTREATED = 0.6;

    private final StatementReader statements;
    private final When when;
    private final Where where;
    private final List<Draft> drafts;
    private final SentenceFeatures sentences;
    private final Plights plights;

    /** A reconsideration of {@code page} that adds to {@code drafts}. */
    Reconsideration(Page page, Course course, StatementReader statements, When when, Where where, List<Draft> drafts) {
        this.statements = statements;
        this.when = when;
        this.where = where;
        this.drafts = drafts;
        this.sentences = new SentenceFeatures(page, course);
        this.plights = new Plights(page, course, sentences, drafts);
    }

    /** Who may have made statements, and whom something may have befallen, in the sentences that were read. */
    List<Candidate> candidates() {
        SayingFeatures sayings = new SayingFeatures(sentences, statements.standing(), drafts);
        List<Candidate> candidates = new ArrayList<>();
        for (Saying saying : statements.sayings().all()) {
            Entity person = saying.speaker().person();
            candidates.add(candidate(
                    Family.STATEMENT,
                    saying.scene(),
                    person == null ? null : person.name(),
                    saying.speaker().body(),
                    sayings.of(saying)));
        }
        for (Plight plight : plights.all()) {
            candidates.add(candidate(
                    Family.DETENTION, plight.scene(), plight.person().name(), null, plights.features(plight)));
        }
        return candidates;
    }

    private static Candidate candidate(
            Family family, Scene scene, @Nullable String person, @Nullable String body, List<String> features) {
        return new Candidate(family, scene.sentence().from(), scene.sentence().to(), person, body, features);
    }

    /** Adds what the grader finds; nothing on a page on which nobody is held. */
    void apply(Grader grader) {
        if (grader == Grader.NONE || drafts.stream().noneMatch(draft -> draft.kind.family() == Family.DETENTION)) {
            return;
        }
        SayingFeatures sayings = new SayingFeatures(sentences, statements.standing(), drafts);
        for (Saying saying : statements.sayings().all()) {
            if (isOpen(saying.speaker()) && !sayings.isTold(saying)) {
                grader.grade(sayings.of(saying)).forEach((kind, likely) -> {
                    if (kind.family() == Family.STATEMENT && likely >= LIKELY && !isTold(kind, saying)) {
                        add(saying, kind, likely);
                    }
                });
            }
        }
        for (Plight plight : plights.all()) {
            double likely = grader.grade(plights.features(plight)).getOrDefault(Kind.MISTREATED, 0.0);
            if (likely >= MISTREATED && !isTold(plight)) {
                add(plight, likely);
            }
        }
        drafts.sort(Comparator.comparing(draft -> draft.scene().index()));
    }

    /** It is a voice that may make a statement. */
    private boolean isOpen(Speaker speaker) {
        Standing standing = statements.standing();
        return !standing.isDetained(speaker) && !standing.isCourt(speaker);
    }

    private boolean isTold(Kind kind, Saying saying) {
        return drafts.stream().anyMatch(draft -> draft.kind == kind && saying.isBy(draft));
    }

    private boolean isTold(Plight plight) {
        return drafts.stream()
                .anyMatch(draft -> draft.kind == Kind.MISTREATED
                        && (draft.persons.contains(plight.person()) || draft.scene() == plight.scene()));
    }

    private void add(Saying saying, Kind kind, double likely) {
        Trigger trigger = trigger(saying.scene(), Section.STATEMENT, kind, saying.first(), saying.end());
        if (statements.standing().refusal(trigger, saying.speaker()) == null) {
            add(statements.draft(trigger, saying.speaker(), kind), likely);
        }
    }

    private void add(Plight plight, double likely) {
        // where nobody is named, the first word stands for the sentence
        int end = Math.max(plight.end(), plight.first() + 1);
        Draft draft = new Draft(trigger(plight.scene(), Section.DETENTION, Kind.MISTREATED, plight.first(), end));
        draft.persons.add(plight.person());
        when.settle(draft);
        where.settle(draft);
        add(draft, likely);
    }

    private void add(Draft draft, double likely) {
        draft.confidence = likely;
        draft.learnt = true;
        drafts.add(draft);
    }

    private static Trigger trigger(Scene scene, Section section, Kind kind, int first, int end) {
        Label label = new Label(section, kind.code(), "", "model." + kind.code());
        return new Trigger(scene, PatternMatch.found(label, first, end), kind, LEARNT);
    }
}
