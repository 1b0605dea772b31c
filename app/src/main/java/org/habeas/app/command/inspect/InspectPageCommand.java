package org.habeas.app.command.inspect;

import java.util.concurrent.Callable;
import org.habeas.ingest.page.PageInspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "page", description = "Shows what is read out of an HTML page: title, author, date, language, text.")
final class InspectPageCommand implements Callable<Integer> {
    @Mixin
    private final InspectedFiles files = new InspectedFiles();

    @Override
    public Integer call() {
        var inspection = new PageInspection();
        return files.run("pages", inspection::inspect);
    }
}
