package org.habeas.app.command.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.habeas.enrich.name.NameComparison;
import org.habeas.enrich.name.NamePairs;
import org.habeas.enrich.name.Verdict;
import org.habeas.topic.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "name",
        description =
                "Shows whether two names can be one bearer's, and why; many: lines of {\"listed\",\"written\"} or pairs.")
final class InspectNameCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..2", paramLabel = "NAME", description = "the name as listed, and as written in a text")
    private List<String> names = List.of();

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description = "many: two names and a tabulator between a line; the same rows with score and match appended")
    private @Nullable Path pairs;

    @Mixin
    private final Inspected inspected = new Inspected();

    @Override
    public Integer call() {
        var comparison = new NameComparison();
        if (pairs != null && names.isEmpty() && inspected.in == null) {
            return inspected.rows("names", pairs, new NamePairs(comparison)::score);
        }
        Path lines = inspected.in;
        if (lines != null && names.isEmpty()) {
            return inspected.many("names", lines, line -> line(comparison, line));
        }
        if (lines == null && names.size() == 2) {
            return Inspected.one(result(comparison.compare(names.get(0), names.get(1))));
        }
        throw new ParameterException(spec.commandLine(), "give two names, or --in or --pairs with a file of many");
    }

    private static ObjectNode line(NameComparison comparison, ObjectNode line) {
        return line.setAll(result(comparison.compare(Inspected.text(line, "listed"), Inspected.text(line, "written"))));
    }

    private static ObjectNode result(Verdict verdict) {
        return Json.mapper()
                .createObjectNode()
                .put("score", verdict.score())
                .put("match", verdict.match())
                .put("because", verdict.because());
    }
}
