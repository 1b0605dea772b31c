package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.model.Family;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** Reads what is said publicly about detentions: by whom, about whom, to whom. */
final class StatementReader {
    private static final Voice SAID = new Voice(
            List.of(), List.of(), false, true, false, false, false, false, false, false, false, false, false,
            List.of());

    /** Within so many words what is said names whom it is about. */
    private static final int OPENING = 3;

    private final Page page;
    private final Course course;
    private final Blocks blocks;
    private final When when;
    private final @Nullable String home;
    private final List<Draft> drafts;
    private final Standing standing;
    private final Attribution speakers;
    private final Sayings sayings;
    private final Set<Kind> told = EnumSet.noneOf(Kind.class);
    private final List<Trigger> refused = new ArrayList<>();

    /** A reader that adds what it finds to {@code drafts}; {@code home} is the country that the page is about. */
    StatementReader(Page page, Course course, Blocks blocks, When when, @Nullable String home, List<Draft> drafts) {
        this.page = page;
        this.course = course;
        this.blocks = blocks;
        this.when = when;
        this.home = home;
        this.drafts = drafts;
        this.standing = new Standing(page, course, home, drafts);
        this.speakers = new Attribution(page, mention -> isVictim(course, mention));
        this.sayings = new Sayings(speakers);
    }

    private static boolean isVictim(Course course, Mention mention) {
        return mention.is(Sort.PERSON)
                && !mention.entities().isEmpty()
                && course.isActedOn(mention.entities().get(0));
    }

    /** Who speaks on the page, so that speakers are not taken for the detained. */
    static void hear(Page page) {
        Attribution attribution = new Attribution(page, mention -> false);
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
        Speaker before = speakers.last();
        speakers.enter(scene);
        sayings.note(scene, before);
        told.clear();
        refused.clear();
    }

    /** Whether somebody was found who makes a statement of that kind in the sentence. */
    boolean hasTold(Kind kind) {
        return told.contains(kind);
    }

    /** Whether somebody was found who makes any statement in the sentence. */
    boolean hasTold() {
        return !told.isEmpty();
    }

    /** Adds the statement that the trigger tells of; says in words what became of it. */
    String read(Trigger trigger) {
        if (refused.stream().filter(other -> other.kind() == trigger.kind()).anyMatch(other -> other.match()
                .overlaps(trigger.first(), trigger.end()))) {
            return "the same words, said by somebody who makes no statement";
        }
        if (!trigger.voice().agent().isEmpty() && blocks.isNegated(trigger)) {
            return "negated";
        }
        Speaker speaker = speakers.of(trigger);
        if (trigger.kind() == Kind.HONOURS && !isGiver(trigger, speaker)) {
            speaker = giver(trigger);
        }
        if (speaker == null || speaker.isNobody()) {
            return "nobody who speaks";
        }
        if (standing.isDetained(speaker)) {
            speaker = instead(speaker, trigger);
            if (speaker == null) {
                return "the speaker is the one detained";
            }
        }
        String refusal = standing.refusal(trigger, speaker);
        if (refusal != null) {
            refused.add(trigger);
            return refusal;
        }
        Draft draft = add(trigger, speaker);
        // who had campaigned for it and now asks again says something new as well
        if (draft.fresh) {
            told.add(trigger.kind());
        }
        return draft.summary();
    }

    private Draft add(Trigger trigger, Speaker speaker) {
        Draft draft = draft(trigger, speaker, standing.kind(trigger.kind(), speaker, trigger.scene()));
        beside(trigger, speaker.person());
        drafts.add(draft);
        return draft;
    }

    /** The statement of that kind which the trigger tells of. */
    Draft draft(Trigger trigger, Speaker speaker, Kind kind) {
        Draft draft = new Draft(trigger);
        voice(draft, speaker);
        draft.kind = kind;
        when.settle(draft);
        draft.addressee = trigger.kind() == Kind.HONOURS || trigger.kind() == Kind.JUSTIFIES ? null : home;
        targets(draft, trigger.scene());
        return draft;
    }

