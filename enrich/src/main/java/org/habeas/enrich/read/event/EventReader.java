package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.read.learn.Candidate;
import org.habeas.enrich.read.learn.Grader;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.Token;
import org.habeas.model.Event;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the events of one page. */
public final class EventReader {
    /** What is said of laws, matches and quarrels as well. */
    private static final Set<Kind> OPINIONS = Set.of(Kind.CONDEMNS, Kind.CONCERN, Kind.JUSTIFIES);

    /** The packs' name for words by which something is only possible. */
    private static final String THREAT = "threat";

    private final Page page;
    private final Grader grader;
    private final TriggerFinder triggers;
    private final Blocks blocks;
    private final Course course;
    private final PatientFinder patients;
    private final Fellows fellows;
    private final When when;
    private final Term term;
    private final Where where;
    private final Particulars particulars;
    private final StatementReader statements;
    private final Reconsideration reconsideration;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Draft> general = new ArrayList<>();
    private final Map<Scene, List<String>> notes = new HashMap<>();
    private boolean happens;
    private boolean mayHappen;
    private @Nullable Trigger lastTrigger;
    private Patients lastFound = Patients.NOBODY;

    /** A reader of {@code page}, whose source stands in the country with that code; the grader is asked where words fail. */
    public EventReader(Page page, @Nullable String sourceCountry, Grader grader) {
        this.page = page;
        this.grader = grader;
        this.triggers = new TriggerFinder(page);
        this.blocks = new Blocks(page);
        this.course = new Course(page);
        this.patients = new PatientFinder(page, course);
        this.fellows = new Fellows(page);
        this.when = new When(page, blocks);
        this.where = new Where(page, sourceCountry == null ? page.pack().home() : sourceCountry);
        this.term = new Term(page);
        this.statements = new StatementReader(page, course, blocks, when, where.home(), drafts);
        this.reconsideration = new Reconsideration(page, course, statements, when, where, drafts);
        this.particulars = new Particulars(page);
    }

    /** The events, in the order in which the page first tells them; empty when it is not one for a human-rights desk. */
    public List<Event> read() {
        if (!Relevance.of(page).isRelevant()) {
            return List.of();
        }
        readScenes();
        reconsideration.apply(grader);
        new Signatures(page).fill(drafts);
        EventWriter writer = new EventWriter(page);
        Hindsight hindsight = new Hindsight(page);
        hindsight.carryOn(drafts);
        hindsight.lookBack(drafts);
        hindsight.stepBack(drafts);
        drafts.forEach(new Elaboration(page, drafts)::apply);
        Relevance relevance = Relevance.of(page);
        if (isOfWhatMayBe()) {
            drafts.removeIf(draft -> OPINIONS.contains(draft.kind));
        }
        List<Draft> told = new Selection(page, relevance).of(drafts, general);
        return told.stream()
                .map(draft -> when.fill(draft, told))
                .map(term::fill)
                .map(writer::event)
                .toList();
    }

    private void readScenes() {
        StatementReader.hear(page);
        page.scenes().forEach(this::anticipate);
        page.scenes().forEach(this::scene);
    }

    /** A law under which somebody may be held: nobody is held, and nobody asks for a release. */
    private boolean isOfWhatMayBe() {
        return mayHappen && !happens && drafts.stream().noneMatch(draft -> draft.kind == Kind.CALLS_FOR_RELEASE);
    }

    /** Instead of the events: who may have made statements on the page, and whom something may have befallen. */
    public List<Candidate> candidates() {
        if (!Relevance.of(page).isRelevant()) {
            return List.of();
        }
        readScenes();
        return reconsideration.candidates();
    }

    /** Whether the page is one for a human-rights desk, and why. */
    public String relevance() {
        return Relevance.of(page).summary();
    }

    private void anticipate(Scene scene) {
        for (Trigger trigger : triggers.detentions(scene, patients::isFound)) {
            Mention best = patients.best(trigger);
            if (best != null
                    && best.is(Sort.PERSON)
                    && (!best.entities().get(0).isBystander() || isDirect(best, trigger))
                    && !isDemanding(best, trigger)) {
                course.counts(trigger.kind(), scene, best.entities());
            }
            if (best != null && best.is(Sort.PEOPLE) && best.count() == 1 && !scene.inTitle()) {
                course.countsUnnamed(trigger.kind());
            }
        }
    }

