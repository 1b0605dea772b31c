package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.language.Voice.Side;
import org.habeas.enrich.read.event.Subjects.Subject;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** Finds who speaks, sentence by sentence: the subject of a verb of saying, or of the statement's own verb. */
final class Attribution {
    /** So many sentences at most has a quotation of which one says only behind it whose it is. */
    private static final int AHEAD = 4;
    /** The subject of a verb of saying has no worse score. */
    private static final double HEARD = 8;
    /** So many verbs of saying are looked at in one sentence. */
    private static final int MOST = 40;
    /** A verb that opens its sentence, so many words at most before it, may have left out its subject. */
    private static final int OPENING = 2;
    /** So near stands the subject that surely belongs to its verb. */
    private static final int CLOSE = 4;

    /**
     * Somebody says something.
     *
     * @param speaker who
     * @param at where the words of saying begin
     * @param verb the words of saying; null where a headline's colon says so
     * @param score how unlikely it is
     * @param close true when the speaker stands right beside the verb
     */
    record Heard(Speaker speaker, int at, @Nullable PatternMatch<Label> verb, double score, boolean close) {}

    private final Page page;
    private final Subjects subjects;
    private final Antecedents antecedents;
    private final Asides asides;
    private final Viewpoint viewpoint;
    private final Predicate<Mention> passive;
    private final Headlines headlines;
    private final Referents referents;
    private final List<Heard> heard = new ArrayList<>();
    private @Nullable Speaker quoted;

    /** Voices on {@code page}; those of whom {@code passive} is true are acted on and seldom speak. */
    Attribution(Page page, Predicate<Mention> passive) {
        this.page = page;
        this.subjects = new Subjects(page, passive);
        this.antecedents = new Antecedents(page);
        this.asides = new Asides(page);
        this.viewpoint = new Viewpoint(page);
        this.passive = passive;
        this.headlines = new Headlines(page, subjects);
        this.referents = new Referents(page, subjects, this::saying);
    }

    /** Goes on to the sentence and remembers who says something in it. */
    void enter(Scene next) {
        heard.clear();
        Speaker viewer = viewer(next);
        List<PatternMatch<Label>> verbs = next.matches(Section.SPEECH).stream()
                .filter(verb -> !signs(verb) && !pointsBack(verb))
                .filter(verb -> !next.isName(verb) && !isBehindAside(next, verb))
                .limit(MOST)
                .toList();
        verbs.stream()
                .filter(verb -> verbs.stream().noneMatch(other -> isWithin(verb, other)))
                .forEach(verb -> hear(next, verb));
        if (viewer != null && heard.isEmpty()) {
            heard.add(new Heard(viewer, next.sentence().first(), null, 0, true));
        }
        if (next.inTitle()) {
            announce(next);
        }
        quote(next);
        look(next);
        Heard best = heard();
        if (best != null) {
            referents.remember(best.speaker());
        }
    }

    /** In whose eyes things are so, unless they are acted on; "it noted" then is of the same. */
    private @Nullable Speaker viewer(Scene next) {
        Mention mention = viewpoint.of(next);
        Speaker viewer = mention == null || passive.test(mention) ? null : referents.speaker(next, mention);
        if (viewer != null) {
            referents.remember(viewer);
        }
        return viewer;
    }

    /** The minister, X, said: the comma is not one behind which who says it follows. */
    private boolean isBehindAside(Scene next, PatternMatch<Label> verb) {
        Voice voice = voice(verb);
        return voice != null && voice.agent().equals(List.of(Side.AFTER)) && asides.isClosed(next, verb.first());
    }

    private @Nullable Voice voice(PatternMatch<Label> verb) {
        return page.pack().voices().get(verb.label().value());
    }

    /** Words of signing name those who speak elsewhere: Signatures looks at them. */
    private boolean signs(PatternMatch<Label> verb) {
        Voice voice = voice(verb);
        return voice != null && voice.signs();
    }

