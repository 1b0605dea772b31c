package org.habeas.app.command.list;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.exit.Failure;
import org.habeas.ingest.SourceKind;
import org.habeas.ingest.SourceTrial;
import org.habeas.ingest.source.Discovery;
import org.habeas.net.WebUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description =
                "Finds the feed or sitemap of a site and adds it to the first of the configuration's source files."
                        + " It is polled from the next start of ingest on.")
final class SourcesAddCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "URL",
            description = "of a site, a feed, a sitemap, or of a channel such as https://t.me/NAME")
    private String url = "";

    @Option(names = "--name", description = "default made of the host")
    private @Nullable String name;

    @Option(names = "--publisher", description = "who stands behind it; default what the feed calls itself")
    private @Nullable String publisher;

    @Option(names = "--country", paramLabel = "CODE", description = "such as AZ")
    private @Nullable String country;

    @Option(names = "--language", paramLabel = "CODE", description = "such as az")
    private @Nullable String language;

    @Option(names = "--allow-private", description = "it may be on this machine or in a private network")
    private boolean allowPrivate;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        LoadedSettings loaded = config.read();
        URI site = WebUrl.parse(url.contains("://") ? url : "https://" + url)
                .orElseThrow(() -> new Failure("'" + url + "' is no address; allowed: http and https"));
        Discovery.Found found = found(loaded, site);
        String title = publisher == null && !found.title().isBlank() ? found.title() : publisher;
        var sources = new NewSources(loaded);
        var wish = new NewSources.Wish(name, title, country, language, allowPrivate);
        if (!sources.add(SourceKind.parse(found.kind()), found.url(), wish)) {
            throw new Failure(found.url() + " is a source already");
        }
        sources.write();
        return ExitCode.DONE.number();
    }

    private Discovery.Found found(LoadedSettings loaded, URI site) {
        if (site.getHost().equals("t.me")) {
            String channel = site.getPath().replaceFirst("^/(s/)?", "");
            return new Discovery.Found(URI.create("https://t.me/s/" + channel), SourceKind.CHANNEL.code(), channel, 0);
        }
        try (var trial = new SourceTrial(loaded.settings().ingest(), Clock.systemUTC())) {
            Discovery.Report report = trial.look(site, allowPrivate);
            if (report.found().isEmpty()) {
                report.tried().forEach(line -> System.err.println("habeas: tried " + line));
                throw new Failure("no feed or sitemap was found; a source of kind listing may do");
            }
            return report.found().get(0);
        }
    }
}
