package org.habeas.app.watchlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import java.io.IOException;
import java.util.List;
import org.habeas.model.WatchEntry;
import org.habeas.topic.Json;

/** One watch entry as a call sends it. */
final class EntryBody {
    private static final String ALLOWED =
            "allowed: name, type (person or organisation), aliases, weakAliases, countries, organisations, marking, owner";

    private EntryBody() {}

    /**
     * Reads it; the list and the id are those of the path.
     *
     * @throws BadRequestResponse where it is no entry; the message names the field at most
     */
    static WatchEntry read(byte[] body, String list, String id) {
        try {
            JsonNode tree = Json.mapper().readTree(body);
            if (!(tree instanceof ObjectNode entry)) {
                throw new BadRequestResponse("no JSON object; " + ALLOWED);
            }
            return Json.mapper().treeToValue(entry.put("list", list).put("id", id), WatchEntry.class);
        } catch (JsonMappingException e) {
            List<JsonMappingException.Reference> path = e.getPath();
            String field =
                    path.isEmpty() ? "a field" : String.valueOf(path.get(0).getFieldName());
            throw new BadRequestResponse("no valid entry: " + field + " is missing or wrong; " + ALLOWED);
        } catch (JsonProcessingException e) {
            throw new BadRequestResponse("no JSON: line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw new BadRequestResponse("no readable body");
        }
    }
}
