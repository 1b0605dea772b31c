package org.habeas.enrich.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.habeas.model.Event;
import org.habeas.model.Family;
import org.habeas.model.Person;
import org.jspecify.annotations.Nullable;

/** One line of EVENTS.jsonl: {@code {"id","events":[…]}}, with the fields of the labelled news and the evidence. */
public final class ExtractedEvents {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ExtractedEvents() {}

    /** The line for the article with that id. */
    public static ObjectNode line(String article, Reading reading) {
        ObjectNode line = JSON.objectNode().put("id", article);
        ArrayNode events = line.putArray("events");
        reading.events().forEach(event -> events.add(event(event)));
        return line;
    }

    /** One event; persons are plain names, fields that the event's family does not have are left out. */
    public static ObjectNode event(Event event) {
        ObjectNode node = JSON.objectNode();
        node.put("family", event.family().code());
        node.put("kind", event.kind().code());
        node.put("fresh", event.fresh());
        if (event.family() == Family.DETENTION) {
            detention(node, event);
        } else {
            statement(node, event);
        }
        node.put("date", text(event.date()));
        node.put(
                "datePrecision",
                event.datePrecision() == null ? null : event.datePrecision().code());
        return evidence(node, event);
    }

    private static void detention(ObjectNode node, Event event) {
        node.set("persons", array(event.persons().stream().map(Person::name).toList()));
        node.put("unnamed", event.unnamed());
        node.put("country", event.country());
        node.put("place", event.place());
        node.put("authority", event.authority());
        node.set("charges", array(event.charges()));
        node.set("orgs", array(event.organisations()));
        node.put("until", text(event.until()));
    }

    private static void statement(ObjectNode node, Event event) {
        node.put("speaker", event.speaker());
        node.put("body", event.body());
        node.set("targets", array(event.targets()));
        node.put("addressee", event.addressee());
    }

    private static ObjectNode evidence(ObjectNode node, Event event) {
        return node.put("quote", event.quote())
                .put("from", event.from())
                .put("to", event.to())
                .put("inTitle", event.inTitle())
                .put("rule", event.rule())
                .put("confidence", event.confidence());
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static ArrayNode array(List<String> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return array;
    }
}
