package org.habeas.alerts.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.habeas.model.Alert;
import org.habeas.model.Reason;
import org.habeas.topic.Json;

/**
 * An alert in the shape of Prometheus Alertmanager's webhook, version 4, so that receivers made for that work: one alert
 * a message, firing, or resolved once it is retracted; the happening is the fingerprint.
 */
final class AlertmanagerBody {
    private static final String NEVER = "0001-01-01T00:00:00Z";

    private AlertmanagerBody() {}

    static byte[] of(AlertEvent event) {
        Alert alert = event.alert();
        String status = alert.reason() == Reason.RETRACTED ? "resolved" : "firing";
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("version", "4").put("groupKey", alert.happening()).put("truncatedAlerts", 0);
        body.put("status", status).put("receiver", "habeas").put("externalURL", "");
        body.set("groupLabels", Json.mapper().createObjectNode().put("alertname", name(alert)));
        body.set("commonLabels", labels(alert));
        body.set("commonAnnotations", annotations(alert));
        ObjectNode one = body.putArray("alerts").addObject();
        one.put("status", status).set("labels", labels(alert));
        one.set("annotations", annotations(alert));
        one.put("startsAt", event.time().toString())
                .put("endsAt", status.equals("resolved") ? event.time().toString() : NEVER)
                .put("generatorURL", "")
                .put("fingerprint", alert.happening());
        return bytes(body);
    }

    private static String name(Alert alert) {
        return "habeas_" + alert.family().code() + "_" + alert.kind().code();
    }

    private static ObjectNode labels(Alert alert) {
        return Json.mapper()
                .createObjectNode()
                .put("alertname", name(alert))
                .put("family", alert.family().code())
                .put("kind", alert.kind().code())
                .put("country", Objects.requireNonNullElse(alert.country(), ""))
                .put("marking", alert.marking().code())
                .put("severity", isListed(alert) ? "critical" : "warning");
    }

    private static boolean isListed(Alert alert) {
        return alert.links().findAny().isPresent();
    }

    private static ObjectNode annotations(Alert alert) {
        String who = AlertWords.who(alert);
        return Json.mapper()
                .createObjectNode()
                .put("summary", alert.kind().code().replace('_', ' ') + (who.isEmpty() ? "" : ": " + who))
                .put("description", AlertWords.quotes(alert))
                .put("revision", Integer.toString(alert.revision()))
                .put("reason", alert.reason().code());
    }

    private static byte[] bytes(ObjectNode body) {
        try {
            return Json.mapper().writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
