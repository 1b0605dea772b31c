package org.habeas.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out of a page what never belongs to the article: scripts, menus, teasers, comments, sharing, banners. */
final class Pruner {
    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
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
            "footer",
            "menu",
            "dialog",
            "figure",
            "picture",
            "video",
            "audio",
            "link",
            "meta",
            "aside",
            "optgroup",
            "datalist",
            "progress",
            "img",
            "label",
            "amp-ad",
            "fieldset");

    private static final Set<String> KEEP = Set.of("html", "body", "main", "article");

    /** Words of class and id attributes that mark what is beside the article. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:related\\w*|relacionad\\w*|recommend\\w*|recirc\\w*|share\\w*|sharing|sharedaddy|social\\w*"
                    + "|follow-us|newsletter\\w*|subscri\\w*|signup|promo\\w*|advert\\w*|ads?|adsbygoogle|banner\\w*|sponsor\\w*"
                    + "|comments?|comment-?list|respond|disqus\\w*|sidebar\\w*|widget\\w*|breadcrumbs?|cookies?|consent|gdpr"
                    + "|popup|modal|navbar|navigation|nav|menu\\w*|tags?|taglist|tag-?links|author-?bio|about-?author"
                    + "|author-?box|byline|caption\\w*|wp-caption-text|gallery\\w*|slideshow|carousel|toolbar|pagination|pager|print\\w*"
                    + "|teasers?|most-?read|popular|trending|outbrain|taboola|read-?(?:more|also|next)|more-?(?:news|stories|from)|also-?read"
                    + "|skip-?link|screen-?reader-?text|sr-only|visually-?hidden|jp-relatedposts|post-?meta|entry-?meta|article-?meta"
                    + "|metadata|meta|credits?|copyright|footer\\w*|bottom|infobox|tools?|rating|like|vote|login|register|donat\\w*"
                    + "|attachment|timestamp|dateline|date|next-?prev|prev-?next|post-?nav\\w*|yarpp\\w*|crp_related|addtoany\\w*|embed\\w*"
                    + "|paywall|overlay|notice|disclaimer|language-?switcher|lang|search\\w*|bookmark|hidden|noprint|no-print)(?:$|[\\s_-])");

    /** A marked element is kept after all when it holds this share of the page's paragraphs: some sites misname. */
    private static final double MISNAMED = 0.5;

    private final Document page;

    Pruner(Document page) {
        this.page = page;
    }

    void prune() {
        double whole = Math.max(1, paragraphs(page.body()));
        List<Element> out = new ArrayList<>();
        collect(page.body(), whole, out);
        out.forEach(Element::remove);
    }

    private void collect(Element parent, double whole, List<Element> out) {
        for (Element child : parent.children()) {
            if (beside(child, whole)) {
                out.add(child);
            } else {
                collect(child, whole, out);
            }
        }
    }

    private static boolean beside(Element e, double whole) {
        String name = e.normalName();
        if (NEVER.contains(name)) {
            return !(name.equals("aside") || name.equals("fieldset")) || paragraphs(e) < MISNAMED * whole;
        }
        if (KEEP.contains(name)) {
            return false;
        }
        return (marked(e) || hidden(e)) && paragraphs(e) < MISNAMED * whole;
    }

    private static boolean marked(Element e) {
        String marks = e.className() + " " + e.id();
        return marks.length() > 1 && BESIDE.matcher(marks).find();
    }

    private static boolean hidden(Element e) {
        if (e.hasAttr("hidden")) {
            return true;
        }
        String style = e.attr("style");
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(java.util.Locale.ROOT).contains("display:none");
    }

    /** Length of the text in paragraphs, a measure of how much of an article is inside. */
    private static double paragraphs(Element e) {
        int length = 0;
        for (Element p : e.getElementsByTag("p")) {
            length += Lengths.of(p);
        }
        return length;
    }
}
