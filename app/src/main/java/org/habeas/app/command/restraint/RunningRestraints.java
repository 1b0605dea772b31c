package org.habeas.app.command.restraint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.habeas.app.command.list.ConfigOption;
import org.habeas.app.config.Durations;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.exit.Failure;
import org.habeas.app.kafka.TopicCreation;
import org.habeas.app.restraint.RestraintOffice;
import org.habeas.model.Bearer;
import org.habeas.model.Restraint;
import org.habeas.model.RestraintKind;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** The silences and holds of a running habeas, reached through its Kafka. */
public final class RunningRestraints {
    @Mixin
    private ConfigOption config = new ConfigOption();

    /** Their topic is made where it is missing. */
    private RestraintOffice office() {
        LoadedSettings loaded = config.read();
        Map<String, Object> kafka = loaded.settings().kafka().running();
        TopicCreation.createMissing(kafka, List.of(Topics.RESTRAINTS, Topics.CASES, Topics.WATCHLIST));
        return new RestraintOffice(kafka, loaded, Clock.systemUTC());
    }

    /** Places one and prints its id. */
    int place(Function<RestraintOffice, Optional<Restraint>> how) {
        return print(how, "no such case or watch entry");
    }

    /** Ends one and prints its id. */
    int lift(RestraintKind kind, String id, String author) {
        return print(office -> office.lift(kind, id, author), "no " + kind.code() + " of that id stands");
    }

    private int print(Function<RestraintOffice, Optional<Restraint>> how, String missing) {
        try {
            Restraint restraint = how.apply(office()).orElseThrow(() -> new Failure(missing));
            System.out.println(restraint.id());
            return ExitCode.DONE.number();
        } catch (IllegalArgumentException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }

    /** Prints those of a kind, a line each. */
    int list(RestraintKind kind, boolean all, boolean names) {
        office().list(kind, all).forEach(r -> System.out.println(line(r, names)));
        return ExitCode.DONE.number();
    }

    /** The time so long from now; null for none. */
    static @Nullable Instant end(@Nullable String duration) {
        try {
            Duration time = duration == null ? null : Durations.parse(duration);
            return time == null ? null : Instant.now().plus(time);
        } catch (IllegalArgumentException e) {
            throw new Failure("--for " + e.getMessage(), e);
        }
    }

    private static String line(Restraint r, boolean names) {
        Bearer person = r.person();
        return String.join(
                "\t",
                r.id(),
                r.happening() != null ? r.happening() : r.caseId() != null ? r.caseId() : "name",
                person != null && names ? person.name() : "-",
                r.since().toString(),
                r.until() == null ? "-" : r.until().toString(),
                r.author(),
                names ? r.reason() : "-",
                r.lifted() == null
                        ? "-"
                        : "lifted " + r.lifted().at() + " " + r.lifted().author());
    }
}