    /** Police arrested X, X was arrested: right beside the verb stands whom it acts on, be it an official or a lawyer. */
    private static boolean isDirect(Mention person, Trigger trigger) {
        boolean before = trigger.voice().patient().equals(List.of(Voice.Side.BEFORE));
        boolean after = trigger.voice().patient().equals(List.of(Voice.Side.AFTER));
        return !trigger.voice().near()
                && ((before && person.end() == trigger.first()) || (after && trigger.end() == person.first()));
    }

    /** X urged the ministers to free her: whoever stands before the verb of a demand is not the one to be freed. */
    private boolean isDemanding(Mention person, Trigger release) {
        return release.kind() == Kind.RELEASED
                && page.pack().grammar().postpositions().isEmpty()
                && triggers.statements(release.scene()).stream()
                        .filter(said -> said.kind() == Kind.CALLS_FOR_RELEASE)
                        .filter(said -> said.voice().agent().equals(List.of(Voice.Side.BEFORE)))
                        .anyMatch(said -> person.end() <= said.first());
    }

    private void scene(Scene scene) {
        List<Trigger> said = triggers.statements(scene);
        statements.enter(scene);
        for (Trigger trigger : triggers.detentions(scene, patients::isFound)) {
            String block = isDemanded(trigger, said) ? "demand" : blocks.blocked(trigger);
            happens |= block == null;
            mayHappen |= THREAT.equals(block);
            note(trigger, block == null ? detention(trigger) : "blocked: " + block);
        }
        for (Trigger trigger : said) {
            if (!statements.hasTold(trigger.kind()) && !isSameDemand(trigger, said)) {
                note(trigger, statements.read(trigger));
            }
        }
        if (!statements.hasTold()) {
            statements.account(scene);
        }
        if (!Blocks.isDenied(scene)) {
            course.acquaint(new Lists(page).longest(scene));
        }
    }

    /** A release that somebody asks for has not happened. */
    private static boolean isDemanded(Trigger trigger, List<Trigger> statements) {
        return trigger.kind() == Kind.RELEASED && statements.stream().anyMatch(s -> s.kind() == Kind.CALLS_FOR_RELEASE);
    }

    /** Asked to let X go: what is asked for is the release, not that somebody be let do something. */
    private boolean isSameDemand(Trigger trigger, List<Trigger> statements) {
        if (trigger.kind() == Kind.JUSTIFIES) {
            return isAsked(trigger, statements);
        }
        return trigger.kind() == Kind.CONCERN
                && statements.stream()
                        .filter(other -> other.kind() == Kind.CALLS_FOR_RELEASE)
                        .filter(other -> other.first() <= trigger.first())
                        .anyMatch(other -> trigger.end() <= other.end()
                                || (other.first() == trigger.first() && !isJoined(other.end(), trigger.end())));
    }

    /** Urged them to respect the law: that is no excuse. */
    private static boolean isAsked(Trigger trigger, List<Trigger> statements) {
        return statements.stream()
                .filter(other -> other.kind() == Kind.CONCERN || other.kind() == Kind.CALLS_FOR_RELEASE)
                .anyMatch(other -> other.first() < trigger.first() && trigger.first() < other.end());
    }

