package org.habeas.enrich.watch;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.habeas.model.EntryType;
import org.habeas.model.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file (RFC 4180, but a field holds no line break). The header names the columns: {@code id} and
 * {@code name}, and of choice {@code aliases}, {@code weak_aliases}, {@code country}, {@code organisations},
 * {@code type} (person, organisation), {@code list}, {@code marking} (TLP:AMBER) and {@code owner}; others are passed over, so that
 * OpenSanctions' {@code targets.simple.csv} can be read. Within a field {@code ;} or {@code |} separate several texts.
 */
final class CsvRows implements LineRows {
    private static final Map<String, String> COLUMNS = Map.of(
            "alias",
            "aliases",
            "countries",
            "country",
            "schema",
            "type",
            "organizations",
            "organisations",
            "organisation",
            "organisations",
            "weakaliases",
            "weak_aliases",
            "weak_alias",
            "weak_aliases");

    private final String list;
    private final @Nullable Tlp marking;
    private @Nullable CSVFormat format;
    private final Map<String, Integer> columns = new HashMap<>();
    private @Nullable String unusable;

    CsvRows(String list, @Nullable Tlp marking) {
        this.list = list;
        this.marking = marking;
    }

    @Override
    public @Nullable WatchRow read(long number, String line) {
        if (unusable != null) {
            return null;
        } else if (format == null) {
            return header(number, line);
        }
        CSVRecord fields = parsed(format, line);
        return fields == null
                ? new WatchRow.Bad(number, "a quotation mark is not closed; allowed: pairs of them within one line")
                : row(number, fields);
    }

    private @Nullable WatchRow header(long number, String line) {
        char delimiter = line.indexOf(',') >= 0 ? ',' : line.indexOf('\t') >= 0 ? '\t' : ';';
        CSVFormat csv = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        CSVRecord fields = parsed(csv, line);
        for (int i = 0; fields != null && i < fields.size(); i++) {
            String name = fields.get(i).trim().toLowerCase(Locale.ROOT);
            columns.putIfAbsent(COLUMNS.getOrDefault(name, name), i);
        }
        format = csv;
        if (columns.containsKey("id") && columns.containsKey("name")) {
            return null;
        }
        unusable = "the header lacks id or name; allowed: a first line such as id,name,aliases,country,organisations";
        return new WatchRow.Bad(number, unusable);
    }

    private static @Nullable CSVRecord parsed(CSVFormat format, String line) {
        try (CSVParser parser = CSVParser.parse(new StringReader(line), format)) {
            return parser.stream().findFirst().orElse(null);
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException e) {
            return null;
        }
    }

    private WatchRow row(long number, CSVRecord fields) {
        var row = new RowBuilder(number);
        row.id = field(fields, "id");
        row.list = field(fields, "list").isEmpty() ? list : field(fields, "list");
        row.name = field(fields, "name");
        row.aliases = texts(fields, "aliases");
        row.weakAliases = texts(fields, "weak_aliases");
        row.organisations = texts(fields, "organisations");
        row.countries(texts(fields, "country"));
        type(row, field(fields, "type"));
        marking(row, field(fields, "marking"));
        row.owner = field(fields, "owner");
        return row.row();
    }

    private static void type(RowBuilder row, String type) {
        switch (type.toLowerCase(Locale.ROOT)) {
            case "", "person" -> row.type = EntryType.PERSON;
            case "organisation", "organization", "company", "legalentity", "publicbody" ->
                row.type = EntryType.ORGANISATION;
            default -> row.wrong("type '" + type + "' is unknown; allowed: person, organisation");
        }
    }

    private void marking(RowBuilder row, String text) {
        row.marking = marking;
        if (!text.isEmpty()) {
            try {
                row.marking = Tlp.parse(text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                row.wrong("marking " + e.getMessage());
            }
        }
    }

    private String field(CSVRecord fields, String column) {
        Integer at = columns.get(column);
        return at == null || at >= fields.size() ? "" : fields.get(at).trim();
    }

    private List<String> texts(CSVRecord fields, String column) {
        return Arrays.stream(field(fields, column).split("[;|]", 0))
                .map(text -> text.replace("\"", "").trim())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