    Sayings sayings() {
        return sayings;
    }

    Standing standing() {
        return standing;
    }

    /** Who else says something in the sentence, or has before it; null when nobody does. */
    private @Nullable Speaker instead(Speaker detained, Trigger trigger) {
        Attribution.Heard heard = speakers.heard();
        if (heard != null
                && !standing.isVictim(heard.speaker())
                && heard.speaker().person() != null) {
            return heard.speaker();
        }
        Speaker before = isNamed(detained, trigger) ? null : speakers.before();
        return before == null || before.person() == null || standing.isVictim(before) ? null : before;
    }

    /** The sentence names the speaker before the words: nobody else can be meant. */
    private static boolean isNamed(Speaker speaker, Trigger trigger) {
        return trigger.scene().mentions(Sort.PERSON).stream()
                .filter(name -> name.end() <= trigger.first())
                .anyMatch(name -> name.entities().contains(speaker.person()));
    }

    private void voice(Draft draft, Speaker speaker) {
        Entity person = speaker.person();
        draft.speaker = person == null ? null : person.name();
        draft.body = speaker.body();
        draft.voiceGeneral = speaker.general();
        draft.voiceState = speaker.isState();
        draft.voiceCountry = !speaker.government() ? null : speaker.country() != null ? speaker.country() : home;
    }

    /** It tells of the case: what was done to somebody, or on which charges; a release needs no excuse. */
    private boolean explains(Scene scene) {
        return !scene.inTitle()
                && !isOfRelease(scene)
                && (!scene.matches(Section.DETENTION).isEmpty()
                        || !scene.matches(Section.CHARGE).isEmpty());
    }

    /** A person, or a body by its name. */
    private static boolean isNamed(Speaker speaker) {
        String body = speaker.body();
        return speaker.person() != null || (body != null && body.indexOf(' ') > 0 && speaker.sort() != Sort.PEOPLE);
    }

    private boolean isOfRelease(Scene scene) {
        return drafts.stream().anyMatch(draft -> draft.kind == Kind.RELEASED && draft.scene() == scene);
    }

    /** That she would be brought back says what comes next, and excuses nothing. */
    private static boolean isToCome(Scene scene, int from) {
        return scene.matches(Section.BLOCK).stream()
                .filter(match -> match.label().group().equals("threat"))
                .anyMatch(match -> match.first() >= from && match.first() - from <= OPENING + 1);
    }

    /** What is said begins with those whom the article is about: that he, the reporter, the two had. */
    private boolean isOfThem(Scene scene, int from) {
        return scene.mentions().stream()
                .filter(mention -> mention.first() >= from && mention.first() - from <= OPENING)
                .anyMatch(mention -> switch (mention.sort()) {
                    case PERSON ->
                        !mention.owner() && mention.entities().stream().anyMatch(course::isVictim);
                    case PEOPLE -> mention.definite() && !mention.isOfficial();
                    case PRONOUN ->
                        !mention.owner()
                                && !mention.value().equals("it")
                                && !mention.value().equals("we");
                    default -> false;
                });
    }

    /** Serbest bırakıldığını açıkladı: who announces a release answers nobody. */
    private static boolean announces(PatternMatch<Label> verb, Scene scene) {
        return scene.matches(Section.DETENTION).stream()
                .anyMatch(match -> match.label().group().equals(Kind.RELEASED.code()) && match.end() == verb.first());
    }

    private boolean isWeak(PatternMatch<Label> verb) {
        Voice voice = page.pack().voices().get(verb.label().value());
        return voice != null && voice.weak();
    }

    /** Prosecutors confirmed that a case was opened: a step that the sentence itself tells is no answer. */
    private boolean isStep(Scene scene) {
        return drafts.stream().anyMatch(draft -> draft.scene() == scene && draft.fresh && draft.kind == Kind.CHARGED);
    }

