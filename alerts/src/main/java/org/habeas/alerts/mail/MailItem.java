package org.habeas.alerts.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.StringJoiner;
import org.habeas.alerts.desk.HappeningView;
import org.habeas.alerts.desk.Html;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.AlertWords;
import org.habeas.model.Alert;
import org.habeas.model.Evidence;
import org.habeas.model.Tlp;
import org.habeas.topic.Json;
import org.jspecify.annotations.Nullable;

/**
 * One event as part of a mail.
 *
 * @param title what happened, in a line
 * @param marking how far it may travel
 * @param happening its id; empty when it tells of none
 * @param text in plain lines
 * @param html the same as markup
 */
record MailItem(String title, Tlp marking, String happening, String text, Html html) {
    /**
     * From the event as it is sent.
     *
     * @param body a structured CloudEvent that tells all, the ids only, or nothing but that this is a test
     */
    static MailItem of(byte[] body) {
        try {
            JsonNode event = Json.mapper().readTree(body);
            JsonNode data = event.path("data");
            if (data.has("persons")) {
                Alert alert = Json.mapper().treeToValue(data, Alert.class);
                return full(new AlertEvent(
                        alert, "mail", Instant.parse(event.path("time").asText())));
            }
            return data.has("happening") ? thin(data) : test(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MailItem full(AlertEvent event) {
        Alert alert = event.alert();
        String title = AlertWords.title(alert);
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add(title)
                .add(alert.marking().code() + ", " + alert.reason().code().replace('_', ' '));
        add(text, "Date", alert.date());
        add(text, "Place", place(alert));
        add(text, "Authority", alert.authority());
        add(text, "Charges", String.join("; ", alert.charges()));
        add(text, "Until", alert.until());
        add(text, "Said by", alert.speaker());
        add(text, "For", alert.body());
        add(text, "Publishers", alert.publishers());
        alert.sources().forEach(source -> text.add(quote(source)));
        return new MailItem(title, alert.marking(), alert.happening(), text.toString(), HappeningView.of(event));
    }

    private static String place(Alert alert) {
        String country = HappeningView.country(alert.country());
        return alert.place() == null ? country : alert.place() + (country.isEmpty() ? "" : ", " + country);
    }

    private static void add(StringJoiner text, String name, @Nullable Object value) {
        String said = Objects.requireNonNullElse(value, "").toString();
        if (!said.isEmpty()) {
            text.add(name + ": " + said);
        }
    }

    private static String quote(Evidence source) {
        return "\n> " + source.quote() + "\n" + source.publisher()
                + Html.web(source.url()).map(url -> ", " + url).orElse("");
    }

    private static MailItem thin(JsonNode data) {
        String title = AlertWords.label(data.path("kind").asText());
        String happening = data.path("happening").asText();
        String text = title + "\n" + data.path("marking").asText() + ", "
                + data.path("reason").asText().replace('_', ' ') + "\nHappening " + happening + ", revision "
                + data.path("revision").asText() + "\n"
                + (data.path("link").isTextual() ? data.path("link").asText() + "\n" : "");
        return new MailItem(title, Tlp.parse(data.path("marking").asText()), happening, text, paragraphs(text));
    }

    private static MailItem test(JsonNode data) {
        String title = "Test of subscription " + data.path("subscription").asText();
        return new MailItem(title, Tlp.CLEAR, "", title + "\n", paragraphs(title));
    }

    private static Html paragraphs(String text) {
        Html html = new Html();
        text.lines().forEach(line -> html.raw("<p>").text(line).raw("</p>"));
        return html;
    }
}
