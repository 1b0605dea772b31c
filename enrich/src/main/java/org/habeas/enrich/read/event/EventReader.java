package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.model.Event;
import org.habeas.model.Family;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the events of one page. */
public final class EventReader {
    private final Page page;
    private final TriggerFinder triggers;
    private final Blocks blocks;
    private final Course course;
    private final PatientFinder patients;
    private SpeakerFinder speakers;
    private final When when;
    private final Where where;
    private final Particulars particulars;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Scene, List<String>> notes = new HashMap<>();

    /** A reader of {@code page}, whose source stands in the country with that code. */
    public EventReader(Page page, @Nullable String sourceCountry) {
        this.page = page;
        this.triggers = new TriggerFinder(page.pack());
        this.blocks = new Blocks(page);
        this.course = new Course(page);
        this.patients = new PatientFinder(page, course);
        this.speakers = new SpeakerFinder(page);
        this.when = new When(page, blocks);
        this.where = new Where(page, sourceCountry);
        this.particulars = new Particulars(page);
    }

    /** The events, in the order in which the page first tells them; empty when it is not one for a human-rights desk. */
    public List<Event> read() {
        if (!Relevance.of(page).isRelevant()) {
            return List.of();
        }
        page.scenes().forEach(this::hear);
        speakers = new SpeakerFinder(page);
        page.scenes().forEach(this::anticipate);
        page.scenes().forEach(this::scene);
        EventWriter writer = new EventWriter(page);
        drafts.forEach(new Elaboration(page, drafts)::apply);
        Relevance relevance = Relevance.of(page);
        return new Merging()
                .merge(strong()).stream()
                        .filter(relevance::keeps)
                        .map(when::fill)
                        .map(writer::event)
                        .toList();
    }

    /** Without the drafts that only a weak trigger tells of, where no other of their kind supports them. */
    private List<Draft> strong() {
        return drafts.stream()
                .filter(draft -> draft.kind == Kind.JUSTIFIES
                        || !draft.trigger.voice().weak()
                        || drafts.stream().anyMatch(other -> supports(other, draft)))
                .toList();
    }

    private static boolean supports(Draft other, Draft draft) {
        if (draft.kind == Kind.DIED && other.kind.family() == Family.DETENTION && other.sharesPerson(draft)) {
            return !other.trigger.voice().weak();
        }
        return other.kind == draft.kind
                && !other.trigger.voice().weak()
                && (other.sharesPerson(draft) || other.persons.isEmpty());
    }

    /** Whether the page is one for a human-rights desk, and why. */
    public String relevance() {
        return Relevance.of(page).summary();
    }

    /** Who speaks, so that speakers are not taken for the detained. */
    private void hear(Scene scene) {
        SpeakerFinder.Speaker speaker = speakers.heard(scene);
        if (speaker != null && speaker.person() != null) {
            speaker.person().setSpeaks();
        }
    }

    private void anticipate(Scene scene) {
        for (Trigger trigger : triggers.detentions(scene)) {
            Mention best = patients.best(trigger);
            if (best != null && best.is(Sort.PERSON) && !best.entities().get(0).isBystander()) {
                course.counts(best.entities(), scene.inTitle() ? 2 : 1);
            }
        }
    }

    private void scene(Scene scene) {
        List<Trigger> statements = triggers.statements(scene);
        for (Trigger trigger : triggers.detentions(scene)) {
            String block = isDemanded(trigger, statements) ? "demand" : blocks.blocked(trigger);
            note(trigger, block == null ? detention(trigger) : "blocked: " + block);
        }
        for (Trigger trigger : statements) {
            note(trigger, statement(trigger));
        }
        if (statements.isEmpty()) {
            account(scene);
        }
        course.acquaint(new Lists(page).longest(scene));
    }

    /** A release that somebody asks for has not happened. */
    private static boolean isDemanded(Trigger trigger, List<Trigger> statements) {
        return trigger.kind() == Kind.RELEASED && statements.stream().anyMatch(s -> s.kind() == Kind.CALLS_FOR_RELEASE);
    }

    private void note(Trigger trigger, String outcome) {
        String words = page.text().between(trigger.first(), trigger.end());
        notes.computeIfAbsent(trigger.scene(), s -> new ArrayList<>())
                .add(trigger.rule() + " \"" + words + "\": " + outcome);
    }

    /** What became of the triggers of a sentence, for an explanation. */
    public List<String> notes(Scene scene) {
        return notes.getOrDefault(scene, List.of());
    }

    private String detention(Trigger trigger) {
        Patients found = patients.find(trigger);
        if (found.isNobody()) {
            return "nobody it could act on";
        }
        course.acted(found.persons());
        Draft draft = new Draft(trigger);
        draft.persons.addAll(found.persons());
        draft.persons.addAll(new Lists(page).gapped(trigger));
        draft.unnamed = found.unnamed();
        draft.defenders = found.groups().contains("defender");
        draft.confidence = Math.max(0.3, 0.95 - found.score() / 40);
        when.settle(draft);
        where.settle(draft);
        particulars.settle(draft);
        drafts.add(draft);
        return draft.summary();
    }

