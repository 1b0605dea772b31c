package org.habeas.app.command.inspect;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the kinds of inspection. */
@Command(
        name = "inspect",
        description = "Shows why a page, a feed, a name or an article was read as it was; one, or a file of many.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = {
            InspectPageCommand.class,
            InspectFeedCommand.class,
            InspectNameCommand.class,
            InspectArticleCommand.class
        })
public final class InspectCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what to inspect is missing: page, feed, name or article");
    }
}
