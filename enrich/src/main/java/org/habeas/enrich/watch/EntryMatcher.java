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
final class EntryMatcher {
    private final NameComparison names;
    private final Listed listed;

    EntryMatcher(NameComparison names, Listed listed) {
        this.names = names;
        this.listed = listed;
    }

    /**
     * The link from a person or an organisation to this entry; empty when it is another.
     *
     * @param written each of its spellings in the articles
     */
    Optional<WatchLink> match(List<Name> written, Context context) {
        WatchLink best = null;
        var surroundings = new Surroundings(context);
        for (String known : names(listed.entry())) {
            Name read = names.read(known);
            for (Name spelling : written) {
                WatchLink link = link(read, spelling, surroundings);
                if (link != null && (best == null || link.score() > best.score())) {
                    best = link;
                }
            }
        }
        return Optional.ofNullable(best);
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

    private @Nullable WatchLink link(Name known, Name written, Surroundings surroundings) {
        WatchEntry entry = listed.entry();
        double alike = names.score(known, written);
        if (alike < NameComparison.THRESHOLD) {
            return null;
        }
        boolean weak = entry.weakAliases().contains(known.text());
        double score = surroundings.weighed(alike, entry, known, written.text(), weak);
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
