package org.habeas.app.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The two files of a batch command. */
final class BatchFiles {
    @Option(
            names = "--in",
            required = true,
            paramLabel = "FILE",
            description = "a JSON object a line; - for standard input")
    Path in = Path.of("-");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "results, a JSON object a line; default standard output")
    Path out = Path.of("-");
}
