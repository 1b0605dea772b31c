package org.habeas.app.command.list;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.exit.Failure;
import org.habeas.ingest.Source;
import org.habeas.ingest.SourceTrial;
import org.habeas.ingest.SourceTrial.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description =
                "Asks the sources of those names, or all, once and politely, and says what they give, a line each."
                        + " Nothing is written. The exit code is 1 where one does not work.")
final class SourcesTestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "default all")
    private List<String> names = new ArrayList<>();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        LoadedSettings loaded = config.read();
        loaded.refused().forEach(line -> System.err.println("habeas: " + line));
        boolean works = loaded.refused().isEmpty();
        List<Source> sources = wanted(loaded.settings().ingest().sources());
        try (var trial = new SourceTrial(loaded.settings().ingest(), Clock.systemUTC())) {
            List<CompletableFuture<Verdict>> verdicts =
                    sources.stream().map(trial::of).toList();
            for (int i = 0; i < sources.size(); i++) {
                Verdict verdict = verdicts.get(i).join();
                System.out.println(
                        sources.get(i).name() + "\t" + verdict.health().code() + "\t" + verdict.reason());
                works &= verdict.health().working();
            }
        }
        return (works ? ExitCode.DONE : ExitCode.FAILURE).number();
    }

    private List<Source> wanted(List<Source> all) {
        for (String name : names) {
            if (all.stream().noneMatch(source -> source.name().equals(name))) {
                throw new Failure("there is no source '" + name + "'");
            }
        }
        return all.stream()
                .filter(source -> names.isEmpty() || names.contains(source.name()))
                .toList();
    }
}
