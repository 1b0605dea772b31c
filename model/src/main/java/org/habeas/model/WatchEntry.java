package org.habeas.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person or an organisation on a list. The key of {@code habeas.watchlist} is {@link #key()}; a tombstone removes it.
 *
 * @param id unique within its list
 * @param list name of the list
 * @param type person or organisation
 * @param name main name
 * @param aliases other names and spellings that identify as well as the name
 * @param weakAliases names that identify only together with context
 * @param countries ISO 3166 alpha-2 codes
 * @param organisations what the person belongs to
 * @param marking how far the entry may travel; {@link Tlp#AMBER} when null
 * @param owner who keeps the list; null when not said
 */
public record WatchEntry(
        String id,
        String list,
        EntryType type,
        String name,
        List<String> aliases,
        List<String> weakAliases,
        List<String> countries,
        List<String> organisations,
        @Nullable Tlp marking,
        @Nullable String owner) {
    public WatchEntry {
        Require.text("watch entry id", id);
        Require.text("watch entry list", list);
        Objects.requireNonNull(type, "watch entry type");
        Require.text("watch entry name", name);
        aliases = Require.list(aliases);
        weakAliases = Require.list(weakAliases);
        countries = Require.list(countries);
        organisations = Require.list(organisations);
        marking = marking == null ? Tlp.AMBER : marking;
        owner = owner == null || owner.isBlank() ? null : owner;
    }

    /** This entry as one of a list that {@code other} keeps, where it does not say itself who does; null changes nothing. */
    public WatchEntry ownedBy(@Nullable String other) {
        String keeper = owner == null ? other : owner;
        return new WatchEntry(id, list, type, name, aliases, weakAliases, countries, organisations, marking, keeper);
    }

    /** Key on the topic: the list, a slash, the id. */
    public String key() {
        return list + "/" + id;
    }
}
