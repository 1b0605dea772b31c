package org.habeas.enrich.read.event;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.model.DatePrecision;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** An event while it is being put together. */
final class Draft {
    /** Many, some: people who are not counted are two. */
    private static final int SEVERAL = 2;

    Kind kind;
    final Trigger trigger;
    private final List<Scene> scenes = new ArrayList<>();
    final Set<Entity> persons = new LinkedHashSet<>();
    final List<String> organisations = new ArrayList<>();
    final List<String> charges = new ArrayList<>();
    final List<String> targets = new ArrayList<>();
    int unnamed;
    /** How many were counted before some of them were named; 0 when nobody was. */
    private int total;

    boolean fresh = true;
    boolean sure;
    /** Whether words make it something recalled, whatever its date. */
    boolean recalled;

    /** Whether a date, which may be a vague one, says that it is long past. */
    boolean past;

    /** Whether the date is that of the telling: died, his family said on Tuesday. */
    boolean ofTelling;

    boolean retold;
    /** Whether a classifier has found it, not the words of the pack. */
    boolean learnt;

    boolean defenders;
    /** Whether the one without a name is somebody's relative. */
    boolean relative;
    /** Whether several speak who are not named. */
    boolean voiceGeneral;
    /** Whether a country speaks, or a city for it. */
    boolean voiceState;

    /** ISO code of the country for whose government somebody speaks; null when it is none or unknown. */
    @Nullable
    String voiceCountry;

    @Nullable
    LocalDate date;

    @Nullable
    DatePrecision precision;

    @Nullable
    LocalDate until;

    /** How long it is to last, where only that is said. */
    @Nullable
    Period term;

    @Nullable
    String country;

    @Nullable
    String place;

    @Nullable
    String authority;

    @Nullable
    String speaker;

    @Nullable
    String body;

    @Nullable
    String addressee;

    double confidence = 0.7;

    Draft(Trigger trigger) {
        this.trigger = trigger;
        this.kind = trigger.kind();
        this.scenes.add(trigger.scene());
    }

    Scene scene() {
        return trigger.scene();
    }

    boolean sharesPerson(Draft other) {
        return persons.stream().anyMatch(other.persons::contains);
    }

    /** Whether it befalls people whom a human-rights desk cares for. */
    boolean isOfDefenders() {
        return defenders || persons.stream().anyMatch(person -> person.groups().contains("defender"));
    }

    /** The sentences that tell of it. */
    List<Scene> scenes() {
        return scenes;
    }

    /** One line for an explanation. */
    String summary() {
        List<String> names = persons.stream().map(Entity::name).toList();
        String who = speaker == null && body == null
                ? names + " and " + unnamed + " more"
                : speaker + ", " + body + " on " + names;
        return (fresh ? "news: " : "background: ") + who + (date == null ? "" : ", " + date);
    }

    boolean isDated() {
        return date != null && precision == DatePrecision.DAY;
    }

    /** A headline's statement takes the fuller voice of the text's. */
    void retell(Draft fuller) {
        retold = true;
        speaker = fuller.speaker;
        body = fuller.body;
        voiceState = fuller.voiceState;
        voiceGeneral = fuller.voiceGeneral;
        voiceCountry = fuller.voiceCountry;
    }

    /** How many stay without a name when both tell of the same people, all of whom one of them may only count. */
    private int unnamed(Draft other) {
        boolean counts = persons.isEmpty() != other.persons.isEmpty();
        int told = persons.size() + unnamed;
        if (counts && told == other.persons.size() + other.unnamed) {
            return Math.min(unnamed, other.unnamed);
        }
        Set<Entity> all = new LinkedHashSet<>(persons);
        all.addAll(other.persons);
        if (counts
                && persons.isEmpty()
                && scene().index() < other.scene().index()
                && unnamed > Math.max(all.size(), SEVERAL)) {
            total = unnamed;
        }
        int counted =
                total > all.size() ? Math.max(total - all.size(), other.unnamed) : Math.max(unnamed, other.unnamed);
        boolean same = other.unnamed == all.size() || unnamed == all.size();
        return same ? Math.max(0, counted - all.size()) : counted;
    }

    /** A headline shortens: the court that the text names is taken, where its name is the longer one. */
    private boolean isFuller(Draft other) {
        return scene().inTitle()
                && authority != null
                && other.authority != null
                && other.authority.length() > authority.length();
    }

    /** Takes over what the other draft of the same happening knows besides. */
    void absorb(Draft other) {
        unnamed = unnamed(other);
        persons.addAll(other.persons);
        defenders |= other.defenders;
        scenes.addAll(other.scenes);
        other.organisations.stream().filter(o -> !organisations.contains(o)).forEach(organisations::add);
        other.charges.stream().filter(c -> !charges.contains(c)).forEach(charges::add);
        other.targets.stream().filter(t -> !targets.contains(t)).forEach(targets::add);
        boolean better = trigger.voice().near() && !other.trigger.voice().near() && other.isDated();
        boolean told = ofTelling && !other.ofTelling && other.isDated() && other.fresh == fresh;
        if (date == null || (!isDated() && other.isDated()) || better || told) {
            date = other.date;
            precision = other.precision;
            ofTelling = other.ofTelling;
        }
        until = until == null ? other.until : until;
        term = term == null ? other.term : term;
        country = country == null ? other.country : country;
        place = place == null ? other.place : place;
        authority = authority == null || isFuller(other) ? other.authority : authority;
        speaker = speaker == null ? other.speaker : speaker;
        body = body == null ? other.body : body;
        addressee = addressee == null ? other.addressee : addressee;
        confidence = Math.max(confidence, other.confidence);
    }
}
