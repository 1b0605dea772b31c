package org.habeas.app.command.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.habeas.alerts.desk.Newcomer;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.Payload;
import org.habeas.alerts.event.TopicTail;
import org.habeas.alerts.restraint.RestraintReader;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.subscription.Audience;
import org.habeas.alerts.subscription.Clearance;
import org.habeas.alerts.subscription.Filter;
import org.habeas.alerts.subscription.FilterException;
import org.habeas.app.command.list.ConfigOption;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.demo.AlertText;
import org.habeas.app.exit.Failure;
import org.habeas.app.restraint.StandingRestraints;
import org.habeas.model.Tlp;
import org.habeas.topic.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code habeas tail}. */
@Command(name = "tail", description = "Prints the alerts of a running habeas as they come, until it is interrupted.")
public final class TailCommand implements Callable<Integer> {
    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--filter", paramLabel = "EXPRESSION", description = "as in subscriptions; default all")
    private String filter = "";

    @Option(
            names = "--lists",
            paramLabel = "NAME",
            split = ",",
            description = "watchlists whose matches are shown, * for all; default none")
    private List<String> lists = List.of();

    @Option(names = "--tlp", paramLabel = "TLP", description = "narrowest marking shown; default ${DEFAULT-VALUE}")
    private String tlp = Tlp.CLEAR.code();

    @Option(names = "--json", description = "prints each as a CloudEvent, a line each")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        LoadedSettings loaded = config.read();
        Map<String, Object> kafka = loaded.settings().kafka().running();
        try (RestraintReader restraints = StandingRestraints.reader(kafka, loaded)) {
            restraints.start();
            return tail(kafka, reader(filter, lists, tlp, restraints.restraints()));
        }
    }

    private int tail(Map<String, Object> kafka, Newcomer reader) throws InterruptedException {
        try (var tail = new TopicTail(
                "tail",
                () -> TopicTail.consumer(kafka),
                List.of(Topics.DETENTION_ALERTS.name(), Topics.STATEMENT_ALERTS.name()),
                (partition, begin, end) -> end,
                row -> reader.told(row).map(this::text).ifPresent(TailCommand::print))) {
            tail.start();
            new CountDownLatch(1).await(); // until the process is interrupted
            return 0;
        }
    }

    private static void print(String text) {
        System.out.println(text);
    }

    private String text(AlertEvent event) {
        String line = new String(Payload.FULL.body(event, null), StandardCharsets.UTF_8);
        return json ? line : AlertText.of(line);
    }

    private static Newcomer reader(String filter, List<String> lists, String tlp, Restraints restraints) {
        try {
            return new Newcomer(new Audience(Filter.parse(filter), Clearance.of(lists, Tlp.parse(tlp)), restraints));
        } catch (FilterException | IllegalArgumentException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }
}
