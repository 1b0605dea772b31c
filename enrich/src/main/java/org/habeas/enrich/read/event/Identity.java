package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.PatternMatch;
import org.jspecify.annotations.Nullable;

/** Who somebody that speaks is: the person, and the office or body that he or she speaks for. */
final class Identity {
    /** A body stands so near to its speaker; an authority, the police, right beside its own. */
    private static final int BESIDE = 9;

    private static final int RIGHT_BESIDE = 2;
    private static final int TITLE = 4;
    /** So many mentions of one person are looked at. */
    private static final int MOST = 12;

    private final Page page;
    private final BodyNaming naming;
    private final ProperNames names;
    private final Set<String> authorities;
    /** Asked for again with each statement of somebody. */
    private final Map<Mention, Optional<String>> countries = new HashMap<>();
    /** Of the bodies, by name. */
    private final Map<String, Optional<String>> homes = new HashMap<>();
    /** The mentions of bodies, by their text; empty until they are asked for. */
    private final Map<String, List<Mention>> bodies = new HashMap<>();

    Identity(Page page) {
        this.page = page;
        this.authorities = page.scenes().stream()
                .flatMap(scene -> scene.mentions(Sort.AUTHORITY).stream())
                .map(Mention::text)
                .collect(Collectors.toSet());
        this.names = new ProperNames(page);
        this.naming = new BodyNaming(page);
    }

    /** The named person with office and body. */
    Speaker person(Scene scene, Mention mention, @Nullable Speaker last) {
        Entity person = mention.entities().get(0);
        entitle(scene, mention);
        describe(person, scene, mention, last);
        boolean mayBeHeld = person.groups().contains("defender");
        person.mentions().stream()
                .limit(mayBeHeld ? 0 : MOST)
                .filter(other -> other != mention && person.body() == null)
                .forEach(other -> describe(person, page.scene(other.first()), other, null));
        return new Speaker(person, person.body(), person.government(), Sort.PERSON, false, person.country());
    }

    /** The chief of the national police, X, said; the lawyer of the accused, X: X is what the noun says. */
    private void entitle(Scene scene, Mention name) {
        if (!page.text().is(page.phrase(scene, name) - 1, ",")) {
            return;
        }
        scene.mentions(Sort.PEOPLE).stream()
                .filter(noun -> noun.end() < name.first() && name.first() - noun.end() <= BESIDE)
                .filter(noun -> !noun.merged() && !noun.plural() && isRole(noun))
                .filter(noun -> !isParted(scene, noun, name))
                .forEach(noun -> name.entities().get(0).groups().addAll(noun.groups()));
    }

    private static boolean isRole(Mention noun) {
        return noun.isOfficial()
                || noun.groups().contains("counsel")
                || noun.groups().contains("relation");
    }

    private void describe(Entity person, Scene scene, Mention mention, @Nullable Speaker last) {
        String body = body(scene, mention, last);
        if (body != null) {
            person.setBody(body);
        }
        if (isGovernment(scene, mention)) {
            person.setGovernment();
        }
        person.setCountry(country(scene, mention));
    }

    /** The body, or the several that speak together. */
    Speaker body(Scene scene, Mention mention, @Nullable Speaker last, String joined) {
        String name = joined.isEmpty() ? naming.name(scene, mention, last) : joined;
        String beside = mention.is(Sort.PLACE) ? mention.value() : country(scene, mention);
        String country = beside != null || !mention.is(Sort.BODY) ? beside : named(name);
        boolean state = isGovernment(scene, mention) || authorities.contains(name);
        return new Speaker(null, name, state, mention.sort(), names.isGeneral(mention), country);
    }

    /** The country beside which the body of that name stands somewhere: the ministry, of which Norway's was told. */
    private @Nullable String named(String name) {
        return homes.computeIfAbsent(name, body -> Optional.ofNullable(anywhere(body)))
                .orElse(null);
    }

