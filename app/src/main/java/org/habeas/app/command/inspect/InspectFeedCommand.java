package org.habeas.app.command.inspect;

import java.util.concurrent.Callable;
import org.habeas.ingest.feed.FeedInspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "feed", description = "Shows what is read out of a feed, or why it is refused.")
final class InspectFeedCommand implements Callable<Integer> {
    @Mixin
    private final InspectedFiles files = new InspectedFiles();

    @Override
    public Integer call() {
        var inspection = new FeedInspection();
        return files.run("feeds", inspection::inspect);
    }
}
