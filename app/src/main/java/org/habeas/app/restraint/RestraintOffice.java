package org.habeas.app.restraint;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.kafka.TopicTable;
import org.habeas.app.kafka.TopicWriter;
import org.habeas.app.watchlist.WatchlistSerde;
import org.habeas.model.Bearer;
import org.habeas.model.Case;
import org.habeas.model.Restraint;
import org.habeas.model.RestraintKind;
import org.habeas.model.WatchEntry;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Places and lifts silences and holds on their topic; each instance of the alerts role then reads them from there. */
public final class RestraintOffice {
    private static final Logger LOG = LoggerFactory.getLogger(RestraintOffice.class);
    private static final int ID_BYTES = 6;

    private final Map<String, Object> kafka;
    private final Serde<Restraint> values;
    private final Serde<WatchEntry> entries;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param kafka client properties, {@code bootstrap.servers} among them
     * @param loaded says how names are written
     */
    public RestraintOffice(Map<String, Object> kafka, LoadedSettings loaded, Clock clock) {
        this(kafka, WatchlistSerde.of(loaded, Topics.RESTRAINTS.value()), WatchlistSerde.of(loaded), clock);
    }

    RestraintOffice(Map<String, Object> kafka, Serde<Restraint> values, Serde<WatchEntry> entries, Clock clock) {
        this.kafka = Map.copyOf(kafka);
        this.values = values;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Those of a kind, in the order in which they were placed.
     *
     * @param all those too that do not hold any more
     */
    public List<Restraint> list(RestraintKind kind, boolean all) {
        Instant now = clock.instant();
        return TopicTable.read(kafka, Topics.RESTRAINTS.name(), values).values().stream()
                .filter(r -> r.kind() == kind && (all || r.stands(now)))
                .toList();
    }

    /**
     * Silences a happening, or the case of a person.
     *
     * @return what was written; empty where there is no such case
     * @throws IllegalArgumentException where the target is neither, or something is missing; it quotes nothing
     */
    public Optional<Restraint> silence(Decision decision) {
        String target = decision.target();
        if (target.startsWith("h-")) {
            return Optional.of(place(RestraintKind.SILENCE, decision, null));
        }
        if (!target.startsWith("c-")) {
            throw new IllegalArgumentException("what is silenced is no id; allowed: h-… of a happening, c-… of a case");
        }
        return known(target).map(person -> place(RestraintKind.SILENCE, decision, person));
    }

    /**
     * Puts a name on hold.
     *
     * @return what was written; empty where there is no such case or watch entry
     * @throws IllegalArgumentException where something is missing; it quotes nothing
     */
    public Optional<Restraint> hold(Decision decision) {
        String target = decision.target();
        if (target.startsWith("c-")) {
            return known(target).map(person -> place(RestraintKind.HOLD, decision, person));
        }
        if (target.contains("/")) {
            return listed(target).map(person -> place(RestraintKind.HOLD, decision, person));
        }
        var person = new Bearer(target, List.of(), decision.country(), null);
        return Optional.of(place(RestraintKind.HOLD, decision, person));
    }

    private Optional<Bearer> known(String id) {
        Case one = TopicTable.read(kafka, Topics.CASES).get(id);
        return Optional.ofNullable(one)
                .map(c -> new Bearer(
                        c.name(),
                        c.spellings(),
                        c.country(),
                        c.watch() == null
                                ? null
                                : c.watch().list() + "/" + c.watch().id()));
    }

    private Optional<Bearer> listed(String key) {
        WatchEntry entry =
                TopicTable.read(kafka, Topics.WATCHLIST.name(), entries).get(key);
        return Optional.ofNullable(entry).map(e -> new Bearer(e.name(), e.aliases(), null, key));
    }

    private Restraint place(RestraintKind kind, Decision decision, @Nullable Bearer person) {
        String target = decision.target();
        var restraint = new Restraint(
                newId(kind),
                kind,
                person == null ? target : null,
                person != null && target.startsWith("c-") ? target : null,
                person,
                decision.author(),
                decision.reason(),
                clock.instant(),
                decision.until(),
                null);
        write(restraint);
        LOG.info("placed restraint={} kind={} author={}", restraint.id(), kind.code(), restraint.author());
        return restraint;
    }

    /**
     * Ends one that stands.
     *
     * @param author who decides it
     * @return as it is now; empty where none of that kind and id stands
     */
    public Optional<Restraint> lift(RestraintKind kind, String id, String author) {
        Optional<Restraint> lifted = list(kind, false).stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .map(r -> r.lift(new Restraint.Lifting(author, clock.instant())));
        lifted.ifPresent(r -> {
            write(r);
            LOG.info("lifted restraint={} kind={} author={}", r.id(), kind.code(), author);
        });
        return lifted;
    }

    private void write(Restraint restraint) {
        var row = new ProducerRecord<>(Topics.RESTRAINTS.name(), restraint.id(), restraint);
        TopicWriter.write(kafka, values, List.of(row), () -> {});
    }

    private String newId(RestraintKind kind) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return (kind == RestraintKind.SILENCE ? "s-" : "o-") + HexFormat.of().formatHex(bytes);
    }
}
