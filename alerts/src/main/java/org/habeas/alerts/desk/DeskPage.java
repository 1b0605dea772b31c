package org.habeas.alerts.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.AlertWords;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.subscription.Audience;
import org.habeas.alerts.subscription.Clearance;
import org.habeas.model.Acknowledgement;
import org.habeas.model.Alert;
import org.habeas.model.Family;
import org.habeas.model.Kind;

/** The page: a filter and the happenings, newest first. It reads well without script; script keeps it up to date. */
final class DeskPage {
    private static final int MOST = 200;

    private final Happenings happenings;
    private final Clearance clearance;
    private final Restraints restraints;
    private final Function<String, List<Acknowledgement>> acknowledgements;
    private final String instance;

    /**
     * @param clearance how much its readers may see
     * @param restraints what is withheld from everybody
     * @param acknowledgements of a happening, the first one first
     */
    DeskPage(
            Happenings happenings,
            Clearance clearance,
            Restraints restraints,
            Function<String, List<Acknowledgement>> acknowledgements,
            String instance) {
        this.acknowledgements = acknowledgements;
        this.happenings = happenings;
        this.clearance = clearance;
        this.restraints = restraints;
        this.instance = instance;
    }

    String render(Query query) {
        return render(query, "");
    }

    /** @param acknowledged id of the happening that was acknowledged just now; empty for none */
    String render(Query query, String acknowledged) {
        String position = happenings.position().toString();
        List<AlertEvent> held = happenings.list(new Audience(alert -> true, clearance, restraints), Integer.MAX_VALUE);
        List<AlertEvent> shown = happenings.list(new Audience(query, clearance, restraints), MOST);
        Html html = new Html()
                .raw("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Habeas desk</title>")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<link rel=\"stylesheet\" href=\"/desk.css\"><link rel=\"icon\" href=\"/icon.svg\">")
                .raw("<script src=\"/desk.js\" defer></script></head>")
                .raw("<body data-position=\"")
                .text(position)
                .raw("\" data-query=\"")
                .text(query.text())
                .raw("\"><a class=\"skip\" href=\"#happenings\">Skip to the happenings</a>");
        header(html);
        form(html, query, countries(held));
        if (!acknowledged.isEmpty()) {
            html.raw("<p role=\"status\" class=\"acknowledged\">Acknowledged: <a href=\"#")
                    .text(acknowledged)
                    .raw("\">")
                    .text(acknowledged)
                    .raw("</a></p>");
        }
        list(html, shown, held.size());
        return html.raw("</body></html>").toString();
    }

    private void header(Html html) {
        html.raw("<header><h1>Habeas <small>")
                .text(instance)
                .raw(
                        "</small></h1><p id=\"live\" role=\"status\" aria-live=\"polite\">Not live: reload to update</p></header>");
    }

    private static void form(Html html, Query query, List<String> countries) {
        html.raw("<form method=\"get\" action=\"/\" aria-label=\"Filter\">");
        select(html, "family", "Family", query.family(), codes(Family.values(), Family::code), AlertWords::label);
        select(html, "kind", "Kind", query.kind(), codes(Kind.values(), Kind::code), AlertWords::label);
        select(html, "country", "Country", query.country(), countries, HappeningView::country);
        html.raw("<label class=\"check\"><input type=\"checkbox\" name=\"listed\" value=\"1\"")
                .raw(query.listed() ? " checked" : "")
                .raw("> On a watchlist</label><button>Show</button></form>");
    }

    private static void select(
            Html html, String name, String label, String chosen, List<String> values, Function<String, String> words) {
        html.raw("<label>").text(label).raw(" <select name=\"").text(name).raw("\"><option value=\"\">All</option>");
        values.forEach(value -> html.raw("<option value=\"")
                .text(value)
                .raw(value.equals(chosen) ? "\" selected>" : "\">")
                .text(words.apply(value))
                .raw("</option>"));
        html.raw("</select></label>");
    }

    private static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }

    private static List<String> countries(List<AlertEvent> held) {
        return held.stream()
                .map(AlertEvent::alert)
                .map(Alert::country)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private void list(Html html, List<AlertEvent> shown, int held) {
        html.raw("<main id=\"happenings\" aria-label=\"Happenings, newest first\">");
        if (shown.isEmpty()) {
            html.element("p", "empty", held == 0 ? "Nothing has happened yet." : "Nothing matches.");
        }
        shown.forEach(event -> html.append(article(event)));
        html.raw("</main><footer><p>")
                .text(shown.size() + " of " + held + " happenings")
                .raw(
                        " · times are UTC · marks on names are matches with a watchlist, to be checked by a human</p></footer>");
    }

    private Html article(AlertEvent event) {
        Alert alert = event.alert();
        Html foot = new Html();
        acknowledgements.apply(alert.happening()).forEach(one -> acknowledged(foot, one));
        foot.raw("<form method=\"post\" action=\"/happenings/")
                .text(URLEncoder.encode(alert.happening(), StandardCharsets.UTF_8))
                .raw("/acknowledge\"><button title=\"Calls off what would be escalated\">Acknowledge</button></form>");
        return HappeningView.of(event, foot);
    }

    private static void acknowledged(Html html, Acknowledgement made) {
        String subscription = made.subscription();
        html.raw("<p class=\"acknowledged\">Acknowledged by ")
                .element("b", "by", made.by())
                .text(subscription == null ? ", " : " for " + subscription + ", ");
        HappeningView.time(html, made.at());
        html.raw("</p>");
    }

    /** One happening, to be put into a page that is open; empty when it is not held or not asked for. */
    String fragment(String happening, Query query) {
        return happenings
                .find(happening, new Audience(query, clearance, restraints))
                .map(event -> article(event).toString())
                .orElse("");
    }
}
