package org.habeas.app.command;

import java.util.concurrent.Callable;
import org.habeas.app.exit.ExitCode;
import org.habeas.app.lines.LineWork;
import org.habeas.enrich.read.ArticleLine;
import org.habeas.enrich.read.ArticleReader;
import org.habeas.enrich.read.ExtractedEvents;
import org.habeas.model.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "extract", description = "Says which events each article reports, without Kafka.")
final class ExtractCommand implements Callable<Integer> {
    @Mixin
    private final BatchFiles files = new BatchFiles();

    @Override
    public Integer call() {
        ArticleReader reader = ArticleReader.bundled();
        long bad =
                new LineWork("extract: articles", System.err).map(files.in, files.out, line -> extract(reader, line));
        return (bad == 0 ? ExitCode.DONE : ExitCode.FAILURE).number();
    }

    private static String extract(ArticleReader reader, String line) {
        Article article = ArticleLine.parse(line);
        return ExtractedEvents.line(article.id(), reader.read(article)).toString();
    }
}
