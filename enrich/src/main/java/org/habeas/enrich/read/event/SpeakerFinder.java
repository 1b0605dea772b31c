package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.language.Voice.Side;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Token;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** Finds who speaks: the subject of a verb of saying, or of the statement's own verb. */
final class SpeakerFinder {
    private static final double WORST = 22;

    /**
     * A voice.
     *
     * @param person who speaks; null when only a body does
     * @param body for whom; null when not said
     * @param government true for a body of a state
     * @param country ISO code of the country that stands beside the voice; null when none does
     */
    record Speaker(@Nullable Entity person, @Nullable String body, boolean government, @Nullable String country) {}

    private final Page page;
    private final Cases cases;
    private final List<String> bodies = new ArrayList<>();
    private @Nullable Speaker last;
    private @Nullable Speaker previous;
    private int heardAt = -1;
    private double nearness;
    private boolean heardNear;

    SpeakerFinder(Page page) {
        this.page = page;
        this.cases = new Cases(page);
    }

    /** Who says the sentence, remembered for the pronouns of the next; null when nobody is said to. */
    @Nullable
    Speaker heard(Scene scene) {
        scene.mentions(Sort.BODY).stream()
                .filter(body -> isProper(body) && !isShortGeneric(body))
                .forEach(body -> bodies.add(body.text()));
        Speaker heard = null;
        heardAt = -1;
        double least = 8;
        for (PatternMatch<Label> match : scene.matches(Section.SPEECH)) {
            Voice voice = page.pack().voices().get(match.label().value());
            Mention mention = voice == null ? null : nearest(scene, match.first(), match.end(), voice.agent(), least);
            Speaker found = mention == null ? null : speaker(scene, mention);
            if (mention != null && found != null) {
                least = nearness;
                heard = found;
                heardAt = match.first();
                heardNear = mention.distance(match.first(), match.end()) <= 4;
            }
        }
        if (heard != null) {
            last = heard;
        }
        return heard;
    }

    /** Who spoke before the one last heard; null when nobody did. */
    @Nullable
    Speaker before() {
        last = previous;
        return previous;
    }

    /** True when the one last heard stands right beside the verb. */
    boolean isClose() {
        return heardNear;
    }

    /** Who makes the statement; null when it cannot be said. */
    @Nullable
    Speaker of(Trigger trigger) {
        Mention subject = nearest(
                trigger.scene(), trigger.first(), trigger.end(), trigger.voice().agent(), WORST);
        Speaker heard = heard(trigger.scene());
        boolean quoted = isQuoted(trigger) || heardAt > trigger.end();
        if (subject != null && !(quoted && heard != null)) {
            Speaker own = speaker(trigger.scene(), subject);
            if (own != null) {
                previous = last;
                last = own;
                return own;
            }
        }
        if (heard == null && trigger.voice().agent().isEmpty()) {
            heard = trigger.kind() == Kind.CALLS_FOR_RELEASE ? ower(trigger) : null;
            if (heard == null && !quoted && trigger.kind() != Kind.CALLS_FOR_RELEASE) {
                return null;
            }
        }
        if (heard == null && trigger.voice().agent().equals(List.of(Side.AFTER))) {
            return null;
        }
        return heard != null ? heard : last;
    }

    /** The subject of a sentence that says what others ought to do, unless it is who ought to. */
    private @Nullable Speaker ower(Trigger trigger) {
        Mention subject = nearest(trigger.scene(), trigger.first(), trigger.end(), List.of(Side.BEFORE), WORST);
        if (subject == null) {
            return null;
        }
        boolean addressee = subject.is(Sort.COUNTRY)
                || subject.is(Sort.AUTHORITY)
                || subject.value().equals("government")
                || !isSubject(subject);
        return addressee ? null : speaker(trigger.scene(), subject);
    }

    private boolean isQuoted(Trigger trigger) {
        int marks = 0;
        for (int i = trigger.scene().sentence().first(); i < trigger.first(); i++) {
            marks += page.text().token(i).is("\"") ? 1 : 0;
        }
        return marks % 2 == 1;
    }

    private @Nullable Speaker speaker(Scene scene, Mention mention) {
        if (mention.is(Sort.PERSON)) {
            Entity person = mention.entities().get(0);
            String body = body(scene, mention);
            if (body != null) {
                person.setBody(body);
            }
            if (isGovernment(scene, mention)) {
                person.setGovernment();
            }
            person.setCountry(country(scene, mention));
            return new Speaker(person, person.body(), person.government(), person.country());
        }
        if (mention.is(Sort.PRONOUN) && mention.value().equals("it")) {
            Speaker before = last;
            String body = before == null ? null : before.body();
            return before == null || body == null
                    ? before
                    : new Speaker(null, body, before.government(), before.country());
        }
        if (mention.is(Sort.PRONOUN) || mention.is(Sort.PEOPLE)) {
            return mention.is(Sort.PEOPLE) ? noun(scene, mention) : last;
        }
        return new Speaker(null, joined(scene, mention), isGovernment(scene, mention), country(scene, mention));
    }