    /** The ministry said that fourteen had been held: a bare count is news, and explains nothing. */
    private boolean isCount(Scene scene) {
        List<Draft> told = drafts.stream()
                .filter(draft -> draft.scene() == scene && draft.kind.family() == Family.DETENTION)
                .toList();
        return !told.isEmpty()
                && scene.matches(Section.CHARGE).isEmpty()
                && told.stream()
                        .allMatch(draft -> draft.kind == Kind.DETAINED && draft.persons.isEmpty() && draft.unnamed > 1);
    }

    /** What the authorities of the country say of a case explains it. */
    void account(Scene scene) {
        Attribution.Heard heard = speakers.heard();
        PatternMatch<Label> verb = heard == null ? null : heard.verb();
        if (heard == null || verb == null || !heard.close() || isWeak(verb) || announces(verb, scene)) {
            return;
        }
        Speaker speaker = heard.speaker();
        boolean held = drafts.stream().anyMatch(draft -> draft.kind.family() == Family.DETENTION);
        boolean ofThem = held && isNamed(speaker) && !isOfRelease(scene) && isOfThem(scene, opening(scene, verb));
        if (!explains(scene) && (!ofThem || isToCome(scene, opening(scene, verb)))) {
            return;
        }
        if ((speaker.isAuthority() && isStep(scene)) || isCount(scene)) {
            return;
        }
        Trigger said = new Trigger(scene, verb, Kind.JUSTIFIES, SAID);
        boolean answers = standing.isOwn(speaker) && !Standing.isNameless(speaker) && !standing.isCourt(speaker);
        if (answers && !blocks.isNegated(said)) {
            Draft draft = new Draft(said);
            voice(draft, speaker);
            draft.confidence = 0.5;
            when.settle(draft);
            targets(draft, scene);
            drafts.add(draft);
        }
    }

    /** Where what is said begins: behind the verb; behind the comma, "according to X, she"; with the sentence, "she was, X said". */
    private int opening(Scene scene, PatternMatch<Label> verb) {
        int first = scene.sentence().first();
        int end = scene.sentence().end();
        if (verb.end() >= end - 1 && verb.first() > first + OPENING) {
            return first;
        }
        int comma = verb.end();
        while (verb.first() == first && comma < end && !page.text().is(comma, ",")) {
            comma++;
        }
        return verb.first() == first && comma < end ? comma + 1 : verb.end();
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
                    .filter(m -> trigger.scene().sentence().holds(m.first()) && m.end() <= trigger.first())
                    .anyMatch(m -> isJoined(mention, m));
            if (other != person && before) {
                Draft draft = new Draft(trigger);
                draft.speaker = other.name();
                draft.body = other.body();
                when.settle(draft);
                drafts.add(draft);
            }
        }
    }

    /** X and Y, not X, adviser to Y. */
    private boolean isJoined(Mention a, Mention b) {
        return IntStream.range(Math.min(a.end(), b.end()), Math.max(a.first(), b.first()))
                .filter(i -> page.text().token(i).isWord())
                .anyMatch(
                        i -> page.pack().grammar().joins().contains(page.text().form(i)));
    }

    /** Neither a country nor somebody who is spoken of gives the prize. */
    private boolean isGiver(Trigger trigger, @Nullable Speaker speaker) {
        Entity person = speaker == null ? null : speaker.person();
        boolean winner =
                person != null && (course.isActedOn(person) || person.groups().contains("defender"));
        return speaker != null
                && !speaker.isState()
                && !winner
                && !trigger.voice().agent().isEmpty();
    }

    /** Who gives the prize, the same for the whole article. */
    private @Nullable Speaker giver(Trigger trigger) {
        Draft given = drafts.stream()
                .filter(draft -> draft.kind == Kind.HONOURS && draft.body != null)
                .findFirst()
                .orElse(null);
        if (given != null) {
            return new Speaker(null, given.body, false, Sort.BODY, false, null);
        }
        return new PrizeGivers(page).of(trigger);
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
