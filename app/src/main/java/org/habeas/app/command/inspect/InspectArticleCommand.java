package org.habeas.app.command.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.exit.Failure;
import org.habeas.enrich.read.ArticleLine;
import org.habeas.enrich.read.ArticleReader;
import org.habeas.enrich.read.ExtractedEvents;
import org.habeas.enrich.read.Reading;
import org.habeas.model.Article;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "article",
        description =
                "Shows the language and the events that are read out of an article, each with its sentence and rule.")
final class InspectArticleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "one article as JSON, as in a line of articles")
    private @Nullable Path file;

    @Mixin
    private final Inspected inspected = new Inspected();

    @Override
    public Integer call() {
        ArticleReader reader = ArticleReader.bundled();
        Path lines = inspected.in;
        if (lines != null && file == null) {
            return inspected.many("articles", lines, line -> inspect(reader, line.toString()));
        }
        if (lines == null && file != null) {
            System.out.print(explained(reader, file));
            return ExitCode.DONE.number();
        }
        throw new ParameterException(spec.commandLine(), "give either one FILE or --in with a file of many");
    }

    private static String explained(ArticleReader reader, Path file) {
        try {
            String json = new String(Inspected.bytes(file), StandardCharsets.UTF_8);
            return reader.explain(ArticleLine.parse(json)).render();
        } catch (IllegalArgumentException e) {
            throw new Failure(file + ": " + e.getMessage(), e);
        }
    }

    private static ObjectNode inspect(ArticleReader reader, String json) {
        Article article = ArticleLine.parse(json);
        Reading reading = reader.read(article);
        return ExtractedEvents.line(article.id(), reading).put("language", reading.language());
    }
}
