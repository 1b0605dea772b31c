package org.habeas.app.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.habeas.app.demo.DemoConfig;
import org.habeas.app.demo.WebhookReceiver;
import org.habeas.topic.Json;

/** A webhook receiver that keeps what it got, in order; signatures are checked, a repeated delivery counts once. */
final class Received implements AutoCloseable {
    final String secret = DemoConfig.secret();
    private final List<JsonNode> events = new ArrayList<>();
    private final WebhookReceiver receiver = WebhookReceiver.open(secret, this::add);

    private void add(String body) {
        try {
            JsonNode event = Json.mapper().readTree(body);
            synchronized (events) {
                events.add(event);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return receiver.address().toString();
    }

    List<JsonNode> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    /** The events of that kind about that person or by that speaker. */
    List<JsonNode> of(String kind, String who) {
        return events().stream()
                .filter(event -> event.at("/data/kind").asText().equals(kind))
                .filter(about(who))
                .toList();
    }

    private static Predicate<JsonNode> about(String who) {
        return event -> event.at("/data/persons").toString().contains("\"" + who + "\"")
                || event.at("/data/speaker").asText().equals(who)
                || event.at("/data/body").asText().contains(who);
    }

    /** One line an event, for messages of failed assertions. */
    String summary() {
        return String.join("\n", events().stream().map(Received::line).toList());
    }

    static String line(JsonNode event) {
        JsonNode data = event.path("data");
        var persons = new ArrayList<String>();
        data.path("persons").forEach(person -> persons.add(person.path("name").asText()));
        return data.path("happening").asText() + " r" + data.path("revision").asText() + " "
                + data.path("reason").asText() + " " + data.path("kind").asText() + " " + persons + " +"
                + data.path("unnamed").asText() + " by " + data.path("speaker").asText() + "/"
                + data.path("body").asText();
    }

    @Override
    public void close() {
        receiver.close();
    }
}
