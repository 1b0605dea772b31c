package org.habeas.alerts.restraint;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.habeas.model.Alert;
import org.habeas.model.Bearer;
import org.habeas.model.Evidence;
import org.habeas.model.Person;
import org.habeas.model.Restraint;
import org.habeas.model.RestraintKind;
import org.habeas.model.WatchLink;
import org.jspecify.annotations.Nullable;

/**
 * The restraints that stand now, and what they do to alerts. Read by many threads, changed by one. An exit does not ask
 * here but asks {@code Disclosure}, which does.
 */
public final class Restraints {
    private final SameName names;
    private final Clock clock;
    private final Map<String, Restraint> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    public Restraints(SameName names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /** None that stand, whatever is placed elsewhere. */
    public static Restraints none() {
        return new Restraints((a, b) -> false, Clock.systemUTC());
    }

    /** A restraint was placed or lifted. */
    public void put(Restraint restraint) {
        if (restraint.lifted() == null) {
            known.put(restraint.id(), restraint);
        } else {
            known.remove(restraint.id());
        }
        changes.incrementAndGet();
    }

    /** Those that stand now. */
    public List<Restraint> standing() {
        Instant now = clock.instant();
        return known.values().stream().filter(r -> r.stands(now)).toList();
    }

    /**
     * True when the alert's happening is silenced, or nobody is told of in it but persons whose cases are: of a happening
     * with others, they are to be heard.
     */
    public boolean isSilenced(Alert alert) {
        List<Restraint> silences = of(RestraintKind.SILENCE);
        if (silences.stream().anyMatch(s -> alert.happening().equals(s.happening()))) {
            return true;
        }
        List<Bearer> persons = persons(silences);
        return !persons.isEmpty()
                && !alert.persons().isEmpty()
                && alert.unnamed() == 0
                && alert.persons().stream().allMatch(p -> isAny(p, alert.country(), persons));
    }

    /** True when the name of somebody in the alert is on hold. */
    public boolean isHeld(Alert alert) {
        return redaction(alert).applies();
    }

    /** The alert without the names that are on hold and without what spells them; their bearers are counted. */
    public Alert redact(Alert alert) {
        Redaction redaction = redaction(alert);
        return redaction.applies() ? redaction.alert() : alert;
    }

    /** That source as it is told beside a name that is on hold: what may spell the name is gone. */
    public static Evidence redact(Evidence source) {
        return Redaction.bare(source);
    }

    /** Another number after each change, which has taken effect by then. */
    public long changes() {
        return changes.get();
    }

    private Redaction redaction(Alert alert) {
        List<Bearer> held = persons(of(RestraintKind.HOLD));
        return new Redaction(
                alert, person -> isAny(person, alert.country(), held), name -> isAny(name, alert.country(), held));
    }

    private List<Restraint> of(RestraintKind kind) {
        return known.isEmpty()
                ? List.of()
                : standing().stream().filter(r -> r.kind() == kind).toList();
    }

    private static List<Bearer> persons(List<Restraint> restraints) {
        return restraints.stream()
                .flatMap(r -> Stream.ofNullable(r.person()))
                .map(Objects::requireNonNull)
                .toList();
    }

    private boolean isAny(Person person, @Nullable String country, List<Bearer> bearers) {
        return bearers.stream().anyMatch(bearer -> is(person, country, bearer));
    }

    /** A list that knows both decides, else their names, within the bearer's country. */
    private boolean is(Person person, @Nullable String country, Bearer bearer) {
        WatchLink link = person.watch();
        String entry = bearer.entry();
        if (link != null && entry != null && entry.startsWith(link.list() + "/")) {
            return entry.equals(link.list() + "/" + link.id());
        }
        return Stream.concat(Stream.of(person.name()), person.spellings().stream())
                .anyMatch(name -> is(name, country, bearer));
    }

    private boolean isAny(String name, @Nullable String country, List<Bearer> bearers) {
        return bearers.stream().anyMatch(bearer -> is(name, country, bearer));
    }

    private boolean is(String name, @Nullable String country, Bearer bearer) {
        boolean meant = bearer.country() == null || country == null || country.equals(bearer.country());
        return meant && bearer.forms().stream().anyMatch(form -> names.same(form, name));
    }
}
