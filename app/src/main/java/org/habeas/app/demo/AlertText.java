package org.habeas.app.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.habeas.topic.Json;

/** An alert as a block of text for a reader: what, who, where, since when, and the sentence that says so. */
public final class AlertText {
    private AlertText() {}

    /**
     * The block.
     *
     * @param event the CloudEvent as JSON, structured mode
     */
    public static String of(String event) {
        try {
            return block(Json.mapper().readTree(event).path("data"));
        } catch (JsonProcessingException e) {
            return "(an alert that is no JSON)\n";
        }
    }

    private static String block(JsonNode alert) {
        var lines = new ArrayList<String>();
        lines.add(headline(alert));
        line(lines, "who", who(alert));
        line(lines, "listed", joined(listed(alert)));
        line(lines, "said by", joined(List.of(text(alert, "speaker"), text(alert, "body"))));
        line(lines, "where", joined(List.of(text(alert, "place"), text(alert, "country"), text(alert, "authority"))));
        line(lines, "since", text(alert, "date"));
        line(lines, "charges", joined(texts(alert.path("charges"))));
        JsonNode newest = alert.path("sources").path(alert.path("sources").size() - 1);
        line(lines, "says", "“" + text(newest, "quote") + "”");
        line(lines, "source", text(newest, "publisher") + ", " + text(newest, "url"));
        return String.join("\n", lines) + "\n";
    }

    private static String headline(JsonNode alert) {
        return "── " + text(alert, "reason").toUpperCase(Locale.ROOT).replace('_', ' ') + " · " + text(alert, "family")
                + " · " + text(alert, "kind").replace('_', ' ') + " " + "─".repeat(40);
    }

    private static String who(JsonNode alert) {
        var who = new ArrayList<String>();
        alert.path("persons").forEach(person -> who.add(person(person)));
        int unnamed = alert.path("unnamed").asInt();
        if (unnamed > 0) {
            who.add(unnamed + " more without a name");
        }
        texts(alert.path("organisations")).forEach(who::add);
        return joined(who);
    }

    private static List<String> listed(JsonNode alert) {
        var listed = new ArrayList<String>();
        alert.path("watchedOrganisations")
                .forEach(one -> listed.add(text(one, "name") + " (" + text(one.path("watch"), "list") + ")"));
        return listed;
    }

    private static String person(JsonNode person) {
        JsonNode watch = person.path("watch");
        return text(person, "name") + (watch.isObject() ? " (listed: " + text(watch, "list") + ")" : " (not listed)");
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() ? "" : value.asText("");
    }

    private static String joined(List<String> parts) {
        return String.join(", ", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    private static void line(List<String> lines, String name, String value) {
        if (!value.isBlank()) {
            lines.add(String.format(Locale.ROOT, "   %-8s %s", name, value));
        }
    }
}
