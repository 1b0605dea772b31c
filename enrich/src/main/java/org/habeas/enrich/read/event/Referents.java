package org.habeas.enrich.read.event;

import java.util.function.Function;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.jspecify.annotations.Nullable;

/** Who is meant by a mention that speaks: a name, a pronoun, a spokesman, its president; by what has been heard so far. */
final class Referents {
    /** So many words stand between a title and the name behind it. */
    private static final int APPOSED = 9;
    /** So many words at most may stand before the body that opens a sentence. */
    private static final int OPENING = 2;

    private final Page page;
    private final Subjects subjects;
    private final Identity identity;
    private final Company company;
    private final Signatories signatories;
    private final Function<Mention, @Nullable Speaker> saying;
    private @Nullable Speaker last;
    private @Nullable Speaker previous;
    private @Nullable Speaker lastPerson;
    private @Nullable Speaker lastBody;

    /** Referents of the mentions on {@code page}; {@code saying} tells who says the words that a pronoun opens, or null. */
    Referents(Page page, Subjects subjects, Function<Mention, @Nullable Speaker> saying) {
        this.page = page;
        this.subjects = subjects;
        this.saying = saying;
        this.identity = new Identity(page);
        this.company = new Company(page);
        this.signatories = new Signatories(page, identity);
    }

    /** Who was heard last; null before anybody was. */
    @Nullable
    Speaker last() {
        return last;
    }

    /** Who was heard before the one heard last, and is taken for that one from now on; null when nobody was. */
    @Nullable
    Speaker goBack() {
        last = previous;
        return previous;
    }

    /** Takes that one for the one heard last. */
    void remember(Speaker speaker) {
        previous = speaker.equals(last) ? previous : last;
        last = speaker;
        lastPerson = speaker.person() != null ? speaker : lastPerson;
        lastBody = speaker.body() != null ? speaker : lastBody;
    }

    /** Who that is; null when it cannot be said. */
    @Nullable
    Speaker speaker(Scene where, Mention mention) {
        return switch (mention.sort()) {
            case PERSON -> named(where, mention);
            case PRONOUN -> meant(where, mention);
            case PEOPLE -> people(where, mention);
            default -> body(where, mention);
        };
    }

    /** The body; the prosecutor in Northport, X, is X. */
    private Speaker body(Scene where, Mention body) {
        Mention officer = body.groups().contains("prosecutor") ? apposed(where, body) : null;
        if (officer == null) {
            return identity.body(where, body, last, company.joined(where, body));
        }
        officer.entities().get(0).setGovernment();
        officer.entities().get(0).groups().add("official");
        return identity.person(where, officer, last);
    }

    /** The person; a minister spoke, and in the next sentence X, of whom nothing else is said: X is the minister. */
    private Speaker named(Scene where, Mention name) {
        Mention opener = identity.isOwned(where, name) ? opener(where) : null;
        if (opener != null) {
            return identity.person(where, name, speaker(page.scene(opener.first()), opener));
        }
        Speaker speaker = identity.person(where, name, last);
        Entity person = name.entities().get(0);
        if (last != null && last.isState() && speaker.government() && speaker.country() == null) {
            person.setCountry(last.country());
            return identity.person(where, name, last);
        }
        boolean first = person.mentions().get(0) == name
                && speaker.body() == null
                && person.groups().isEmpty();
        if (!first || last == null || !last.isUnnamed()) {
            return speaker;
        }
        if (last.body() != null) {
            person.setBody(last.body());
        }
        if (last.government()) {
            person.setGovernment();
        }
        return identity.person(where, name, last);
    }

    /** The spokesman of a body that is named right beside him is nobody who was heard before. */
    private static boolean isOffice(Scene where, Mention noun) {
        return where.mentions().stream()
                .anyMatch(m -> (m.is(Sort.BODY) || m.is(Sort.AUTHORITY)) && m.distance(noun.first(), noun.end()) == 0);
    }

