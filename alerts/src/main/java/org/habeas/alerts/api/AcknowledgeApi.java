package org.habeas.alerts.api;

import io.javalin.Javalin;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.habeas.alerts.deliver.AcknowledgementBook;
import org.habeas.alerts.deliver.DeliveryOffice;
import org.habeas.alerts.desk.Routes;
import org.habeas.model.Acknowledgement;

/** Acknowledgements by HTTP, and by the button that the page has for each happening. */
public final class AcknowledgeApi implements Routes {
    private static final String HAPPENING = "happening";
    private static final int LONGEST_NAME = 80;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,80}");

    private final DeliveryOffice deliveries;
    private final AcknowledgementBook book;

    /** @param book told of each one that is made here */
    public AcknowledgeApi(DeliveryOffice deliveries, AcknowledgementBook book) {
        this.deliveries = deliveries;
        this.book = book;
    }

    @Override
    public void add(Javalin server) {
        server.post("/api/happenings/{happening}/acknowledge", this::acknowledge)
                .get(
                        "/api/happenings/{happening}/acknowledgements",
                        context -> Api.json(context, deliveries.acknowledgements(context.pathParam(HAPPENING))))
                .post("/happenings/{happening}/acknowledge", this::acknowledgeOnPage);
    }

    private void acknowledge(Context context) {
        String by = Objects.requireNonNullElse(context.queryParam("by"), "").strip();
        if (by.isEmpty() || by.length() > LONGEST_NAME || by.chars().anyMatch(Character::isISOControl)) {
            throw new BadRequestResponse("by is missing: who acknowledges, in one line of 80 characters at most");
        }
        Acknowledgement made = deliveries
                .acknowledge(context.pathParam(HAPPENING), context.queryParam("subscription"), by)
                .orElseThrow(() -> new NotFoundResponse("nobody was sent anything of that happening"));
        book.put(made);
        Api.json(context, made);
    }

    /** Also of what nobody was sent: whoever opens the page then sees that somebody has taken note. */
    private void acknowledgeOnPage(Context context) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            throw new ForbiddenResponse("only the page itself may do that");
        }
        String happening = context.pathParam(HAPPENING);
        if (!ID.matcher(happening).matches()) {
            throw new BadRequestResponse("no id of a happening");
        }
        book.put(deliveries.takeNote(happening, null, "desk page"));
        String id = URLEncoder.encode(happening, StandardCharsets.UTF_8);
        context.redirect("/?acknowledged=" + id + "#" + id, HttpStatus.SEE_OTHER);
    }
}
