package org.habeas.app.command.evidence;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.habeas.app.command.list.ConfigOption;
import org.habeas.app.evidence.EvidenceTopics;
import org.habeas.app.evidence.KeyFile;
import org.habeas.app.exit.ExitCode;
import org.habeas.ingest.evidence.ChainCheck;
import org.habeas.ingest.evidence.Signing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description =
                "Goes along the chains of evidence on the Kafka of a running habeas and prints a line for each place"
                        + " where something was changed, left out or put in. The exit code is 1 where there is one.")
final class EvidenceVerifyCommand implements Callable<Integer> {
    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "open key (PEM) that the chains' signatures must be by; default any")
    private @Nullable Path key;

    @Override
    public Integer call() {
        Map<String, Object> kafka = config.read().settings().kafka().running();
        var open = key == null ? null : KeyFile.read(key, Signing::open);
        AtomicInteger broken = new AtomicInteger();
        ChainCheck check = new EvidenceTopics(kafka).check(open, (place, offset) -> {
            broken.incrementAndGet();
            System.out.println(place + ", offset " + offset + ": the record cannot be read");
        });
        check.findings().forEach(System.out::println);
        System.err.println("habeas: " + check.links() + " links, " + check.expired() + " without their bytes any more, "
                + (check.findings().size() + broken.get()) + " findings");
        return (check.findings().isEmpty() && broken.get() == 0 ? ExitCode.DONE : ExitCode.FAILURE).number();
    }
}
