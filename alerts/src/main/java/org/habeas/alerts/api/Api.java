package org.habeas.alerts.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnauthorizedResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.habeas.alerts.deliver.DeliveryOffice;
import org.habeas.alerts.desk.Routes;
import org.habeas.alerts.subscription.Directory;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.alerts.subscription.SubscriptionFault;
import org.habeas.alerts.subscription.SubscriptionOffice;
import org.habeas.model.Delivery;
import org.habeas.model.Secret;
import org.habeas.model.Subscription;
import org.habeas.topic.Json;

/**
 * Subscriptions and deliveries by HTTP, as {@code docs/openapi.yaml} describes. It takes the token as a bearer only: a
 * page that tricks a browser cannot send that. A secret is told once, when it is made.
 */
public final class Api implements Routes {
    private static final int MOST = 1000;

    private final String instance;
    private final Directory directory;
    private final SubscriptionOffice subscriptions;
    private final DeliveryOffice deliveries;
    private final SubscriptionView view;

    /** @param feeds path of a subscription's feed */
    public Api(
            String instance,
            Directory directory,
            SubscriptionOffice subscriptions,
            DeliveryOffice deliveries,
            Function<Subscription, String> feeds) {
        this.instance = instance;
        this.directory = directory;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.view = new SubscriptionView(directory, feeds);
    }

    @Override
    public void add(Javalin server) {
        server.exception(SubscriptionFault.class, Api::fault)
                .before("/api/*", Api::bearerOnly)
                .get("/api/subscriptions", context -> json(context, view.all()))
                .get("/api/subscriptions/{name}", context -> json(context, view.of(found(context))))
                .put("/api/subscriptions/{name}", this::put)
                .delete("/api/subscriptions/{name}", this::delete)
                .post("/api/subscriptions/{name}/rotate", this::rotate)
                .post("/api/subscriptions/{name}/feed", this::moveFeed)
                .post("/api/subscriptions/{name}/enable", this::enable)
                .post(
                        "/api/subscriptions/{name}/test",
                        context ->
                                json(context.status(HttpStatus.ACCEPTED), deliveries.test(served(context), instance)))
                .post("/api/subscriptions/{name}/replay", this::replay)
                .get("/api/deliveries", this::list)
                .get("/api/deliveries/{id}", context -> json(context, delivery(context)))
                .post("/api/deliveries/{id}/retry", this::retry);
    }

    private static void bearerOnly(Context context) {
        if (context.header("Authorization") == null) {
            throw new UnauthorizedResponse("The API takes the desk's token as Authorization: Bearer.");
        }
    }

    private void put(Context context) {
        SubscriptionOffice.Written written = subscriptions.put(context.pathParam("name"), read(context));
        ObjectNode answer = view.of(written.subscription());
        if (written.made() != null) {
            answer.put("secret", written.made().value());
        }
        json(context.status(written.isNew() ? HttpStatus.CREATED : HttpStatus.OK), answer);
    }

    /** Jackson's own message may quote what was sent. */
    private static Subscription read(Context context) {
        try {
            return Json.mapper().readValue(context.bodyAsBytes(), Subscription.class);
        } catch (JsonProcessingException e) {
            throw new BadRequestResponse(
                    "no valid subscription: line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr());
        } catch (java.io.IOException e) {
            throw new BadRequestResponse("no readable body");
        }
    }

    private void delete(Context context) {
        subscriptions.remove(context.pathParam("name"));
        context.status(HttpStatus.NO_CONTENT);
    }

    private void rotate(Context context) {
        String name = context.pathParam("name");
        Secret secret = subscriptions.rotate(name);
        json(context, Json.mapper().createObjectNode().put("name", name).put("secret", secret.value()));
    }

    private void moveFeed(Context context) {
        json(context, view.of(subscriptions.moveFeed(context.pathParam("name"))));
    }

    private void enable(Context context) {
        subscriptions.enable(found(context).name());
        context.status(HttpStatus.NO_CONTENT);
    }

    private void replay(Context context) {
        Instant since = time(context, "since", Instant.EPOCH);
        Instant until = time(context, "until", Instant.MAX);
        int count = deliveries.replay(served(context), since, until);
        json(
                context.status(HttpStatus.ACCEPTED),
                Json.mapper().createObjectNode().put("deliveries", count));
    }

    private static Instant time(Context context, String parameter, Instant otherwise) {
        String text = context.queryParam(parameter);
        try {
            return text == null ? otherwise : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequestResponse(parameter + " is no time: such as 2026-03-01T00:00:00Z is needed");
        }
    }

    private void list(Context context) {
        String subscription = context.queryParam("subscription");
        String state = context.queryParam("state");
        List<Delivery> found = deliveries.list(
                delivery -> (subscription == null || subscription.equals(delivery.subscription()))
                        && (state == null || state.equals(delivery.state().code())),
                MOST);
        json(context, found);
    }

    private Delivery delivery(Context context) {
        return deliveries.find(context.pathParam("id")).orElseThrow(() -> new NotFoundResponse("no such delivery"));
    }

    private void retry(Context context) {
        Delivery started = deliveries
                .retry(context.pathParam("id"))
                .orElseThrow(() -> new NotFoundResponse("no dead delivery of that id"));
        json(context.status(HttpStatus.ACCEPTED), started);
    }

    private Subscription found(Context context) {
        return directory
                .written(context.pathParam("name"))
                .orElseThrow(() -> new NotFoundResponse("no such subscription"));
    }

    private Subscriber served(Context context) {
        return directory
                .find(found(context).name())
                .filter(subscriber -> subscriber.endpoint() != null)
                .orElseThrow(() ->
                        new ConflictResponse("the subscription is not served: refused, inactive or without endpoint"));
    }

    private static void fault(SubscriptionFault fault, Context context) {
        context.status(
                        switch (fault.kind()) {
                            case UNKNOWN -> HttpStatus.NOT_FOUND;
                            case CONFIGURED -> HttpStatus.CONFLICT;
                            case REFUSED -> HttpStatus.BAD_REQUEST;
                        })
                .result(String.valueOf(fault.getMessage()));
    }

    static void json(Context context, Object value) {
        try {
            context.contentType("application/json").result(Json.mapper().writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
