package org.habeas.enrich.train;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.habeas.enrich.read.ArticleReader;
import org.habeas.enrich.read.learn.Candidate;
import org.habeas.enrich.read.learn.EventModel;
import org.habeas.enrich.read.learn.Example;
import org.habeas.model.Family;
import org.habeas.model.Kind;

/** Trains the classifiers of the reader on the corpus of the project; the build runs it. */
public final class Trainer {
    private static final double L2 = 10;

    private Trainer() {}

    /**
     * Trains on the files of a folder and writes the model.
     *
     * @param arguments the folder of the corpus, the file for the model
     * @throws IOException when the corpus cannot be read or the model not be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("the folder of the corpus and the file for the model are needed");
        }
        Path out = Path.of(arguments[1]);
        EventModel model = EventModel.train(examples(Path.of(arguments[0])), L2);
        Files.createDirectories(out.toAbsolutePath().getParent());
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out))) {
            model.write(stream);
        }
    }

    private static List<Example> examples(Path folder) throws IOException {
        ArticleReader reader = ArticleReader.untrained();
        List<Example> examples = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            for (Corpus.Labelled labelled : Corpus.read(file).articles()) {
                for (Candidate candidate : reader.candidates(labelled.article())) {
                    examples.addAll(examples(candidate, labelled.marks()));
                }
            }
        }
        return examples;
    }

    /** One for each event of the candidate, or one of none; nothing where the text recalls one. */
    private static List<Example> examples(Candidate candidate, List<Corpus.Mark> marks) {
        List<Corpus.Mark> mine = marks.stream()
                .filter(mark -> isLearnt(mark.kind()) && mark.kind().family() == candidate.family())
                .filter(mark -> mark.from() < candidate.to() && candidate.from() < mark.to())
                .filter(mark -> candidate.isCalled(mark.name()))
                .toList();
        if (mine.isEmpty()) {
            return List.of(new Example(EventModel.NONE, candidate.features()));
        }
        return mine.stream()
                .filter(Corpus.Mark::news)
                .map(mark -> mark.kind().code())
                .distinct()
                .map(kind -> new Example(kind, candidate.features()))
                .toList();
    }

    /** The words of the packs tell of the other events better. */
    private static boolean isLearnt(Kind kind) {
        return kind.family() == Family.STATEMENT || kind == Kind.MISTREATED;
    }
}
