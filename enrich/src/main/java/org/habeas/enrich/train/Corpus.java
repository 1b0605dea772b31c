package org.habeas.enrich.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.habeas.model.Article;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Articles with who makes which statement in them, and what befalls whom, a file for each language. An article begins with a
 * line {@code # YYYY-MM-DD}, the day of publication; then come its title and its sentences, each on a line
 * {@code LABELS<TAB>SENTENCE}; an empty line ends a paragraph. Labels are {@code -}, or {@code kind=Name} one or more times with
 * {@code ;} between, {@code was_kind=Name} for what is recalled.
 *
 * @param articles in order
 */
record Corpus(List<Labelled> articles) {
    /** Before the kind of what is recalled. */
    private static final String RECALLED = "was_";

    /** An article with its labels. */
    record Labelled(Article article, List<Mark> marks) {
        Labelled {
            marks = List.copyOf(marks);
        }
    }

    /**
     * Somebody makes a statement, or something befell somebody.
     *
     * @param from offset of the sentence in title, line end and body
     * @param to offset after it
     * @param kind which
     * @param news whether the sentence tells it as news; false where it recalls it
     * @param name the full name of the speaker, of the body that speaks, or of whom it befell
     */
    record Mark(int from, int to, Kind kind, boolean news, String name) {}

    Corpus {
        articles = List.copyOf(articles);
    }

    /**
     * The articles of one file, which is named after their language: {@code en.txt}.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when a line is none of the above, with file and line
     */
    static Corpus read(Path file) throws IOException {
        String name = file.getFileName().toString();
        Reader reader = new Reader(name.substring(0, name.indexOf('.')));
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            try {
                reader.line(lines.get(i));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new IllegalArgumentException(name + ":" + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        reader.end();
        return new Corpus(reader.articles);
    }

    /** Puts articles together, line by line. */
    private static final class Reader {
        private final String language;
        private final List<Labelled> articles = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable LocalDate published;
        private int title;
        private String between = "";

        Reader(String language) {
            this.language = language;
        }

        void line(String line) {
            if (line.startsWith("# ")) {
                end();
                published = LocalDate.parse(line.substring(2).strip());
            } else if (line.isBlank()) {
                between = "\n\n";
            } else if (published == null) {
                throw new IllegalArgumentException(
                        "a sentence outside of an article: \"# YYYY-MM-DD\" is needed first");
            } else {
                sentence(line);
            }
        }

        private void sentence(String line) {
            String[] parts = line.split("\t", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("\"" + line + "\": LABELS, a tab and a sentence are needed");
            }
            text.append(text.isEmpty() ? "" : title == 0 ? "\n" : between);
            title = title == 0 ? text.length() : title;
            int from = text.length();
            text.append(parts[1].strip());
            between = " ";
            if (!parts[0].strip().equals("-")) {
                Arrays.stream(parts[0].split(";", -1))
                        .map(label -> mark(label, from))
                        .forEach(marks::add);
            }
        }

        private Mark mark(String label, int from) {
            String[] parts = label.split("=", 2);
            if (parts.length != 2 || parts[1].isBlank()) {
                throw new IllegalArgumentException("\"" + label + "\": a kind of events, = and a name are needed");
            }
            String code = parts[0].strip();
            boolean news = !code.startsWith(RECALLED);
            Kind kind = Kind.parse(news ? code : code.substring(RECALLED.length()));
            return new Mark(from, text.length(), kind, news, parts[1].strip());
        }

        void end() {
            int line = text.indexOf("\n");
            if (published != null && line <= 0) {
                throw new IllegalArgumentException("an article needs a title and a sentence: that before has none");
            }
            if (published != null) {
                articles.add(new Labelled(article(published, line), marks));
            }
            marks.clear();
            text.setLength(0);
            title = 0;
        }

        private Article article(LocalDate day, int line) {
            String id = language + "-" + articles.size();
            return new Article(
                    id,
                    null,
                    "corpus",
                    "corpus",
                    null,
                    language,
                    day.atStartOfDay().atOffset(ZoneOffset.UTC),
                    day.atStartOfDay().toInstant(ZoneOffset.UTC),
                    text.substring(0, line),
                    text.substring(line + 1),
                    null,
                    id,
                    1,
                    null,
                    false);
        }
    }
}
