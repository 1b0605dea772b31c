package org.habeas.app.command.list;

import java.io.IOException;
import java.nio.file.Path;
import org.habeas.app.exit.Failure;
import org.habeas.app.watchlist.ListFile;
import org.habeas.model.Tlp;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The list that a command is given, as a file or on standard input: names on a command line could be seen by others. */
final class GivenList {
    private static final String STDIN = "-";

    @Parameters(paramLabel = "FILE", description = "CSV or FollowTheMoney JSON lines; - for standard input")
    private Path file = Path.of(STDIN);

    @Option(
            names = "--list",
            paramLabel = "NAME",
            description = "name of the list; default the file's without its ending")
    private @Nullable String list;

    @Option(
            names = "--marking",
            paramLabel = "TLP",
            converter = Marking.class,
            description = "of entries that carry none; default TLP:AMBER")
    private @Nullable Tlp marking;

    @Option(names = "--owner", paramLabel = "WHO", description = "who keeps the list, of entries that do not say")
    private @Nullable String owner;

    /** Reads it; what cannot be used is told on standard error. */
    ListFile read() {
        return unowned().ownedBy(owner);
    }

    private ListFile unowned() {
        if (!file.toString().equals(STDIN)) {
            return ListFile.read(file, list == null ? WatchlistCommand.nameOf(file) : list, marking, System.err);
        }
        if (list == null) {
            throw new Failure("--list is missing: standard input has no name");
        }
        try {
            return ListFile.read(System.in, STDIN, list, marking, System.err);
        } catch (IOException e) {
            throw new Failure("standard input cannot be read", e);
        }
    }

    static final class Marking implements ITypeConverter<Tlp> {
        @Override
        public Tlp convert(String code) {
            try {
                return Tlp.parse(code);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