    /** Bunu X deyib: words that point to the quotation before them. */
    private boolean pointsBack(PatternMatch<Label> verb) {
        Voice voice = voice(verb);
        return voice != null && voice.back();
    }

    /** Who spoke a quotation that is a sentence may be said only behind it. */
    private void look(Scene next) {
        if (!heard.isEmpty() || !isWhole(next)) {
            return;
        }
        Scene teller = next;
        for (int i = 0; i < AHEAD && isWhole(teller); i++) {
            int end = teller.sentence().end();
            if (end >= page.text().size()) {
                return;
            }
            teller = page.scene(end);
        }
        int first = teller.sentence().first();
        Scene behind = teller;
        boolean points = behind.matches(Section.SPEECH).stream()
                .anyMatch(verb -> pointsBack(verb) && (verb.first() == first || !isOpening(behind)));
        if (!points) {
            return;
        }
        behind.matches(Section.SPEECH).stream()
                .filter(verb -> !signs(verb) && !pointsBack(verb))
                .limit(MOST)
                .forEach(verb -> hear(behind, verb));
        Heard said = heard();
        heard.clear();
        if (said != null) {
            heard.add(new Heard(said.speaker(), next.sentence().first(), null, 0, true));
        }
    }

    /** It quotes or introduces something itself. */
    private boolean isOpening(Scene scene) {
        for (int i = scene.sentence().first(); i < scene.sentence().end(); i++) {
            if (page.text().is(i, ":") || page.isQuoted(i)) {
                return true;
            }
        }
        return false;
    }

    /** Nothing in the sentence stands outside quotation marks. */
    private boolean isWhole(Scene scene) {
        int first = scene.sentence().first();
        int last = scene.sentence().end() - 1;
        while (last > first && page.text().is(last, ".")) {
            last--;
        }
        boolean opens = page.isQuoted(first) || page.text().is(first, "\"");
        return opens && last > first && (page.isQuoted(last) || page.text().is(last, "\""));
    }

    /** A quotation of several sentences is all of whom its first one, or the words before its mark, name. */
    private void quote(Scene next) {
        int first = next.sentence().first();
        if (page.isQuoted(first) && quoted != null && heard.stream().allMatch(said -> page.isQuoted(said.at()))) {
            heard.clear();
            heard.add(new Heard(quoted, first, null, 0, true));
        }
        int end = next.sentence().end();
        boolean open = page.isQuoted(end - 1);
        if (open && !page.isQuoted(first)) {
            quoted = quoting(next);
        } else if (!open) {
            quoted = null;
        }
    }

    /** Who opens the quotation that the sentence leaves open; where the verb comes last, it need not have come yet. */
    private @Nullable Speaker quoting(Scene next) {
        Heard said = heard();
        if (said != null || page.pack().grammar().postpositions().isEmpty()) {
            return said == null ? null : said.speaker();
        }
        Mention voice = next.mentions().stream()
                .filter(mention -> isMarked(mention.end()) && subjects.canSpeak(next, mention))
                .findFirst()
                .orElse(null);
        Speaker speaker = voice == null ? null : referents.speaker(next, voice);
        if (voice != null && speaker != null) {
            heard.add(new Heard(speaker, voice.end(), null, 0, true));
        }
        return speaker;
    }

    /** Whether a quotation begins there, behind a comma at most. */
    private boolean isMarked(int at) {
        int mark = at + (page.text().is(at, ",") ? 1 : 0);
        return page.text().is(mark, "\"") && !page.isQuoted(at) && page.isQuoted(mark + 1);
    }

    /** X: a headline that gives what X says. */
    private void announce(Scene title) {
        Mention voice = headlines.voice(title);
        Speaker speaker = voice == null ? null : referents.speaker(title, voice);
        if (speaker != null && voice != null) {
            heard.add(new Heard(speaker, voice.end(), null, 0, true));
        }
    }

