package org.habeas.enrich.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.habeas.enrich.name.NameComparison;
import org.habeas.enrich.name.Verdict;
import org.habeas.model.EntryType;
import org.habeas.model.Person;
import org.habeas.model.WatchEntry;
import org.habeas.model.WatchLink;

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
        return listed.entry().type() == EntryType.PERSON ? best(person.spellings(), person.name()) : Optional.empty();
    }

    /** The link from the organisation {@code name} to this entry; empty when this entry is no or another organisation. */
    public Optional<WatchLink> matchOrganisation(String name, Context context) {
        return listed.entry().type() == EntryType.ORGANISATION ? best(List.of(), name) : Optional.empty();
    }

    private Optional<WatchLink> best(List<String> spellings, String name) {
        var written = new ArrayList<>(spellings);
        written.add(name);
        for (String spelling : written) {
            for (String known : names()) {
                Verdict verdict = names.compare(known, spelling);
                if (verdict.match()) {
                    return Optional.of(link(known, verdict));
                }
            }
        }
        return Optional.empty();
    }

    private List<String> names() {
        var all = new ArrayList<String>();
        all.add(listed.entry().name());
        all.addAll(listed.entry().aliases());
        return all;
    }

    private WatchLink link(String known, Verdict verdict) {
        WatchEntry entry = listed.entry();
        return new WatchLink(
                entry.id(), entry.list(), known, verdict.score(), verdict.because(), entry.marking(), listed.version());
    }
}
