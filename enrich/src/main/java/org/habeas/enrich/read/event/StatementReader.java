package org.habeas.enrich.read.event;

import java.util.List;
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
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** Reads what is said publicly about detentions: by whom, about whom, to whom. */
final class StatementReader {
    private final Page page;
    private final Course course;
    private final When when;
    private final @Nullable String home;
    private final List<Draft> drafts;
    private final Attribution speakers;

    /** A reader that adds what it finds to {@code drafts}; {@code home} is the country that the page is about. */
    StatementReader(Page page, Course course, When when, @Nullable String home, List<Draft> drafts) {
        this.page = page;
        this.course = course;
        this.when = when;
        this.home = home;
        this.drafts = drafts;
        this.speakers = new Attribution(page);
    }

    /** Who speaks on the page, so that speakers are not taken for the detained. */
    static void hear(Page page) {
        Attribution attribution = new Attribution(page);
        for (Scene scene : page.scenes()) {
            attribution.enter(scene);
            Attribution.Heard heard = attribution.heard();
            if (heard != null && heard.speaker().person() != null) {
                heard.speaker().person().setSpeaks();
            }
        }
    }

    /** Goes on to the sentence. */
    void enter(Scene scene) {
        speakers.enter(scene);
    }

    /** Adds the statement that the trigger tells of; says in words what became of it. */
    String read(Trigger trigger) {
        Speaker speaker = speakers.of(trigger);
        if (trigger.kind() == Kind.HONOURS && trigger.voice().agent().isEmpty()) {
            speaker = giver(trigger.scene());
        }
        if (speaker == null || speaker.isNobody()) {
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
        draft.addressee = trigger.kind() == Kind.HONOURS || trigger.kind() == Kind.JUSTIFIES ? null : home;
        targets(draft, trigger.scene());
        drafts.add(draft);
        return draft.summary();
    }

    /** Lawyers and relatives count where they demand or do something, not where they deplore it. */
    private static boolean isPrivate(Trigger trigger, Speaker speaker) {
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
    private Kind kind(Kind kind, Speaker speaker) {
        Entity person = speaker.person();
        boolean official = person != null && person.groups().contains("official");
        if (kind == Kind.JUSTIFIES && !speaker.government() && !official) {
            return Kind.CONDEMNS;
        }
        return (kind == Kind.CONDEMNS || kind == Kind.CONCERN) && isOwn(speaker) ? Kind.JUSTIFIES : kind;
    }

    /** True for the government of the country that the page is about. */
    private boolean isOwn(Speaker speaker) {
        return speaker.government()
                && (speaker.country() == null || speaker.country().equals(home));
    }

    private boolean isWeak(PatternMatch<Label> verb) {
        Voice voice = page.pack().voices().get(verb.label().value());
        return voice != null && voice.weak();
    }

    /** What the authorities of the country say of a case explains it. */
    void account(Scene scene) {
        Attribution.Heard heard = speakers.heard();
        if (heard == null || !heard.close() || !isOwn(heard.speaker()) || isWeak(heard.verb())) {
            return;
        }
        Speaker speaker = heard.speaker();
        Trigger trigger = new Trigger(
                scene,
                heard.verb(),
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
    private @Nullable Speaker giver(Scene scene) {
        for (PatternMatch<Label> office : scene.matches(Section.OFFICE)) {
            if (!office.label().value().isEmpty()) {
                return new Speaker(null, office.label().value(), false, false, null);
            }
        }
        for (int i = scene.index(); i <= scene.index() + 2 && i < page.scenes().size(); i++) {
            for (Mention mention : page.scenes().get(i).mentions(Sort.BODY)) {
                if (!mention.value().equals("government")) {
                    return new Speaker(null, mention.text(), false, false, null);
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
