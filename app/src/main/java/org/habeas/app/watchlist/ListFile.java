package org.habeas.app.watchlist;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.habeas.app.exit.Failure;
import org.habeas.app.lines.BadLines;
import org.habeas.enrich.watch.WatchRow;
import org.habeas.enrich.watch.WatchlistReader;
import org.habeas.model.Tlp;
import org.habeas.model.WatchEntry;
import org.jspecify.annotations.Nullable;

/**
 * A watchlist as a file holds it.
 *
 * @param list name of the list, for entries that name none
 * @param entries in the file's order, those of other lists that it names among them
 * @param bad how many rows were left out
 */
public record ListFile(String list, List<WatchEntry> entries, long bad) {
    public ListFile {
        entries = List.copyOf(entries);
    }

    /**
     * Reads it: CSV, or FollowTheMoney entities as JSON lines. A row that cannot be used is told to {@code err} and left
     * out.
     *
     * @param marking of entries that carry none; null: {@link Tlp#AMBER}
     * @throws Failure when the file cannot be read
     */
    public static ListFile read(Path file, String list, @Nullable Tlp marking, PrintStream err) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString(), list, marking, err);
        } catch (NoSuchFileException e) {
            throw new Failure("watchlist " + file + ": no such file", e);
        } catch (IOException e) {
            throw new Failure(
                    "watchlist " + file + ": cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    /**
     * As {@link #read(Path, String, Tlp, PrintStream)}, from what is open already.
     *
     * @param name what bad rows are said to be of
     * @throws IOException when {@code in} fails
     */
    public static ListFile read(InputStream in, String name, String list, @Nullable Tlp marking, PrintStream err)
            throws IOException {
        var bad = new BadLines(name, err);
        var entries = new ArrayList<WatchEntry>();
        new WatchlistReader(list, marking).read(in, row -> take(row, entries, bad));
        return new ListFile(list, entries, bad.count());
    }

    private static void take(WatchRow row, List<WatchEntry> entries, BadLines bad) {
        if (row instanceof WatchRow.Bad refused) {
            bad.add(refused.line(), refused.reason());
        } else if (row instanceof WatchRow.Good good) {
            entries.add(good.entry());
        }
    }

    /** The same file, its entries kept by {@code owner} where they do not say by whom; null changes nothing. */
    public ListFile ownedBy(@Nullable String owner) {
        return new ListFile(
                list, entries.stream().map(entry -> entry.ownedBy(owner)).toList(), bad);
    }

    /** The lists that the file speaks for. */
    public Set<String> lists() {
        var lists = new TreeSet<String>();
        lists.add(list);
        entries.forEach(entry -> lists.add(entry.list()));
        return lists;
    }
}
