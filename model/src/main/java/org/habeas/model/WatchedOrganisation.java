package org.habeas.model;

import java.util.Objects;

/**
 * An organisation in an event or an alert that a watchlist has.
 *
 * @param name as the news writes it
 * @param watch the watch entry that it was matched to
 */
public record WatchedOrganisation(String name, WatchLink watch) {
    public WatchedOrganisation {
        Require.text("organisation.name", name);
        Objects.requireNonNull(watch, "organisation.watch");
    }
}