    private boolean isJoined(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(page.text()::form)
                .anyMatch(form -> page.pack().grammar().joins().contains(form));
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

    /** The four, who had been held for hours, were let go: what the sentence told before befell the same people. */
    private boolean isGoneOn(Trigger trigger) {
        return lastTrigger != null && lastTrigger.scene() == trigger.scene() && !lastFound.isNobody();
    }

    /** A second verb behind a word that joins. */
    private boolean isJoined(Trigger trigger) {
        Token before = page.text().token(Math.max(0, trigger.first() - 1));
        return before.isWord() && page.pack().grammar().joins().contains(before.form());
    }

    /** Who went to ask about her, were held and released: the second verb follows the first, and nobody stands between. */
    private boolean isCoordinated(Trigger trigger) {
        if (lastTrigger == null || trigger.first() - lastTrigger.end() != 1) {
            return false;
        }
        Mention best = patients.best(trigger);
        return best != null && best.end() <= lastTrigger.first();
    }

    /** Was arraigned and sent to prison: those acted on by the passive before it in the sentence. */
    private Patients before(Trigger trigger) {
        boolean passive = lastTrigger != null
                && lastTrigger.scene() == trigger.scene()
                && lastTrigger.voice().patient().get(0) == Voice.Side.BEFORE;
        return passive ? lastFound : Patients.NOBODY;
    }

    private String detention(Trigger trigger) {
        Patients found = patients.isLeftOut(trigger) && isGoneOn(trigger) ? lastFound : patients.find(trigger);
        Patients before = isJoined(trigger) ? before(trigger) : Patients.NOBODY;
        if (!before.isNobody() && isCoordinated(trigger)) {
            found = before;
        }
        Patients again = found.isGeneral() ? course.again(trigger.scene(), trigger.first()) : null;
        found = again == null ? found : again;
        Patients joined = found.isNobody() ? before : Patients.NOBODY;
        if (found.isGeneral()
                && joined.isNobody()
                && (Passing.isLong(page) || !trigger.voice().near())) {
            return inGeneral(trigger, found);
        }
        found = found.isNobody() ? joined : found;
        if (found.isNobody() && trigger.voice().general()) {
            return inGeneral(trigger, Patients.GENERAL);
        }
        if (found.isNobody()) {
            return "nobody it could act on";
        }
        lastTrigger = trigger;
        lastFound = found;
        if (found.persons().isEmpty() && found.unnamed() > 1) {
            course.counted(trigger.scene(), found);
        }
        Draft draft = draft(trigger, found);
        if (!found.persons().isEmpty() && found.unnamed() > 0) {
            course.together(trigger.scene(), found);
        }
        if (isNamed(trigger.scene(), found)) {
            course.acted(trigger.scene(), List.copyOf(draft.persons));
        }
        drafts.add(draft);
        return draft.summary();
    }

    /** In the text; or the headline names one of them: whom its nouns mean is a guess until the text is read. */
    private static boolean isNamed(Scene scene, Patients found) {
        return !scene.inTitle() || found.persons().isEmpty() || scene.persons().anyMatch(found.persons()::contains);
    }

    private String inGeneral(Trigger trigger, Patients people) {
        Draft draft = draft(trigger, people);
        draft.fresh &=
                draft.isDated() && trigger.scene().matches(Section.STATEMENT).isEmpty();
        general.add(draft);
        return "in general, " + draft.summary();
    }

    /** For ten lawyers the decision came. A, B and C were remanded: those of whom nothing else is said are some of them. */
    private boolean isOfDefenders(Scene scene, Patients found) {
        return found.persons().size() > 1
                && found.groups().isEmpty()
                && page.beside(scene)
                        .filter(before -> before.index() < scene.index())
                        .flatMap(before -> before.mentions(Sort.PEOPLE).stream())
                        .anyMatch(noun -> noun.plural() && noun.groups().contains("defender"));
    }

    private Draft draft(Trigger trigger, Patients found) {
        Draft draft = new Draft(trigger);
        draft.persons.addAll(found.persons());
        draft.persons.addAll(new Gapping(page).of(trigger));
        List<Entity> along = fellows.alongside(trigger);
        draft.persons.addAll(along);
        if (!trigger.voice().near() && !trigger.voice().state()) {
            draft.persons.addAll(fellows.likewise(trigger));
            draft.persons.addAll(fellows.opening(trigger));
            draft.persons.addAll(fellows.together(trigger, found.persons()));
        }
        draft.unnamed = found.unnamed() > 1
                ? found.unnamed()
                : found.unnamed() + Math.max(0, fellows.countedAlong(trigger) - along.size());
        draft.defenders = found.groups().contains("defender") || isOfDefenders(trigger.scene(), found);
        draft.relative = found.groups().contains("relation");
        draft.confidence = Math.max(0.3, 0.95 - found.score() / 40);
        when.settle(draft);
        term.settle(draft);
        where.settle(draft);
        particulars.settle(draft);
        return draft;
    }
}
