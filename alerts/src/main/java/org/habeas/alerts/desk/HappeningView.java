package org.habeas.alerts.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.AlertWords;
import org.habeas.model.Alert;
import org.habeas.model.Evidence;
import org.habeas.model.Family;
import org.habeas.model.Kind;
import org.habeas.model.Person;
import org.habeas.model.Reason;
import org.habeas.model.WatchLink;
import org.habeas.model.WatchedOrganisation;
import org.jspecify.annotations.Nullable;

/** One happening as an article of the page: what, who, when and where, and each source with its sentence. */
public final class HappeningView {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private HappeningView() {}

    /** Without anything to press. */
    public static Html of(AlertEvent event) {
        return of(event, new Html());
    }

    /** @param foot what stands below the sources */
    static Html of(AlertEvent event, Html foot) {
        Alert alert = event.alert();
        Html html = new Html()
                .raw("<article class=\"happening ")
                .raw(alert.family() == Family.DETENTION ? "detention" : "statement")
                .raw(Query.isListed(alert) ? " listed" : "")
                .raw(alert.reason() == Reason.RETRACTED ? " retracted" : "")
                .raw(alert.kind() == Kind.RELEASED ? " released" : "")
                .raw("\" id=\"")
                .text(alert.happening())
                .raw("\" tabindex=\"-1\">");
        head(html, event);
        title(html, alert);
        facts(html, alert);
        sources(html, alert);
        return html.append(foot).raw("</article>");
    }

    private static void head(Html html, AlertEvent event) {
        Alert alert = event.alert();
        html.raw("<p class=\"head\">")
                .element("strong", "kind", AlertWords.label(alert.kind().code()));
        if (alert.reason() != Reason.NEW) {
            html.element(
                    "span",
                    "reason " + alert.reason().code(),
                    AlertWords.label(alert.reason().code()));
        }
        html.element("span", "marking", alert.marking().code());
        time(html, event.time());
        html.raw("</p>");
    }

    static void time(Html html, Instant time) {
        html.raw("<time datetime=\"")
                .text(time)
                .raw("\">")
                .text(MINUTE.format(time) + " UTC")
                .raw("</time>");
    }

    private static void title(Html html, Alert alert) {
        html.raw("<h2>");
        if (alert.family() == Family.STATEMENT) {
            speaker(html, alert);
        }
        for (int i = 0; i < alert.persons().size(); i++) {
            html.raw(i == 0 ? "" : ", ");
            person(html, alert.persons().get(i));
        }
        unnamed(html, alert);
        html.raw("</h2>");
    }

    private static void speaker(Html html, Alert alert) {
        String who = Objects.requireNonNullElse(alert.speaker(), "");
        String body = Objects.requireNonNullElse(alert.body(), "");
        html.text(who).text(who.isEmpty() || body.isEmpty() ? "" : ", ").text(body);
        html.element("span", "about", alert.persons().isEmpty() ? "" : " on ");
    }

    private static void person(Html html, Person person) {
        WatchLink link = person.watch();
        if (link == null) {
            html.element("span", "person", person.name());
        } else {
            watched(html, "person", person.name(), link);
        }
    }

    private static void watched(Html html, String what, String name, WatchLink link) {
        html.raw("<span class=\"")
                .text(what)
                .raw(" watched\"><mark>")
                .text(name)
                .raw("</mark> ");
        html.raw("<small class=\"list\" title=\"").text(link.because()).raw("\">on ");
        html.text(link.list()).raw(", ").text(percent(link.score())).raw("</small></span>");
    }

    private static void unnamed(Html html, Alert alert) {
        if (alert.unnamed() > 0) {
            html.text(alert.persons().isEmpty() ? "" : " and ").text(alert.unnamed() + " unnamed");
        } else if (alert.persons().isEmpty() && alert.family() == Family.DETENTION) {
            html.text("Nobody named");
        }
    }

