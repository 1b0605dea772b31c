package org.habeas.enrich.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.habeas.model.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list, row by row and without holding it, from CSV (comma, semicolon or tab; see {@link CsvRows}) or from
 * FollowTheMoney entities as JSON lines, which OpenSanctions exports (see {@link EntityRows}). Which of the two it is,
 * the first character tells. A row that cannot be taken is told as {@link WatchRow.Bad}, and the next one is read.
 */
public final class WatchlistReader {
    private final String list;
    private final @Nullable Tlp marking;

    /**
     * @param list name of the list, of entries that name none themselves
     * @param marking of entries that carry none; null: {@link Tlp#AMBER}
     */
    public WatchlistReader(String list, @Nullable Tlp marking) {
        this.list = list;
        this.marking = marking;
    }

    /**
     * Hands on each row in turn.
     *
     * @throws IOException when the stream fails
     */
    public void read(InputStream in, Consumer<WatchRow> rows) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        long number = 0;
        LineRows format = null;
        var ids = new HashSet<String>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String text = number == 1 ? withoutMark(line) : line;
            if (text.isBlank()) {
                continue;
            }
            if (format == null) {
                format = text.startsWith("{") ? new EntityRows(list, marking) : new CsvRows(list, marking);
            }
            WatchRow row = format.read(number, text);
            if (row != null) {
                rows.accept(once(row, number, ids));
            }
        }
    }

    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private static WatchRow once(WatchRow row, long line, Set<String> ids) {
        if (row instanceof WatchRow.Good good && !ids.add(good.entry().key())) {
            return new WatchRow.Bad(line, "id '" + good.entry().id() + "' is given twice; allowed: once in a list");
        }
        return row;
    }
}
