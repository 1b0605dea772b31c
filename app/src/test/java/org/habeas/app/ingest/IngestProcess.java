package org.habeas.app.ingest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.habeas.app.process.KillableProcess;
import org.habeas.ingest.FirstPollNews;
import org.habeas.ingest.Ingest;
import org.habeas.ingest.IngestSettings;
import org.habeas.ingest.Source;
import org.habeas.ingest.SourceKind;

/** The ingest service in a process of its own, so that a test can kill it. Its name is the contact that it gives to sites. */
public final class IngestProcess {
    private IngestProcess() {}

    static KillableProcess start(String bootstrap, String instance, List<String> feeds) throws IOException {
        return KillableProcess.start(
                IngestProcess.class,
                Stream.concat(Stream.of(bootstrap, instance), feeds.stream()).toList());
    }

    /** Runs until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        List<Source> sources =
                Arrays.stream(args).skip(2).map(IngestProcess::source).toList();
        IngestSettings settings = new IngestSettings(
                args[1],
                args[1],
                sources,
                Duration.ofMillis(20),
                Duration.ofSeconds(5),
                null,
                8,
                true,
                FirstPollNews.ALL,
                null);
        try (Ingest ingest = new Ingest(
                settings, Map.of("bootstrap.servers", args[0]), new SimpleMeterRegistry(), Clock.systemUTC())) {
            ingest.start();
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static Source source(String url) {
        Source usual = Source.of(url.replaceAll("\\W+", "-"), SourceKind.FEED, url);
        return new Source(
                usual.name(),
                null,
                null,
                null,
                null,
                SourceKind.FEED,
                usual.url(),
                null,
                Duration.ofSeconds(1),
                true,
                null,
                false);
    }
}
