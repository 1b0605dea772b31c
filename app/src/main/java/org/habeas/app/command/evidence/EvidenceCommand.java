package org.habeas.app.command.evidence;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code habeas evidence}. */
@Command(
        name = "evidence",
        description = "Works on the evidence: the bytes that articles were read from.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = {EvidenceVerifyCommand.class, EvidenceExportCommand.class})
public final class EvidenceCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what to do is missing: verify, export");
    }
}