    private String statement(Trigger trigger) {
        SpeakerFinder.Speaker speaker = speakers.of(trigger);
        if (trigger.kind() == Kind.HONOURS && trigger.voice().agent().isEmpty()) {
            speaker = giver(trigger.scene());
        }
        if (speaker == null || (speaker.person() == null && speaker.body() == null)) {
            return "nobody who speaks";
        }
        Entity person = speaker.person();
        if (person != null && course.isVictim(person) && person.body() == null) {
            speaker = speakers.before();
            person = speaker == null ? null : speaker.person();
            if (speaker == null || (person != null && course.isVictim(person))) {
                return "the speaker is the one detained";
            }
        }
        if (isPrivate(trigger, speaker)) {
            return "counsel or family";
        }
        Draft draft = new Draft(trigger);
        draft.speaker = person == null ? null : person.name();
        draft.body = speaker.body();
        draft.kind = kind(trigger.kind(), speaker);
        beside(trigger, person);
        when.settle(draft);
        draft.addressee = trigger.kind() == Kind.HONOURS || trigger.kind() == Kind.JUSTIFIES ? null : where.home();
        targets(draft, trigger.scene());
        drafts.add(draft);
        return draft.summary();
    }

    /** Lawyers and relatives count where they demand or do something, not where they deplore it. */
    private static boolean isPrivate(Trigger trigger, SpeakerFinder.Speaker speaker) {
        Entity person = speaker.person();
        boolean demand = trigger.kind() == Kind.CALLS_FOR_RELEASE || trigger.kind() == Kind.MEASURES;
        if (demand) {
            return false;
        }
        if (person != null) {
            return isClose(person.groups()) && !person.groups().contains("defender");
        }
        return trigger.scene().mentions(Sort.PEOPLE).stream()
                .anyMatch(noun -> noun.text().equals(speaker.body()) && isClose(noun.groups()));
    }

    private static boolean isClose(Set<String> groups) {
        return groups.contains("counsel") || groups.contains("relation");
    }

    /** A government that condemns what is said of its own arrests justifies them; others who reject accusations condemn. */
    private Kind kind(Kind kind, SpeakerFinder.Speaker speaker) {
        String home = where.home();
        boolean own = speaker.government()
                && (speaker.country() == null || speaker.country().equals(home));
        Entity person = speaker.person();
        boolean official = person != null && person.groups().contains("official");
        if (kind == Kind.JUSTIFIES && !speaker.government() && !official) {
            return Kind.CONDEMNS;
        }
        return (kind == Kind.CONDEMNS || kind == Kind.CONCERN) && own ? Kind.JUSTIFIES : kind;
    }

    /** What the authorities of the country say of a case explains it. */
    private void account(Scene scene) {
        SpeakerFinder.Speaker speaker = speakers.heard(scene);
        String home = where.home();
        boolean own = speaker != null
                && speaker.government()
                && (speaker.country() == null || speaker.country().equals(home));
        if (!own || speaker == null || !speakers.isClose()) {
            return;
        }
        PatternMatch<Label> said = scene.matches(Section.SPEECH).get(0);
        Voice voice = page.pack().voices().get(said.label().value());
        if (voice != null && voice.weak()) {
            return;
        }
        Trigger trigger = new Trigger(
                scene,
                said,
                Kind.JUSTIFIES,
                new Voice(List.of(), List.of(), false, true, false, false, false, false, List.of()));
        Draft draft = new Draft(trigger);
        Entity person = speaker.person();
        draft.speaker = person == null ? null : person.name();
        draft.body = speaker.body();
        draft.confidence = 0.5;
        when.settle(draft);
        targets(draft, scene);
        drafts.add(draft);
    }

    /** Persons who speak together with the first: each has an event of their own. */
    private void beside(Trigger trigger, @Nullable Entity person) {
        Mention mention = person == null
                ? null
                : trigger.scene().mentions(Sort.PERSON).stream()
                        .filter(m -> m.entities().contains(person) && m.end() <= trigger.first())
                        .findFirst()
                        .orElse(null);
        if (mention == null) {
            return;
        }
        for (Entity other : new Lists(page).around(trigger.scene(), mention)) {
            boolean before = other.mentions().stream()
                    .anyMatch(m -> trigger.scene().sentence().holds(m.first()) && m.end() <= trigger.first());
            if (other != person && before) {
                Draft draft = new Draft(trigger);
                draft.speaker = other.name();
                draft.body = other.body();
                when.settle(draft);
                drafts.add(draft);
            }
        }
    }

    /** The body that stands next to a prize whose giver is not the subject. */
    private SpeakerFinder.@Nullable Speaker giver(Scene scene) {
        for (PatternMatch<Label> office : scene.matches(Section.OFFICE)) {
            if (!office.label().value().isEmpty()) {
                return new SpeakerFinder.Speaker(null, office.label().value(), false, null);
            }
        }
        for (int i = scene.index(); i <= scene.index() + 2 && i < page.scenes().size(); i++) {
            for (Mention mention : page.scenes().get(i).mentions(Sort.BODY)) {
                if (!mention.value().equals("government")) {
                    return new SpeakerFinder.Speaker(null, mention.text(), false, null);
                }
            }
        }
        return null;
    }

    private void targets(Draft draft, Scene scene) {
        for (Mention mention : scene.mentions(Sort.PERSON)) {
            mention.entities().stream()
                    .filter(entity -> !entity.name().equals(draft.speaker) && !entity.isBystander())
                    .forEach(draft.persons::add);
        }
        if (draft.persons.isEmpty() && scene.matches(Section.DETENTION).isEmpty()) {
            Entity focus = course.focus();
            if (focus != null && !focus.name().equals(draft.speaker)) {
                draft.persons.add(focus);
            }
        }
        draft.persons.forEach(entity -> draft.targets.add(entity.name()));
    }
}
