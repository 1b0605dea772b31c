package org.habeas.app.watchlist;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.habeas.alerts.desk.Routes;
import org.habeas.model.Tlp;
import org.habeas.model.WatchEntry;
import org.habeas.topic.Json;
import org.jspecify.annotations.Nullable;

/**
 * The watchlists by HTTP, as {@code docs/openapi.yaml} describes: behind the desk's token, as a bearer only. Names are
 * told of one entry, or of a list where they are asked for; a refusal quotes nothing that was sent.
 */
public final class WatchlistApi implements Routes {
    private final WatchlistTopic topic;

    /** @param topic where the lists stand */
    public WatchlistApi(WatchlistTopic topic) {
        this.topic = topic;
    }

    @Override
    public void add(Javalin server) {
        server.get("/api/watchlists", context -> json(context, lists()))
                .get("/api/watchlists/{list}", this::list)
                .put("/api/watchlists/{list}", this::replace)
                .get("/api/watchlists/{list}/{id}", this::show)
                .put("/api/watchlists/{list}/{id}", this::put)
                .delete("/api/watchlists/{list}/{id}", this::remove);
    }

    private ArrayNode lists() {
        return Json.mapper().valueToTree(topic.lists());
    }

    private void list(Context context) {
        boolean names = flag(context, "names");
        ArrayNode answer = Json.mapper().createArrayNode();
        topic.list(context.pathParam("list")).forEach(entry -> describe(answer.addObject(), entry, names));
        if (answer.isEmpty()) {
            throw new NotFoundResponse("no such list");
        }
        json(context, answer);
    }

    private static void describe(ObjectNode node, WatchEntry entry, boolean names) {
        node.put("id", entry.id()).putPOJO("type", entry.type()).putPOJO("marking", entry.marking());
        if (names) {
            node.put("name", entry.name());
        }
    }

    private void replace(Context context) throws IOException {
        String list = context.pathParam("list");
        var bad = new ByteArrayOutputStream();
        ListFile file;
        try (InputStream in = context.bodyInputStream();
                var lines = new PrintStream(bad, true, StandardCharsets.UTF_8)) {
            file = ListFile.read(in, "body", list, marking(context), lines).ownedBy(context.queryParam("owner"));
        }
        if (!file.lists().equals(Set.of(list))) {
            throw new BadRequestResponse("a row names another list; allowed: that of the path");
        }
        ListChange change = flag(context, "check") ? topic.preview(file) : topic.replace(file, () -> {});
        ObjectNode answer = Json.mapper().valueToTree(change);
        ArrayNode rows = answer.putArray("bad");
        bad.toString(StandardCharsets.UTF_8).lines().forEach(rows::add);
        json(context, answer);
    }

    private static @Nullable Tlp marking(Context context) {
        String marking = context.queryParam("marking");
        try {
            return marking == null ? null : Tlp.parse(marking);
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse("marking: " + e.getMessage());
        }
    }

    private static boolean flag(Context context, String name) {
        String given = context.queryParam(name);
        if (given != null && !given.equals("true") && !given.equals("false")) {
            throw new BadRequestResponse(name + " is neither true nor false");
        }
        return "true".equals(given);
    }

    private void show(Context context) {
        json(context, topic.entry(key(context)).orElseThrow(() -> new NotFoundResponse("no such entry")));
    }

    private void put(Context context) {
        String list = context.pathParam("list");
        WatchEntry entry = EntryBody.read(context.bodyAsBytes(), list, context.pathParam("id"));
        json(context, topic.add(new ListFile(list, List.of(entry), 0), () -> {}));
    }

    private void remove(Context context) {
        if (!topic.remove(List.of(key(context))).isEmpty()) {
            throw new NotFoundResponse("no such entry");
        }
        context.status(204);
    }

    private static String key(Context context) {
        return context.pathParam("list") + "/" + context.pathParam("id");
    }

    private static void json(Context context, Object value) {
        context.contentType("application/json")
                .result(Json.mapper().valueToTree(value).toString());
    }
}
