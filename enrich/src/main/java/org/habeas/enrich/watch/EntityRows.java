package org.habeas.enrich.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.habeas.model.EntryType;
import org.habeas.model.Tlp;
import org.habeas.topic.Json;
import org.jspecify.annotations.Nullable;

/**
 * Rows of FollowTheMoney entities, one JSON object a line ({@code {"id","schema","properties":{"name":["…"]}}}), as
 * OpenSanctions exports in {@code entities.ftm.json} and {@code targets.nested.json}. Schemas and properties:
 * followthemoney.tech.
 */
final class EntityRows implements LineRows {
    private static final Map<String, EntryType> SCHEMAS = Map.of(
            "Person", EntryType.PERSON,
            "Organization", EntryType.ORGANISATION,
            "Company", EntryType.ORGANISATION,
            "LegalEntity", EntryType.ORGANISATION,
            "PublicBody", EntryType.ORGANISATION);

    private final String list;
    private final @Nullable Tlp marking;

    EntityRows(String list, @Nullable Tlp marking) {
        this.list = list;
        this.marking = marking;
    }

    @Override
    public WatchRow read(long number, String line) {
        JsonNode entity;
        try {
            entity = Json.mapper().readTree(line);
        } catch (JsonProcessingException e) {
            return bad(number);
        }
        if (entity == null || !entity.path("properties").isObject()) {
            return bad(number);
        }
        EntryType type = SCHEMAS.get(entity.path("schema").asText());
        return type == null ? new WatchRow.Other(number) : row(number, entity, type);
    }

    private static WatchRow bad(long number) {
        return new WatchRow.Bad(
                number, "no FollowTheMoney entity; allowed: one JSON object a line with id, schema and properties");
    }

    private WatchRow row(long number, JsonNode entity, EntryType type) {
        JsonNode properties = entity.path("properties");
        var names = new ArrayList<>(texts(properties, "name"));
        var row = new RowBuilder(number);
        row.id = entity.path("id").asText();
        row.list = list;
        row.type = type;
        row.name = names.isEmpty() ? entity.path("caption").asText() : names.remove(0);
        names.addAll(texts(properties, "alias", "previousName", "abbreviation"));
        row.aliases = names.stream().distinct().filter(n -> !n.equals(row.name)).toList();
        row.weakAliases = texts(properties, "weakAlias");
        row.countries(texts(properties, "country", "nationality", "citizenship", "jurisdiction").stream()
                .filter(code -> code.length() == 2)
                .toList());
        row.organisations = texts(properties, "political");
        row.marking = marking;
        return row.row();
    }

    /** The values of the properties, each once; nested entities are no texts. */
    private static List<String> texts(JsonNode properties, String... names) {
        var texts = new LinkedHashSet<String>();
        Stream.of(names).forEach(name -> properties.path(name).forEach(value -> {
            if (value.isTextual() && !value.asText().isBlank()) {
                texts.add(value.asText().trim());
            }
        }));
        return List.copyOf(texts);
    }
}
