package org.habeas.app.command.list;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.exit.Failure;
import org.habeas.ingest.SourceKind;
import org.habeas.ingest.source.Opml;
import org.habeas.net.WebUrl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Adds the feeds of an OPML list to the first of the configuration's source files.")
final class SourcesImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "OPML, as feed readers export it")
    private Path file = Path.of("-");

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        var sources = new NewSources(config.read());
        int known = 0;
        for (Opml.Entry entry : Opml.read(bytes())) {
            URI url = WebUrl.parse(entry.url()).orElseThrow();
            var wish = new NewSources.Wish(null, entry.title(), null, null, false);
            known += sources.add(SourceKind.FEED, url, wish) ? 0 : 1;
        }
        sources.write();
        System.err.println("habeas: " + known + " were sources already");
        return ExitCode.DONE.number();
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failure(file + " cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }
}
