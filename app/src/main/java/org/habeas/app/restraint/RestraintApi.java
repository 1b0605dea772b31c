package org.habeas.app.restraint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.habeas.alerts.desk.Routes;
import org.habeas.model.Restraint;
import org.habeas.model.RestraintKind;
import org.habeas.topic.Json;

/**
 * Silences and holds by HTTP, as {@code docs/openapi.yaml} describes: behind the desk's token, as a bearer only. Names
 * are told where they are asked for; a refusal quotes nothing that was sent.
 */
public final class RestraintApi implements Routes {
    private static final String ALLOWED = "allowed: target, country, author, reason, until";

    private final RestraintOffice office;

    public RestraintApi(RestraintOffice office) {
        this.office = office;
    }

    @Override
    public void add(Javalin server) {
        add(server, "/api/silences", RestraintKind.SILENCE);
        add(server, "/api/holds", RestraintKind.HOLD);
    }

    private void add(Javalin server, String path, RestraintKind kind) {
        server.get(path, context -> list(context, kind))
                .post(path, context -> place(context, kind))
                .post(path + "/{id}/lift", context -> lift(context, kind));
    }

    private void list(Context context, RestraintKind kind) {
        boolean names = "true".equals(context.queryParam("names"));
        ArrayNode answer = Json.mapper().createArrayNode();
        office.list(kind, "true".equals(context.queryParam("all"))).forEach(r -> answer.add(view(r, names)));
        context.contentType("application/json").result(answer.toString());
    }

    private void place(Context context, RestraintKind kind) {
        Decision decision = read(context, Decision.class);
        Optional<Restraint> placed =
                checked(() -> kind == RestraintKind.SILENCE ? office.silence(decision) : office.hold(decision));
        answer(
                context.status(HttpStatus.CREATED),
                placed.orElseThrow(() -> new NotFoundResponse("no such case or watch entry")));
    }

    /** @param author who decides it */
    record Lift(String author) {
        Lift {
            author = author == null ? "" : author;
        }
    }

    private void lift(Context context, RestraintKind kind) {
        Lift lift = read(context, Lift.class);
        Optional<Restraint> lifted = checked(() -> office.lift(kind, context.pathParam("id"), lift.author()));
        answer(context, lifted.orElseThrow(() -> new NotFoundResponse("none of that id stands")));
    }

    private static void answer(Context context, Restraint restraint) {
        context.contentType("application/json").result(view(restraint, false).toString());
    }

    private static ObjectNode view(Restraint restraint, boolean names) {
        ObjectNode view = Json.mapper().valueToTree(restraint);
        if (!names) {
            view.remove("person");
        }
        return view;
    }

    private static <T> T checked(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse(String.valueOf(e.getMessage()));
        }
    }

    /** Jackson's own message may quote what was sent. */
    private static <T> T read(Context context, Class<T> type) {
        try {
            T body = Json.mapper().readValue(context.bodyAsBytes(), type);
            if (body == null) {
                throw new BadRequestResponse("no JSON object; " + ALLOWED);
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new BadRequestResponse(
                    "no valid body: line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + "; " + ALLOWED);
        } catch (IOException e) {
            throw new BadRequestResponse("no readable body");
        }
    }
}
