package org.habeas.enrich.read.event;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** Whether what a voice says is a statement, and of which kind: a lawyer, a court, the government, the detained. */
final class Standing {
    /** What is said in general counts in the title and the first paragraph. */
    private static final int LEAD = 1;

    /** What is said of anything. */
    private static final Set<Kind> OPINIONS = Set.of(Kind.CONDEMNS, Kind.CONCERN, Kind.JUSTIFIES);

    private final Page page;
    private final Set<String> courts;
    private final boolean occupied;
    private final Course course;
    private final @Nullable String home;
    private final List<Draft> drafts;

    Standing(Page page, Course course, @Nullable String home, List<Draft> drafts) {
        this.page = page;
        this.courts = courts(page);
        this.occupied = isOccupied(page, home);
        this.course = course;
        this.home = home;
        this.drafts = drafts;
    }

    /** Why what is said by such a voice is no statement; null when it is one. */
    @Nullable
    String refusal(Trigger trigger, Speaker speaker) {
        Kind kind = trigger.kind();
        boolean late = page.depth(trigger.scene()) > LEAD;
        if (isPrivate(trigger, speaker)) {
            return "counsel or family";
        }
        if (speaker.general() && kind == Kind.CONDEMNS && late && !hasSpoken(speaker) && !isCounted(speaker)) {
            return "nobody in particular";
        }
        if (isOwn(speaker) && trigger.voice().agent().isEmpty() && isPlea(kind)) {
            return "the government of its own case";
        }
        if (kind == Kind.JUSTIFIES
                && speaker.government()
                && !isOwn(speaker)
                && trigger.voice().agent().isEmpty()) {
            return "another government's case";
        }
        if (OPINIONS.contains(kind) && Passing.isLong(page) && isBesideTheMatter(trigger.scene())) {
            return "about something else";
        }
        Entity person = speaker.person();
        if (kind == Kind.JUSTIFIES && person != null && !speaker.government() && !isInOffice(person)) {
            return "nobody in office";
        }
        // courts and the police defend what they do; they demand nothing, and what they order is no statement
        if (speaker.isAuthority() && (kind == Kind.CONDEMNS || isCourt(speaker))) {
            return "an accusation, or a court";
        }
        return speaker.isAuthority() && kind(kind, speaker, trigger.scene()) != Kind.JUSTIFIES ? "an authority" : null;
    }

    /** Thirty organisations that have signed something have been counted, and are somebody. */
    private boolean isCounted(Speaker speaker) {
        String body = speaker.body();
        return speaker.sort() == Sort.BODY && body != null && body.chars().anyMatch(Character::isDigit);
    }

    /** What a court finds is no answer to its critics. */
    boolean isCourt(Speaker speaker) {
        String body = speaker.body();
        return courts.contains(body)
                || (isNameless(speaker) && courts.stream().anyMatch(court -> court.endsWith(" " + body)));
    }

    private static Set<String> courts(Page page) {
        return page.scenes().stream()
                .flatMap(scene -> scene.mentions(Sort.AUTHORITY).stream())
                .filter(authority -> authority.groups().contains("court"))
                .map(Mention::text)
                .collect(Collectors.toSet());
    }

    /** Neither the sentence nor the ones beside it speak of what befalls people, of those it befell, or of rights. */
    private boolean isBesideTheMatter(Scene scene) {
        return Stream.concat(Stream.of(scene), page.beside(scene)).noneMatch(this::isOfTheMatter);
    }

    private boolean isOfTheMatter(Scene scene) {
        return !scene.matches(Section.DETENTION).isEmpty()
                || scene.speaksOf("rights")
                || scene.persons().anyMatch(course::isVictim);
    }

    /** They have made a demand already: what they go on to say is theirs. */
    private boolean hasSpoken(Speaker speaker) {
        return drafts.stream()
                .filter(draft -> draft.voiceGeneral && draft.kind == Kind.CALLS_FOR_RELEASE)
                .anyMatch(draft -> Objects.equals(draft.body, speaker.body()));
    }

    /** Lawyers, relatives and people without a name count where they demand or do something, not where they deplore it. */
    private boolean isPrivate(Trigger trigger, Speaker speaker) {
        Entity person = speaker.person();
        boolean demand = trigger.kind() == Kind.CALLS_FOR_RELEASE || trigger.kind() == Kind.MEASURES;
        if (demand) {
            return false;
        }
        if (person != null) {
            return isClose(person.groups()) && !isStaff(person);
        }
        return page.scenes().subList(0, trigger.scene().index() + 1).stream()
                .flatMap(scene -> scene.mentions(Sort.PEOPLE).stream())
                .filter(noun -> noun.text().equals(speaker.body()))
                .anyMatch(noun -> isClose(noun.groups()) || (trigger.kind() != Kind.CONCERN && !noun.isOfficial()));
    }