    /** Said, in: is said to. */
    private static boolean isWithin(PatternMatch<Label> verb, PatternMatch<Label> other) {
        return other.length() > verb.length() && other.overlaps(verb.first(), verb.end());
    }

    private void hear(Scene next, PatternMatch<Label> verb) {
        Heard before = heard.isEmpty() ? null : heard.get(heard.size() - 1);
        if (before != null && page.pack().grammar().isParticiple(page.text().token(verb.first()))) {
            heard.add(new Heard(before.speaker(), verb.first(), verb, before.score(), before.close()));
            return;
        }
        Voice voice = voice(verb);
        Subject subject = voice == null ? null : subjects.best(next, verb.first(), verb.end(), voice.agent(), HEARD);
        Speaker speaker = subject == null ? null : referents.speaker(next, subject.mention());
        if (subject != null && speaker != null) {
            boolean close = subject.mention().distance(verb.first(), verb.end()) <= CLOSE
                    || (isVerbLast(next, verb.end()) && subjects.isSubject(next, subject.mention()))
                    || (before != null && before.close() && isSecond(verb) && speaker.equals(before.speaker()));
            heard.add(new Heard(speaker, verb.first(), verb, subject.score(), close));
        }
        Speaker last = referents.last();
        // words for a text that was spoken of, too, are those of whoever spoke last
        if (subject == null && last != null && ((voice != null && voice.dropped()) || isTag(next, verb))) {
            heard.add(new Heard(last, verb.first(), verb, HEARD, false));
        }
    }

    /** Confirmed the arrest and said: a verb that a word joins to the one before it. */
    private boolean isSecond(PatternMatch<Label> verb) {
        return page.text().token(verb.first() - 1).isWord()
                && page.pack().grammar().joins().contains(page.text().form(verb.first() - 1));
    }

    /** A verb without a subject behind a quotation: whoever spoke last goes on. */
    private boolean isTag(Scene next, PatternMatch<Label> verb) {
        int before = page.text().is(verb.first(), ",") ? verb.first() - 1 : verb.first() - 2;
        boolean closes = page.text().is(before, "\"") && page.text().is(before + 1, ",");
        return closes
                && !page.isQuoted(verb.first())
                && before > next.sentence().first();
    }

    /** The verb ends its sentence in a language that does so: all that was said stands between it and its subject. */
    private boolean isVerbLast(Scene next, int end) {
        return !next.sentence().holds(end + 1)
                && !page.pack().grammar().postpositions().isEmpty();
    }

    /** Who most likely says the sentence; null when nobody is said to. */
    @Nullable
    Heard heard() {
        return heard.stream().reduce((a, b) -> b.score() < a.score() ? b : a).orElse(null);
    }

    /** Who was heard last; null when nobody was. */
    @Nullable
    Speaker last() {
        return referents.last();
    }

    /** Those named or meant in the sentence who could say it. */
    Stream<Mention> voices(Scene scene) {
        return scene.mentions().stream().filter(mention -> subjects.canSpeak(scene, mention));
    }

    /** Who is meant; null when it cannot be said. */
    @Nullable
    Speaker speaker(Scene scene, Mention voice) {
        return referents.speaker(scene, voice);
    }

    /** Who spoke before the one last heard, then taken for the one last heard; null when nobody did. */
    @Nullable
    Speaker before() {
        return referents.goBack();
    }

    /** Who makes the statement; null when it cannot be said. */
    @Nullable
    Speaker of(Trigger trigger) {
        Heard said = heard();
        boolean quoted = page.isQuoted(trigger.first());
        Mention antecedent = quoted ? null : antecedents.ofClause(trigger);
        Speaker clause = antecedent == null ? null : referents.speaker(trigger.scene(), antecedent);
        if (clause != null) {
            referents.remember(clause);
            return clause;
        }
        Subject subject = quoted && said != null ? null : subject(trigger);
        subject = isOfQuotation(subject) ? null : subject;
        Speaker own = subject == null || isRather(said, subject, trigger) || isReported(said, subject, trigger)
                ? null
                : referents.speaker(trigger.scene(), subject.mention());
        if (own != null) {
            referents.remember(own);
            return own;
        }
        // she denies it, where no person has spoken yet: she is no body that has
        boolean unknown =
                subject != null && own == null && subject.mention().value().equals("one");
        return said != null ? said.speaker() : unknown ? opening(trigger.scene()) : unsaid(trigger, quoted);
    }

