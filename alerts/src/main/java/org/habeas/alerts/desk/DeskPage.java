package org.habeas.alerts.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.model.Alert;
import org.habeas.model.Family;
import org.habeas.model.Kind;

/** The page: a filter and the happenings, newest first. It reads well without script; script keeps it up to date. */
final class DeskPage {
    private static final int MOST = 200;

    private final Happenings happenings;
    private final String instance;

    DeskPage(Happenings happenings, String instance) {
        this.happenings = happenings;
        this.instance = instance;
    }

    String render(Query query) {
        String position = happenings.position().toString();
        List<AlertEvent> shown = happenings.list(query, MOST);
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
        form(html, query);
        list(html, shown);
        return html.raw("</body></html>").toString();
    }

    private void header(Html html) {
        html.raw("<header><h1>Habeas <small>")
                .text(instance)
                .raw(
                        "</small></h1><p id=\"live\" role=\"status\" aria-live=\"polite\">Not live: reload to update</p></header>");
    }

    private void form(Html html, Query query) {
        html.raw("<form method=\"get\" action=\"/\" aria-label=\"Filter\">");
        select(html, "family", "Family", query.family(), codes(Family.values(), Family::code), HappeningView::label);
        select(html, "kind", "Kind", query.kind(), codes(Kind.values(), Kind::code), HappeningView::label);
        select(html, "country", "Country", query.country(), countries(), HappeningView::country);
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

    private List<String> countries() {
        return happenings.list(alert -> true, Integer.MAX_VALUE).stream()
                .map(AlertEvent::alert)
                .map(Alert::country)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private void list(Html html, List<AlertEvent> shown) {
        html.raw("<main id=\"happenings\" aria-label=\"Happenings, newest first\">");
        if (shown.isEmpty()) {
            html.element("p", "empty", happenings.size() == 0 ? "Nothing has happened yet." : "Nothing matches.");
        }
        shown.forEach(event -> html.append(HappeningView.of(event)));
        html.raw("</main><footer><p>")
                .text(shown.size() + " of " + happenings.size() + " happenings")
                .raw(
                        " · times are UTC · marks on names are matches with a watchlist, to be checked by a human</p></footer>");
    }

    /** One happening, to be put into a page that is open; empty when it is not held or not asked for. */
    String fragment(String happening, Query query) {
        return happenings
                .find(happening)
                .filter(event -> query.test(event.alert()))
                .map(event -> HappeningView.of(event).toString())
                .orElse("");
    }
}