    private @Nullable String anywhere(String name) {
        if (bodies.isEmpty()) {
            page.scenes().stream()
                    .flatMap(scene -> scene.mentions(Sort.BODY).stream())
                    .forEach(body -> bodies.computeIfAbsent(body.text(), text -> new ArrayList<>())
                            .add(body));
        }
        return bodies.getOrDefault(name, List.of()).stream()
                .map(body -> country(page.scene(body.first()), body))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A spokesman, the ministry's spokeswoman, experts, colleagues; an official of no body is one of the state. */
    Speaker noun(Scene scene, Mention mention, @Nullable Speaker last) {
        Mention body = nearest(scene, mention);
        String name = body == null ? office(scene, mention, mention.text()) : naming.name(scene, body, last);
        boolean state = isGovernment(scene, mention)
                || (body != null && (body.value().equals("government") || body.is(Sort.AUTHORITY)))
                || (body == null && !mention.plural() && mention.groups().contains("official"));
        return new Speaker(null, name, state, Sort.PEOPLE, names.isGeneral(mention), country(scene, mention));
    }

    private boolean isGovernment(Scene scene, Mention mention) {
        if (mention.is(Sort.PERSON)
                && scene.mentions().stream()
                        .anyMatch(other -> isTitleOf(mention, other) && !isParted(scene, mention, other))) {
            return true;
        }
        boolean official = groups(mention).contains("official");
        return groups(mention).contains("state")
                || mention.is(Sort.COUNTRY)
                || mention.is(Sort.PLACE)
                || mention.is(Sort.AUTHORITY)
                || mention.value().equals("government")
                || scene.mentions().stream()
                        .anyMatch(other ->
                                isOfficeOf(mention, other, official) && !closesQuotation(other.end(), mention.first()));
    }

    private static Set<String> groups(Mention mention) {
        return mention.is(Sort.PERSON) ? mention.entities().get(0).groups() : mention.groups();
    }

    private static boolean isOfficeOf(Mention mention, Mention other, boolean official) {
        return other.end() <= mention.first()
                && other.distance(mention.first(), mention.end()) <= 3
                && (other.value().equals("government") || (official && other.is(Sort.AUTHORITY)));
    }

    /** X, who speaks for the foreign ministry, …. */
    private static boolean isTitleOf(Mention person, Mention other) {
        int gap = other.first() - person.end();
        return other.value().equals("government") && gap > 0 && gap <= BESIDE;
    }

    private @Nullable String country(Scene scene, Mention mention) {
        return countries
                .computeIfAbsent(mention, m -> Optional.ofNullable(beside(scene, m)))
                .orElse(null);
    }

    private static @Nullable String beside(Scene scene, Mention mention) {
        String seat = seat(scene, mention);
        if (seat != null) {
            return seat;
        }
        return scene.mentions(Sort.COUNTRY).stream()
                .filter(other -> other.distance(mention.first(), mention.end()) <= TITLE)
                .filter(other -> other.first() < mention.end())
                .map(Mention::value)
                .findFirst()
                .orElse(null);
    }

    /** The country of a government that its name gives away: the White House. */
    private static @Nullable String seat(Scene scene, Mention mention) {
        List<Mention> beside = scene.mentions(Sort.BODY).stream()
                .filter(body -> mention.distance(body.first(), body.end()) <= 1 && body.first() < mention.end())
                .toList();
        return scene.matches(Section.ORGANISATION).stream()
                .filter(match -> !match.label().value().isEmpty())
                .filter(match -> beside.stream()
                        .anyMatch(body -> match.overlaps(body.first(), body.end()) && match.end() == body.end()))
                .map(match -> match.label().value())
                .findFirst()
                .orElse(null);
    }

    /** The body that stands beside a person: the office before the name, the organisation behind or before it. */
    private @Nullable String body(Scene scene, Mention mention, @Nullable Speaker last) {
        PatternMatch<Label> title = title(scene, mention);
        String office = office(scene, mention, "");
        if (title != null && !title.label().value().isEmpty()) {
            return office;
        }
        Mention best = nearest(scene, mention);
        if (best != null) {
            return naming.name(scene, best, last);
        }
        String owner = !isOwned(scene, mention)
                ? null
                : last != null && last.body() != null ? last.body() : naming.latest(mention.first());
        return owner != null ? owner : office.isEmpty() ? null : office;
    }

    /** Its director, X. */
    boolean isOwned(Scene scene, Mention mention) {
        return scene.mentions(Sort.PRONOUN).stream()
                .anyMatch(pronoun -> pronoun.value().equals("it")
                        && pronoun.end() <= mention.first()
                        && pronoun.distance(mention.first(), mention.end()) <= TITLE + 1);
    }

    private @Nullable Mention nearest(Scene scene, Mention mention) {
        Mention best = null;
        int least = BESIDE;
        for (Mention other : scene.mentions()) {
            boolean body = other.is(Sort.AUTHORITY) || (other.is(Sort.BODY) && isBeside(mention, other));
            int distance = body ? distance(mention, other) : BESIDE;
            if (distance < least && !isParted(scene, mention, other)) {
                least = distance;
                best = other;
            }
        }
        return best;
    }

    /** The body that goes with the title, or the title itself; {@code otherwise} when none stands beside the mention. */
    private String office(Scene scene, Mention mention, String otherwise) {
        PatternMatch<Label> title = title(scene, mention);
        if (title == null) {
            return otherwise;
        }
        String body = title.label().value();
        return body.isEmpty() ? page.text().between(title.first(), title.end()) : ofCountry(scene, title, body);
    }

    /** Министр иностранных дел Литвы: where nouns have cases, the country behind the title is part of the body's name. */
    private String ofCountry(Scene scene, PatternMatch<Label> title, String body) {
        return scene.mentions(Sort.COUNTRY).stream()
                .filter(country -> country.first() == title.end() && !body.endsWith(country.text()))
                .filter(country -> !page.pack().names().cases().isEmpty())
                .map(country -> body + " " + country.text())
                .findFirst()
                .orElse(body);
    }

    /** A noun's body, and a body known by its article alone, stand right beside it. */
    private boolean isBeside(Mention mention, Mention body) {
        boolean loose = mention.is(Sort.PERSON) && !body.value().isEmpty();
        boolean hung = body.first() >= mention.end()
                && page.pack()
                        .grammar()
                        .links()
                        .contains(page.text().token(mention.end()).form());
        boolean near = body.distance(mention.first(), mention.end()) <= RIGHT_BESIDE + 1;
        return loose || (near && (hung || body.end() <= mention.first()));
    }

    private static int distance(Mention mention, Mention body) {
        int distance = body.distance(mention.first(), mention.end());
        boolean officer = mention.is(Sort.PERSON) ? mention.entities().get(0).isOfficial() : mention.isOfficial();
        boolean far = body.is(Sort.AUTHORITY) && (distance > RIGHT_BESIDE || !officer);
        return far ? BESIDE : distance + (body.first() > mention.first() ? 0 : 1);
    }

    /** "… the police," X said: a comma ends what is quoted. */
    private boolean closesQuotation(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (page.text().is(i, "\"") && page.text().is(i - 1, ",") && page.isQuoted(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** What somebody says of a body, or another person, stands between the two. */
    private boolean isParted(Scene scene, Mention mention, Mention body) {
        int from = Math.min(mention.end(), body.end());
        int to = Math.max(mention.first(), body.first());
        if (closesQuotation(from, to)) {
            return true;
        }
        List<Mention> persons = scene.mentions(Sort.PERSON);
        return scene.tells(from, to)
                || persons.stream()
                        .anyMatch(other ->
                                !other.merged() && !other.owner() && other.first() >= from && other.end() <= to);
    }

    private static @Nullable PatternMatch<Label> title(Scene scene, Mention mention) {
        return scene.matches(Section.OFFICE).stream()
                .filter(match -> mention.distance(match.first(), match.end()) <= TITLE)
                .findFirst()
                .orElse(null);
    }
}