    private static void facts(Html html, Alert alert) {
        html.raw("<dl>");
        fact(html, "Date", alert.date() == null ? null : alert.date() + precision(alert));
        fact(html, "Place", place(alert));
        fact(html, "Authority", alert.authority());
        fact(html, "Charges", String.join("; ", alert.charges()));
        fact(html, "Until", alert.until());
        fact(html, "Addressed to", addressee(alert.addressee()));
        fact(html, "About", String.join("; ", alert.targets()));
        fact(html, "Belongs to", String.join("; ", alert.organisations()));
        watched(html, alert.watchedOrganisations());
        fact(html, "Publishers", alert.publishers() + (alert.publishers() == 1 ? " (not corroborated)" : ""));
        fact(html, "Confidence", percent(alert.confidence()));
        html.raw("</dl>");
    }

    private static void watched(Html html, List<WatchedOrganisation> organisations) {
        if (!organisations.isEmpty()) {
            html.raw("<div><dt>Listed</dt><dd>");
            for (int i = 0; i < organisations.size(); i++) {
                html.raw(i == 0 ? "" : "; ");
                watched(
                        html,
                        "organisation",
                        organisations.get(i).name(),
                        organisations.get(i).watch());
            }
            html.raw("</dd></div>");
        }
    }

    private static String precision(Alert alert) {
        String code =
                alert.datePrecision() == null ? "day" : alert.datePrecision().code();
        return code.equals("day") ? "" : " (" + code + ")";
    }

    private static String place(Alert alert) {
        String country = country(alert.country());
        return alert.place() == null ? country : alert.place() + (country.isEmpty() ? "" : ", " + country);
    }

    private static @Nullable String addressee(@Nullable String given) {
        return given != null && given.matches("[A-Z]{2}") ? country(given) : given;
    }

    /** The English name of a country, with its code. */
    public static String country(@Nullable String code) {
        String name =
                code == null ? "" : new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
        return code == null || name.equals(code) ? Objects.requireNonNullElse(code, "") : name + " (" + code + ")";
    }

    private static void fact(Html html, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            html.raw("<div><dt>").text(name).raw("</dt><dd>").text(value).raw("</dd></div>");
        }
    }

    private static void sources(Html html, Alert alert) {
        List<Evidence> sources = alert.sources();
        if (sources.isEmpty()) {
            return;
        }
        source(html, sources.get(0));
        if (sources.size() > 1) {
            html.raw("<details><summary>")
                    .text(sources.size() == 2 ? "1 more source" : sources.size() - 1 + " more sources")
                    .raw("</summary>");
            sources.stream().skip(1).forEach(source -> source(html, source));
            html.raw("</details>");
        }
    }

    private static void source(Html html, Evidence source) {
        html.raw("<figure><blockquote dir=\"auto\" lang=\"")
                .text(Objects.requireNonNullElse(source.language(), ""))
                .raw("\">")
                .text(source.quote())
                .raw("</blockquote><figcaption>")
                .element("b", "publisher", source.publisher())
                .element("span", "language", Objects.requireNonNullElse(source.language(), "language unknown"));
        published(html, source.published());
        Html.web(source.url())
                .ifPresent(url -> html.raw("<a rel=\"noopener noreferrer nofollow\" target=\"_blank\" href=\"")
                        .text(url)
                        .raw("\">")
                        .text(host(url))
                        .raw("</a>"));
        if (source.copyOf() != null) {
            html.element("span", "copy", "copy of another text");
        }
        snapshot(html, source.snapshot());
        html.raw("</figcaption></figure>");
    }

    private static String host(String url) {
        return Objects.requireNonNullElse(java.net.URI.create(url).getHost(), url);
    }

    private static void published(Html html, @Nullable OffsetDateTime published) {
        if (published == null) {
            html.element("span", "unknown", "publication time unknown");
        } else {
            time(html, published.toInstant());
        }
    }

    private static void snapshot(Html html, @Nullable String snapshot) {
        if (snapshot != null) {
            String shown = snapshot.length() > 19 ? snapshot.substring(0, 19) + "…" : snapshot;
            html.raw("<code title=\"").text(snapshot).raw("\">").text(shown).raw("</code>");
        }
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