    /** "X must be freed." Where somebody has spoken, it is whoever is quoted that says so, not X. */
    private boolean isOfQuotation(@Nullable Subject subject) {
        return referents.last() != null
                && subject != null
                && !subject.mention().is(Sort.PRONOUN)
                && page.isQuoted(subject.mention().first());
    }

    private @Nullable Speaker opening(Scene scene) {
        Mention opening = antecedents.before(scene);
        return opening == null ? null : referents.speaker(page.scene(opening.first()), opening);
    }

    private @Nullable Subject subject(Trigger trigger) {
        return subjects.best(
                trigger.scene(), trigger.first(), trigger.end(), trigger.voice().agent(), Subjects.WORST);
    }

    /** True where somebody says behind it what the words tell, and more likely than their subject. */
    private boolean isRather(@Nullable Heard said, Subject subject, Trigger trigger) {
        return said != null
                && said.at() > trigger.end()
                && said.score() < subject.score()
                && !subjects.isSubject(trigger.scene(), subject.mention());
    }

    /** The minister said that the courts are independent: the courts do not say so. */
    private static boolean isReported(@Nullable Heard said, Subject subject, Trigger trigger) {
        PatternMatch<Label> verb = said == null ? null : said.verb();
        return verb != null
                && said != null
                && trigger.kind() == Kind.JUSTIFIES
                && said.close()
                && said.speaker().government()
                && verb.end() <= subject.mention().first();
    }

    /** Nobody is said to speak in the sentence: then it is who spoke last, if somebody has to. */
    private @Nullable Speaker unsaid(Trigger trigger, boolean quoted) {
        if (trigger.voice().dropped()) {
            return referents.last();
        }
        if (trigger.voice().agent().isEmpty()) {
            Speaker ower = trigger.kind() == Kind.CALLS_FOR_RELEASE ? ower(trigger) : null;
            boolean free = quoted || trigger.kind() == Kind.CALLS_FOR_RELEASE;
            return ower != null ? ower : free ? referents.last() : null;
        }
        boolean passive = trigger.voice().agent().equals(List.of(Side.AFTER));
        boolean opens = trigger.first() - trigger.scene().sentence().first() <= OPENING;
        return passive
                ? (trigger.kind() == Kind.CALLS_FOR_RELEASE ? referents.last() : null)
                : opens ? referents.last() : null;
    }

    /** The subject of a sentence that says what others ought to do, unless it is who ought to. */
    private @Nullable Speaker ower(Trigger trigger) {
        Subject subject =
                subjects.best(trigger.scene(), trigger.first(), trigger.end(), List.of(Side.BEFORE), Subjects.WORST);
        if (subject == null || isOfQuotation(subject)) {
            return null;
        }
        Mention mention = subject.mention();
        boolean addressee = !(mention.is(Sort.PERSON) || mention.is(Sort.BODY))
                || mention.value().equals("government")
                || !subjects.isSubject(trigger.scene(), mention);
        return addressee ? null : referents.speaker(trigger.scene(), mention);
    }

    /** X said it was appalled, where somebody else is the subject of the sentence; null where no verb of saying stands before it. */
    private @Nullable Speaker saying(Mention pronoun) {
        return heard.stream()
                .filter(said -> said.verb() != null
                        && pronoun.first() >= said.verb().end()
                        && pronoun.first() - said.verb().end() <= 1
                        && page.isWords(said.verb().end(), pronoun.first()))
                .map(Heard::speaker)
                .findFirst()
                .orElse(null);
    }
}