    /** Bodies that speak together are named together. */
    private String joined(Scene scene, Mention mention) {
        if (!mention.is(Sort.BODY)) {
            return bodyName(mention);
        }
        int first = mention.first();
        for (int i = scene.mentions().indexOf(mention) - 1; i >= 0; i--) {
            Mention other = scene.mentions().get(i);
            boolean joins =
                    (other.is(Sort.BODY) || other.is(Sort.COUNTRY)) && !isAside(other) && isJoin(other.end(), first);
            if (!joins) {
                break;
            }
            first = other.first();
        }
        return first == mention.first() ? bodyName(mention) : page.text().between(first, mention.end());
    }

    private boolean isJoin(int from, int to) {
        for (int i = from; i < to; i++) {
            String form = page.text().token(i).form();
            boolean join = page.pack().grammar().joins().contains(form)
                    || page.pack().grammar().articles().contains(form);
            if (!join) {
                return false;
            }
        }
        return to > from && to - from <= 3;
    }

    /** The House, The Committee. */
    private boolean isShortGeneric(Mention mention) {
        return mention.end() - mention.first() == 2
                && page.pack()
                        .grammar()
                        .definite()
                        .contains(page.text().token(mention.first()).form());
    }

    private static boolean isGovernment(Scene scene, Mention mention) {
        if (mention.is(Sort.PERSON) && scene.mentions().stream().anyMatch(other -> isTitleOf(mention, other))) {
            return true;
        }
        boolean official = mention.groups().contains("official")
                || (mention.is(Sort.PERSON)
                        && mention.entities().get(0).groups().contains("official"));
        boolean state = mention.groups().contains("state")
                || (mention.is(Sort.PERSON)
                        && mention.entities().get(0).groups().contains("state"));
        return state
                || mention.is(Sort.COUNTRY)
                || mention.is(Sort.AUTHORITY)
                || mention.value().equals("government")
                || scene.mentions().stream()
                        .anyMatch(other -> other.end() <= mention.first()
                                && other.distance(mention.first(), mention.end()) <= 3
                                && (other.value().equals("government") || (official && other.is(Sort.AUTHORITY))));
    }

    /** X, who speaks for the foreign ministry, …. */
    private static boolean isTitleOf(Mention person, Mention other) {
        int gap = other.first() - person.end();
        return other.value().equals("government") && gap > 0 && gap <= 9;
    }

    private static @Nullable String country(Scene scene, Mention mention) {
        return scene.mentions(Sort.COUNTRY).stream()
                .filter(other -> other.distance(mention.first(), mention.end()) <= 4 && other.first() < mention.end())
                .map(Mention::value)
                .findFirst()
                .orElse(null);
    }

    /** Some word has a capital, other than an article or a single word that opens a sentence. */
    private boolean isProper(Mention body) {
        boolean opens = body.end() - body.first() == 1
                && page.scenes().stream().anyMatch(scene -> scene.sentence().first() == body.first());
        for (int i = body.first(); i < body.end(); i++) {
            Token token = page.text().token(i);
            boolean article = page.pack().grammar().definite().contains(token.form());
            if (token.isCapitalised() && !article && (!opens || token.shape() == Token.Shape.UPPER)) {
                return true;
            }
        }
        return false;
    }

    /** The foundation, the agency: the full name that was said before, if there is one. */
    private String bodyName(Mention mention) {
        boolean generic = mention.is(Sort.BODY) && (!isProper(mention) || isShortGeneric(mention));
        if (!generic) {
            return mention.text();
        }
        for (Scene scene : page.scenes()) {
            for (Mention next : scene.mentions(Sort.BODY)) {
                if (next.first() == mention.end() && isProper(next)) {
                    return next.text();
                }
            }
        }
        String noun = page.text().token(mention.end() - 1).form();
        for (int i = bodies.size() - 1; i >= 0; i--) {
            if (page.pack().text().form(bodies.get(i)).contains(noun)) {
                return bodies.get(i);
            }
        }
        boolean government = mention.value().equals("government");
        String known = last == null || government || last.government() ? null : last.body();
        if (known == null && !government && !bodies.isEmpty() && mention.definite()) {
            known = bodies.get(bodies.size() - 1);
        }
        return known != null ? known : mention.text();
    }

    /** A spokesman, the ministry's spokeswoman, experts, colleagues. */
    private @Nullable Speaker noun(Scene scene, Mention mention) {
        if (mention.definite() && last != null) {
            return last;
        }
        String body = body(scene, mention);
        return new Speaker(
                null, body != null ? body : mention.text(), isGovernment(scene, mention), country(scene, mention));
    }

    /** The body that stands beside a person: the office before the name, the organisation behind or before it. */
    private @Nullable String body(Scene scene, Mention mention) {
        Mention best = null;
        int least = 9;
        for (Mention other : scene.mentions()) {
            if (other.is(Sort.BODY) || other.is(Sort.AUTHORITY)) {
                int distance =
                        other.distance(mention.first(), mention.end()) + (other.first() > mention.first() ? 0 : 1);
                if (distance < least) {
                    least = distance;
                    best = other;
                }
            }
        }
        String office = office(scene, mention);
        if (office != null && !office.isEmpty()) {
            return office;
        }
        return best != null ? best.text() : office == null ? null : officeText(scene, mention);
    }

