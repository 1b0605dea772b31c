package org.habeas.alerts.desk;

import java.time.Instant;
import java.util.List;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.AlertWords;
import org.habeas.model.Alert;

/** Happenings as an Atom feed (RFC 4287): one entry a happening, updated with each revision; a retracted one says so. */
final class AtomFeed {
    private AtomFeed() {}

    /**
     * @param name of the subscription that it is for
     * @param events newest first, as much of each as the subscription may see
     */
    static String of(String name, List<AlertEvent> events) {
        Instant updated = events.isEmpty() ? Instant.EPOCH : events.get(0).time();
        Html xml = new Html()
                .raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">")
                .raw("<id>urn:habeas:feed:")
                .text(name)
                .raw("</id><title>Habeas: ")
                .text(name)
                .raw("</title><author><name>Habeas</name></author><updated>")
                .text(updated)
                .raw("</updated>");
        events.forEach(event -> entry(xml, event));
        return xml.raw("</feed>").toString();
    }

    private static void entry(Html xml, AlertEvent event) {
        Alert alert = event.alert();
        xml.raw("<entry><id>urn:habeas:happening:")
                .text(alert.happening())
                .raw("</id><title>")
                .text(AlertWords.title(alert))
                .raw("</title><updated>")
                .text(event.time())
                .raw("</updated><category term=\"")
                .text(alert.kind().code())
                .raw("\"/><category term=\"")
                .text(alert.marking().code())
                .raw("\"/>");
        alert.sources().stream()
                .flatMap(s -> Html.web(s.url()).stream())
                .limit(1)
                .forEach(url ->
                        xml.raw("<link rel=\"alternate\" href=\"").text(url).raw("\"/>"));
        xml.raw("<content type=\"text\">").text(AlertWords.quotes(alert)).raw("</content></entry>");
    }
}
