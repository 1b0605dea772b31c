package org.habeas.enrich.watch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.habeas.enrich.name.Name;
import org.habeas.enrich.name.NameComparison;
import org.habeas.model.EntryType;
import org.habeas.model.Person;
import org.habeas.model.WatchEntry;
import org.habeas.model.WatchLink;
import org.jspecify.annotations.Nullable;

/** Tells whether a person or an organisation of an article is the one of a watch entry. Immutable. */
public final class EntryMatcher {
    private final NameComparison names;
    private final Listed listed;

    public EntryMatcher(NameComparison names, Listed listed) {
        this.names = names;
        this.listed = listed;
    }

    /** The link from {@code person} to this entry; empty when this entry is no person or somebody else. */
    public Optional<WatchLink> match(Person person, Context context) {
        return listed.entry().type() == EntryType.PERSON ? best(written(person), context) : Optional.empty();
    }

    /** The link from the organisation {@code name} to this entry; empty when this entry is no or another organisation. */
    public Optional<WatchLink> matchOrganisation(String name, Context context) {
        return listed.entry().type() == EntryType.ORGANISATION ? best(List.of(name), context) : Optional.empty();
    }

    /** Every form in which the articles write the person. */
    static List<String> written(Person person) {
        var written = new LinkedHashSet<String>();
        written.add(person.name());
        written.addAll(person.spellings());
        return List.copyOf(written);
    }

    /** Every name that the entry may be found by, the strong ones first. */
    static List<String> names(WatchEntry entry) {
        var names = new ArrayList<String>();
        names.add(entry.name());
        names.addAll(entry.aliases());
        names.addAll(entry.weakAliases());
        if (entry.type() == EntryType.PERSON) {
            entry.aliases().forEach(alias -> otherSurname(names, entry.name(), alias));
        }
        return names;
    }

    /** An alias of one word may be a second surname or a pen name: the given name goes with it. */
    private static void otherSurname(List<String> names, String name, String alias) {
        int given = name.indexOf(' ');
        if (given > 0 && alias.indexOf(' ') < 0) {
            names.add(name.substring(0, given) + " " + alias);
        }
    }

    private Optional<WatchLink> best(List<String> written, Context context) {
        WatchLink best = null;
        var surroundings = new Surroundings(context);
        for (String known : names(listed.entry())) {
            Name read = names.read(known);
            for (String spelling : written) {
                WatchLink link = link(read, spelling, surroundings);
                if (link != null && (best == null || link.score() > best.score())) {
                    best = link;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private @Nullable WatchLink link(Name known, String spelling, Surroundings surroundings) {
        WatchEntry entry = listed.entry();
        Name written = names.read(spelling);
        double alike = names.score(known, written);
        if (alike < NameComparison.THRESHOLD) {
            return null;
        }
        boolean weak = entry.weakAliases().contains(known.text());
        double score = surroundings.weighed(alike, entry, known, spelling, weak);
        return score < NameComparison.THRESHOLD
                ? null
                : new WatchLink(
                        entry.id(),
                        entry.list(),
                        known.text(),
                        score,
                        names.compare(known, written).because(),
                        entry.marking(),
                        listed.version());
    }
}
