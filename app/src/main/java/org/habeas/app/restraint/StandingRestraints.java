package org.habeas.app.restraint;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.habeas.alerts.restraint.RestraintReader;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.kafka.TopicCreation;
import org.habeas.app.watchlist.WatchlistSerde;
import org.habeas.topic.Topics;

/** The silences and holds that an installation keeps to, as every exit has them. */
public final class StandingRestraints {
    private StandingRestraints() {}

    /**
     * A reader of them, not started; their topic is made where it is missing.
     *
     * @param kafka client properties, {@code bootstrap.servers} among them
     * @param loaded says how names are written
     */
    public static RestraintReader reader(Map<String, Object> kafka, LoadedSettings loaded) {
        TopicCreation.createMissing(kafka, List.of(Topics.RESTRAINTS));
        var restraints = new Restraints(new HeldNames(), Clock.systemUTC());
        return new RestraintReader(restraints, kafka, WatchlistSerde.of(loaded, Topics.RESTRAINTS.value()));
    }
}
