package org.habeas.app.lines;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.habeas.app.lines.LineReader.Line;
import org.jspecify.annotations.Nullable;

/** Applies a function to each line of a file. A line that it refuses is told and left out; the others go on. */
public final class LineWork {
    private static final int GROUP = 128;

    private final String what;
    private final PrintStream err;

    /** @param what names the work and its unit for the reader, such as {@code extract: articles} */
    public LineWork(String what, PrintStream err) {
        this.what = what;
        this.err = err;
    }

    /**
     * Writes a line for each line of {@code in}, in its order.
     *
     * @param work used by several threads; refuses a line by an {@link IllegalArgumentException} whose message says why
     * @return how many lines were left out
     */
    public long map(Path in, Path out, Function<String, String> work) {
        try (LineWriter writer = LineWriter.open(out)) {
            return each(in, work, writer::write);
        }
    }

    /** What {@code work} makes of the lines of {@code in}, appended to {@code into}; the rest as {@link #map}. */
    public <T> long read(Path in, Function<String, T> work, List<T> into) {
        return each(in, work, into::add);
    }

    private <T> long each(Path in, Function<String, T> work, Consumer<T> sink) {
        var bad = new BadLines(in.toString(), err);
        var progress = new Progress(what, err, Clock.systemUTC());
        try (LineReader reader = LineReader.open(in)) {
            for (List<Line> group = reader.next(GROUP); !group.isEmpty(); group = reader.next(GROUP)) {
                results(group, work, bad).forEach(result -> result.ifPresent(sink));
                progress.advance(group.size(), reader.share());
            }
        }
        progress.end();
        return bad.count();
    }

    private static <T> List<Optional<T>> results(List<Line> group, Function<String, T> work, BadLines bad) {
        var results = group.parallelStream().map(line -> attempt(line, work)).toList();
        var good = new ArrayList<Optional<T>>();
        for (int i = 0; i < group.size(); i++) {
            Attempt<T> attempt = results.get(i);
            if (attempt.refusal != null) {
                bad.add(group.get(i).number(), attempt.refusal);
            }
            good.add(Optional.ofNullable(attempt.value));
        }
        return good;
    }

    private static <T> Attempt<T> attempt(Line line, Function<String, T> work) {
        try {
            return new Attempt<>(work.apply(line.text()), null);
        } catch (IllegalArgumentException e) {
            return new Attempt<>(null, oneLine(e.getMessage()));
        }
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "refused" : message.replaceAll("\\s*\\R\\s*", " ");
    }

    private record Attempt<T>(@Nullable T value, @Nullable String refusal) {}
}
