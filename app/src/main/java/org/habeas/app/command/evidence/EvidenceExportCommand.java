package org.habeas.app.command.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import org.habeas.app.command.list.ConfigOption;
import org.habeas.app.evidence.EvidenceTopics;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.exit.Failure;
import org.habeas.ingest.evidence.WarcWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Writes the bytes behind an article, all its versions, or behind a happening's newest revision as"
                + " WARC 1.1, from the Kafka of a running habeas.")
final class EvidenceExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "of an article (a-…) or a happening (h-…)")
    private String id = "";

    @Option(names = "--out", paramLabel = "FILE", description = "default ID.warc.gz")
    private @Nullable Path out;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        var topics = new EvidenceTopics(config.read().settings().kafka().running());
        Set<String> wanted = topics.snapshots(id);
        if (wanted.isEmpty()) {
            throw new Failure("there is no evidence of '" + id + "'");
        }
        Path file = out == null ? Path.of(id + ".warc.gz") : out;
        Set<String> missing = write(topics, wanted, file);
        missing.forEach(snapshot -> System.err.println("habeas: " + snapshot + " is no longer kept"));
        System.err.println("habeas: " + (wanted.size() - missing.size()) + " snapshots in " + file);
        return (missing.isEmpty() ? ExitCode.DONE : ExitCode.FAILURE).number();
    }

    private static Set<String> write(EvidenceTopics topics, Set<String> wanted, Path file) {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            WarcWriter warc = new WarcWriter(stream);
            warc.info("Habeas", Instant.now());
            return topics.write(wanted, warc);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Failure(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