    /** An official of the state; an officer of a body that is none answers for nothing that the state does. */
    private boolean isInOffice(Entity person) {
        return person.isOfficial() && (person.groups().contains("state") || !isOfNamedBody(person));
    }

    /** A government makes no demands upon itself; what it says ought to be, others ought to do. */
    private static boolean isPlea(Kind kind) {
        return kind == Kind.CALLS_FOR_RELEASE || kind == Kind.CONCERN || kind == Kind.CONDEMNS;
    }

    /** The union's lawyer speaks for the union. */
    private boolean isStaff(Entity person) {
        return !person.groups().contains("relation") && isOfNamedBody(person);
    }

    private boolean isOfNamedBody(Entity person) {
        String body = person.body();
        return body != null && body.chars().anyMatch(Character::isUpperCase) && !isTitle(body);
    }

    /** President: what somebody is called by where no body is named. */
    private boolean isTitle(String body) {
        return page.scenes().stream()
                .flatMap(scene -> scene.matches(Section.OFFICE).stream())
                .filter(office -> office.label().value().isEmpty())
                .anyMatch(office ->
                        page.text().between(office.first(), office.end()).equals(body));
    }

    /** Counsel, family, or a lawyer of whom nothing else is said. */
    private static boolean isClose(Set<String> groups) {
        return groups.contains("lawyer")
                || (!groups.contains("defender") && (groups.contains("counsel") || groups.contains("relation")));
    }

    /** A government that condemns what is said of its own arrests, or asks others to stay out of them, justifies them; others who reject accusations condemn. */
    Kind kind(Kind kind, Speaker speaker, Scene scene) {
        Entity person = speaker.person();
        if (kind == Kind.JUSTIFIES && !speaker.government() && (person == null || isCritic(person))) {
            return Kind.CONDEMNS;
        }
        if (kind == Kind.JUSTIFIES && speaker.government() && !isOwn(speaker)) {
            return Kind.CONDEMNS;
        }
        if (kind == Kind.CONCERN && isOwn(speaker) && isJustified(scene)) {
            return Kind.JUSTIFIES;
        }
        boolean office = person != null && person.groups().contains("official") && isInOffice(person);
        if (kind == Kind.CONDEMNS && office && speaker.country() == null && isJustified(scene)) {
            return Kind.JUSTIFIES;
        }
        return kind == Kind.CONDEMNS
                        && isOwn(speaker)
                        && (scene.matches(Section.DETENTION).isEmpty() || isJustified(scene))
                ? Kind.JUSTIFIES
                : kind;
    }

    private static boolean isJustified(Scene scene) {
        return scene.matches(Section.STATEMENT).stream()
                .anyMatch(match -> match.label().group().equals(Kind.JUSTIFIES.code()));
    }

    /** A chair of a union may be an official of it, but not of the state. */
    private static boolean isCritic(Entity person) {
        return person.groups().contains("defender") && !person.groups().contains("state");
    }

    /** The authorities, a court, security forces: no body that answers for what it does. */
    static boolean isNameless(Speaker speaker) {
        String body = speaker.body();
        return speaker.isAuthority() && body != null && body.chars().noneMatch(Character::isUpperCase);
    }

    /** The forces of another country act, and none of this one: what its government says of them is no excuse. */
    private static boolean isOccupied(Page page, @Nullable String home) {
        Set<String> acting = page.scenes().stream()
                .flatMap(scene -> scene.mentions(Sort.COUNTRY).stream()
                        .filter(country -> scene.mentions(Sort.AUTHORITY).stream()
                                .anyMatch(force -> force.first() == country.end()
                                        && force.groups().contains("force"))))
                .map(Mention::value)
                .collect(Collectors.toSet());
        return home != null && acting.size() == 1 && !acting.contains(home);
    }

    /** True for the government of the country that the page is about. */
    boolean isOwn(Speaker speaker) {
        if (occupied && home != null && home.equals(speaker.country())) {
            return false;
        }
        return speaker.government()
                && (speaker.country() == null || speaker.country().equals(home));
    }

    /** Something befell the speaker. */
    boolean isVictim(Speaker speaker) {
        return speaker.person() != null && course.isVictim(speaker.person());
    }

    /** The one detained, who speaks for nobody; a mere title is no body. */
    boolean isDetained(Speaker speaker) {
        Entity person = speaker.person();
        return isVictim(speaker) && person != null && !isOfNamedBody(person);
    }
}
