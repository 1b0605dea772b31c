package org.habeas.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An {@link Alert} in the making: another one, of which what is not set here stays. Begun by {@link Alert#but}. */
public final class AlertCopy {
    private final Alert of;
    private int revision;
    private Reason reason;
    private List<Person> persons;
    private int unnamed;
    private List<WatchedOrganisation> watchedOrganisations;
    private @Nullable String country;
    private @Nullable String speaker;
    private List<String> targets;
    private List<Evidence> sources;
    private Tlp marking;

    AlertCopy(Alert of) {
        this.of = of;
        this.revision = of.revision();
        this.reason = of.reason();
        this.persons = of.persons();
        this.unnamed = of.unnamed();
        this.watchedOrganisations = of.watchedOrganisations();
        this.country = of.country();
        this.speaker = of.speaker();
        this.targets = of.targets();
        this.sources = of.sources();
        this.marking = of.marking();
    }

    public AlertCopy revision(int other) {
        revision = other;
        return this;
    }

    public AlertCopy reason(Reason other) {
        reason = other;
        return this;
    }

    public AlertCopy persons(List<Person> other) {
        persons = other;
        return this;
    }

    public AlertCopy unnamed(int other) {
        unnamed = other;
        return this;
    }

    public AlertCopy watchedOrganisations(List<WatchedOrganisation> other) {
        watchedOrganisations = other;
        return this;
    }

    public AlertCopy country(@Nullable String other) {
        country = other;
        return this;
    }

    public AlertCopy speaker(@Nullable String other) {
        speaker = other;
        return this;
    }

    public AlertCopy targets(List<String> other) {
        targets = other;
        return this;
    }

    public AlertCopy sources(List<Evidence> other) {
        sources = other;
        return this;
    }

    public AlertCopy marking(Tlp other) {
        marking = other;
        return this;
    }

    /** The alert as set. */
    public Alert make() {
        return new Alert(
                of.happening(),
                revision,
                reason,
                of.kind(),
                of.confidence(),
                persons,
                unnamed,
                of.organisations(),
                watchedOrganisations,
                country,
                of.place(),
                of.authority(),
                of.charges(),
                of.date(),
                of.datePrecision(),
                of.until(),
                speaker,
                of.body(),
                targets,
                of.addressee(),
                sources,
                of.publishers(),
                of.mergedInto(),
                marking);
    }
}