    private @Nullable String office(Scene scene, Mention mention) {
        return scene.matches(Section.OFFICE).stream()
                .filter(match -> mention.distance(match.first(), match.end()) <= 4)
                .map(match -> match.label().value())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String officeText(Scene scene, Mention mention) {
        return scene.matches(Section.OFFICE).stream()
                .filter(match -> mention.distance(match.first(), match.end()) <= 4)
                .map(match -> page.text().between(match.first(), match.end()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Mention nearest(Scene scene, int first, int end, List<Side> sides, double worst) {
        Mention best = null;
        double least = worst;
        for (Mention mention : scene.mentions()) {
            if (!isVoice(mention) || isAside(mention)) {
                continue;
            }
            for (int i = 0; i < sides.size(); i++) {
                double score = score(mention, first, end, sides.get(i)) + 4.0 * i;
                if (score < least) {
                    least = score;
                    best = mention;
                }
            }
        }
        nearness = least;
        return best;
    }

    /** In brackets, or an owner, or a country's adjective. */
    private boolean isAside(Mention mention) {
        int before = mention.first() - 1;
        boolean title = mention.is(Sort.BODY)
                && page.scenes().stream()
                        .filter(scene -> scene.sentence().holds(mention.first()))
                        .flatMap(scene -> scene.mentions().stream())
                        .anyMatch(m -> m.first() == mention.end()
                                && (m.is(Sort.PERSON) || m.is(Sort.PEOPLE))
                                && !cases.isObject(m));
        boolean bracket = title || (before >= 0 && page.text().token(before).is("("));
        boolean more = mention.end() < page.text().size();
        boolean owner = more
                && page.pack()
                        .grammar()
                        .owners()
                        .contains(page.text().token(mention.end()).form());
        return bracket || (owner && !mention.is(Sort.PRONOUN));
    }

    /** The first that could speak in its sentence. */
    private boolean isSubject(Mention mention) {
        Scene scene = page.scenes().stream()
                .filter(s -> s.sentence().holds(mention.first()))
                .findFirst()
                .orElse(null);
        return scene != null
                && scene.mentions().stream()
                                .filter(m -> isVoice(m) && !isAside(m) && !m.is(Sort.COUNTRY))
                                .findFirst()
                                .orElse(null)
                        == mention;
    }

    private static boolean isVoice(Mention mention) {
        return switch (mention.sort()) {
            case PERSON -> !mention.entities().isEmpty() && !mention.owner() && !mention.merged();
            case BODY, AUTHORITY, PRONOUN -> true;
            case COUNTRY -> !mention.merged();
            case PEOPLE ->
                !mention.merged()
                        && !mention.groups().contains("counsel")
                        && (mention.groups().contains("official")
                                || mention.groups().contains("state")
                                || mention.plural());
            default -> false;
        };
    }

    /** It hangs on a noun or verb: of X, of the reporter X. */
    private boolean isHung(Mention mention) {
        int first = page.scenes().stream()
                .filter(scene -> scene.sentence().holds(mention.first()))
                .flatMap(scene -> scene.mentions(Sort.PEOPLE).stream())
                .filter(noun -> noun.merged() && noun.end() == mention.first())
                .mapToInt(Mention::first)
                .findFirst()
                .orElse(mention.first());
        return isLink(first - 1)
                || (first > 1 && isLink(first - 2) && definite().contains(form(first - 1)));
    }

    private boolean isLink(int at) {
        return at >= 0 && page.pack().grammar().links().contains(form(at));
    }

    private String form(int at) {
        return page.text().token(at).form();
    }

    private Set<String> definite() {
        return page.pack().grammar().definite();
    }

    private double score(Mention mention, int first, int end, Side side) {
        boolean inside = mention.first() == first && mention.end() <= end;
        boolean stands = inside || (side == Side.BEFORE ? mention.end() <= first : mention.first() >= end);
        if (!stands) {
            return WORST;
        }
        int from = side == Side.BEFORE ? mention.end() : end;
        int to = side == Side.BEFORE ? first : mention.first();
        double score = 0;
        boolean enclosed = to - from > 2
                && page.text().token(from).is(",")
                && page.text().token(to - 1).is(",");
        for (int i = enclosed ? to : from; i < to; i++) {
            Token token = page.text().token(i);
            score += token.is(",") ? 0.3 : token.is("\"") ? 2 : 0.8;
        }
        boolean hung = side == Side.BEFORE && isHung(mention);
        boolean subject = side == Side.BEFORE && isSubject(mention);
        if (hung && !subject) {
            return WORST;
        }
        if (mention.is(Sort.COUNTRY) && score > 1) {
            return WORST;
        }
        if (mention.is(Sort.PEOPLE) && !subject && score > 1) {
            return WORST;
        }
        score = Math.min(score, 8) - (subject ? 4 : 0);
        return score
                + (cases.isOblique(mention) ? 10 : 0)
                + (mention.is(Sort.COUNTRY) ? 3 : 0)
                + (mention.is(Sort.PEOPLE) ? 2 : 0);
    }
}