    private @Nullable Speaker people(Scene where, Mention noun) {
        Mention named = apposed(where, noun);
        if (named != null) {
            return identity.person(where, named, last);
        }
        Mention its = owner(where, noun);
        if (its != null) {
            return meant(where, its);
        }
        return isLast(where, noun) ? last : identity.noun(where, noun, last);
    }

    /** Its president: what the pronoun means; null where none stands before the noun. */
    private static @Nullable Mention owner(Scene where, Mention noun) {
        return where.mentions(Sort.PRONOUN).stream()
                .filter(pronoun -> pronoun.value().equals("it") && pronoun.owner() && pronoun.end() == noun.first())
                .findFirst()
                .orElse(null);
    }

    /** A spokesman for the ministry, X, said. */
    private @Nullable Mention apposed(Scene where, Mention noun) {
        return where.mentions(Sort.PERSON).stream()
                .filter(name -> name.first() > noun.end() && name.first() - noun.end() <= APPOSED)
                .filter(name -> !name.entities().isEmpty() && !name.owner() && !name.merged())
                .filter(name -> page.text().is(page.phrase(where, name) - 1, ",")
                        && (page.text().is(name.end(), ",") || page.text().is(name.end(), ".")))
                .filter(name -> where.isSilent(noun.end(), name.first()))
                .findFirst()
                .orElse(null);
    }

    /**
     * The spokesman, the experts: who spoke last, if the noun is not for others than a government's voice. An official noun
     * means no private person.
     */
    private boolean isLast(Scene where, Mention noun) {
        if (!noun.definite() || last == null || isOffice(where, noun)) {
            return false;
        }
        Entity person = last.person();
        boolean office = person == null || last.government() || person.isOfficial();
        if (noun.groups().contains("state")) {
            return last.government();
        }
        return noun.isOfficial() ? office : !last.government();
    }

    /** The body by which the text is, or that the sentence before an opening "it" is about. */
    private @Nullable Mention author(Scene where, Mention it) {
        Mention author = signatories.author(where, it);
        Mention opener = author == null && it.first() == where.sentence().first() ? opener(where) : author;
        return opener != null && (opener == author || isNamed(opener)) ? opener : null;
    }

    /** The body that opens the sentence before. */
    private @Nullable Mention opener(Scene where) {
        if (where.index() == 0) {
            return null;
        }
        Scene before = page.scenes().get(where.index() - 1);
        Mention subject = before.inTitle() ? null : subjects.subject(before);
        return subject != null && subject.is(Sort.BODY) && opens(before, subject) ? subject : null;
    }

    private boolean isNamed(Mention body) {
        return page.text().token(body.end() - 1).isCapitalised();
    }

    private static boolean opens(Scene scene, Mention subject) {
        return subject.first() - scene.sentence().first() <= OPENING;
    }

    /** Who a pronoun means: the subject of its sentence if that stands before it, else who spoke last. */
    private @Nullable Speaker meant(Scene where, Mention pronoun) {
        Speaker teller = saying.apply(pronoun);
        if (teller != null) {
            return teller;
        }
        Mention subject = subjects.subject(where);
        boolean before = subject != null
                && subject.end() <= pronoun.first()
                && !page.text().is(pronoun.first() - 1, ",")
                && !page.hasQuote(subject.end(), pronoun.first());
        boolean body = pronoun.value().equals("it") || pronoun.value().equals("many");
        if (subject != null && before && body && subject.is(Sort.BODY)) {
            return speaker(where, subject);
        }
        if (subject != null && before && pronoun.value().equals("one") && subject.is(Sort.PERSON)) {
            return speaker(where, subject);
        }
        Mention author = pronoun.value().equals("it") ? author(where, pronoun) : null;
        if (author != null) {
            return speaker(page.scene(author.first()), author);
        }
        return switch (pronoun.value()) {
            case "we" -> {
                Mention apposed = signatories.apposed(where, pronoun);
                yield apposed != null ? speaker(where, apposed) : last != null ? last : signatories.first(pronoun);
            }
            case "it" -> lastBody != null ? lastBody.withoutPerson() : last != null ? last : signatories.before(where);
            case "one" -> last != null && last.person() != null ? last : lastPerson;
            default -> last;
        };
    }
}
