package org.habeas.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Takes out of a page what never belongs to the article: scripts, menus, teasers, comments, sharing, banners. */
final class Pruner {
    private static final Evaluator NEVER = QueryParser.parse(String.join(
            ",",
            "script",
            "style",
            "template",
            "iframe",
            "object",
            "embed",
            "applet",
            "svg",
            "canvas",
            "map",
            "input",
            "select",
            "textarea",
            "button",
            "nav",
            "menu",
            "dialog",
            "picture",
            "video",
            "audio",
            "link",
            "meta",
            "optgroup",
            "datalist",
            "progress",
            "img",
            "amp-ad"));

    /** Left out unless they hold most of the page's text. */
    private static final Set<String> RARELY = Set.of("aside", "footer", "noscript", "figure", "fieldset", "label");

    private static final Set<String> KEEP = Set.of("html", "body", "main", "article");

    /** A marked element is kept after all when it holds this share of the page's text outside links: sites misname. */
    private static final double MISNAMED = 0.4;

    private final Document page;
    private int whole;

    Pruner(Document page) {
        this.page = page;
    }

    void prune() {
        page.select(NEVER).remove();
        whole = Math.max(1, plain(page.body()));
        List<Element> out = new ArrayList<>();
        collect(page.body(), out);
        out.forEach(Element::remove);
    }

    private void collect(Element parent, List<Element> out) {
        for (Element child : parent.children()) {
            if (beside(child)) {
                out.add(child);
            } else {
                collect(child, out);
            }
        }
    }

    private boolean beside(Element e) {
        String name = e.normalName();
        if (KEEP.contains(name)) {
            return Marks.discussion(e) && e.parent() != null && minor(e);
        }
        if (Marks.discussion(e)) {
            return plain(e) < 0.8 * whole && e.getElementsByTag("h1").isEmpty();
        }
        return (RARELY.contains(name) || Marks.beside(e) || hidden(e)) && minor(e);
    }

    private boolean minor(Element e) {
        return plain(e) < MISNAMED * whole;
    }

    private static boolean hidden(Element e) {
        if (e.hasAttr("hidden")) {
            return true;
        }
        String style = e.attr("style");
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    /** Length of the text outside links. */
    private static int plain(Element e) {
        return Lengths.of(e) - Lengths.inLinks(e);
    }
}
