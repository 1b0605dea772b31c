package org.habeas.app.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.habeas.app.config.SettingsReader;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.exit.Failure;
import org.habeas.app.kafka.TopicTable;
import org.habeas.enrich.name.NameComparison;
import org.habeas.model.Case;
import org.habeas.topic.Json;
import org.habeas.topic.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code habeas case}. */
@Command(
        name = "case",
        description =
                "Prints what happened to a person, in the order of the world, from the Kafka of a running habeas: all"
                        + " cases whose name can be the one given, in any spelling.")
public final class CaseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME|ID", description = "a name, or a case's id (c-…)")
    private String wanted = "";

    @Option(names = "--config", paramLabel = "FILE", description = "says which Kafka; default ${DEFAULT-VALUE}")
    private Path config = Path.of("habeas.yaml");

    @Option(names = "--json", description = "prints each case as a line of JSON")
    private boolean json;

    @Option(names = "--ics", description = "prints the case as a calendar (RFC 5545), with the days on which terms end")
    private boolean calendar;

    @Override
    public Integer call() {
        Map<String, Object> kafka =
                SettingsReader.read(config).settings().kafka().running();
        List<Case> found = find(TopicTable.read(kafka, Topics.CASES));
        if (calendar && found.size() > 1) {
            throw new Failure(found.size() + " cases have that name; --ics takes one, by its id: "
                    + String.join(", ", found.stream().map(Case::id).toList()));
        }
        found.forEach(one -> System.out.println(text(one)));
        if (found.isEmpty()) {
            System.err.println("habeas: no case of that name or id");
        }
        return (found.isEmpty() ? ExitCode.FAILURE : ExitCode.DONE).number();
    }

    private String text(Case one) {
        if (calendar) {
            return CaseCalendar.of(one, Instant.now()).stripTrailing();
        }
        return json ? Json.mapper().valueToTree(one).toString() : CaseText.of(one, LocalDate.now(ZoneOffset.UTC));
    }

    private List<Case> find(Map<String, Case> cases) {
        Case known = cases.get(wanted);
        if (known != null) {
            return List.of(known);
        }
        var names = new NameComparison();
        return cases.values().stream()
                .filter(one -> Stream.concat(Stream.of(one.name()), one.spellings().stream())
                        .anyMatch(name -> names.compare(wanted, name).match()))
                .sorted(Comparator.comparing(Case::name).thenComparing(Case::id))
                .toList();
    }
}
