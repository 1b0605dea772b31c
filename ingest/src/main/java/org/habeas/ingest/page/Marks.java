package org.habeas.ingest.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Words in the class and id of an element that tell what it is for. */
final class Marks {
    private static final Pattern WORDS = Pattern.compile("[\\s_/:|-]+|(?<=[a-z])(?=[A-Z])");

    /** Anywhere in the marks, these words say that the element is beside the article. */
    private static final Set<String> BESIDE = Set.of(
            "related",
            "relateds",
            "relacionados",
            "relacionadas",
            "relacionado",
            "recommended",
            "recommendations",
            "recommend",
            "recirc",
            "recirculation",
            "share",
            "shares",
            "sharing",
            "sharedaddy",
            "sharebar",
            "social",
            "socials",
            "newsletter",
            "newsletters",
            "subscribe",
            "subscription",
            "subscriber",
            "signup",
            "promo",
            "promos",
            "promotion",
            "advert",
            "advertisement",
            "advertising",
            "ad",
            "ads",
            "adsbygoogle",
            "adslot",
            "adv",
            "banner",
            "banners",
            "sponsor",
            "sponsored",
            "sidebar",
            "sidebars",
            "widget",
            "breadcrumb",
            "breadcrumbs",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "popup",
            "modal",
            "navbar",
            "navigation",
            "nav",
            "menu",
            "menus",
            "submenu",
            "tags",
            "taglist",
            "byline",
            "bylines",
            "caption",
            "captions",
            "carousel",
            "toolbar",
            "pagination",
            "pager",
            "teasers",
            "popular",
            "trending",
            "outbrain",
            "taboola",
            "skiplink",
            "relatedposts",
            "jp-relatedposts",
            "metadata",
            "credits",
            "copyright",
            "footer",
            "colophon",
            "infobox",
            "rating",
            "ratings",
            "likes",
            "login",
            "register",
            "donate",
            "donation",
            "timestamp",
            "postnav",
            "yarpp",
            "crp",
            "addtoany",
            "paywall",
            "overlay",
            "disclaimer",
            "search",
            "searchform",
            "bookmark",
            "noprint",
            "jumplinks",
            "flyout",
            "lightbox",
            "masthead",
            "topbar",
            "readmore",
            "alsoread",
            "mostread",
            "disqus",
            "respond",
            "addthis",
            "sociable",
            "publicidad",
            "werbung",
            "anzeige",
            "compartir",
            "etiquetas",
            "kommentare",
            "comentarios",
            "commentaires",
            "komentarze",
            "autorenbox",
            "printonly",
            "screenreader",
            "offscreen",
            "notification",
            "toast",
            "shoutbox",
            "poll",
            "quiz");

    /** Discussions and what pops up are beside the article even where they are longer than it. */
    private static final Set<String> DISCUSSION = Set.of(
            "comments",
            "comment",
            "commentlist",
            "disqus",
            "respond",
            "kommentare",
            "comentarios",
            "commentaires",
            "komentarze",
            "discussion",
            "pum",
            "popmake",
            "popup",
            "modal",
            "lightbox",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "newsletter",
            "cookiebar",
            "onetrust");

    /** Pairs of words, one after the other. */
    private static final Set<String> PAIRS = Set.of(
            "read more",
            "read also",
            "read next",
            "also read",
            "more news",
            "more stories",
            "more from",
            "most read",
            "most viewed",
            "most popular",
            "follow us",
            "author bio",
            "about author",
            "author box",
            "author info",
            "post meta",
            "entry meta",
            "article meta",
            "post tags",
            "tag links",
            "entry footer",
            "next prev",
            "prev next",
            "post navigation",
            "skip link",
            "screen reader",
            "sr only",
            "visually hidden",
            "wp caption",
            "image caption",
            "post date",
            "entry date",
            "article date",
            "post author",
            "entry author",
            "article author",
            "author description",
            "post info",
            "article info",
            "article tools",
            "article tags",
            "news tags",
            "see also",
            "top stories",
            "latest news",
            "last news",
            "editor picks",
            "language switcher",
            "back top",
            "print only",
            "no print",
            "photo credit",
            "image credit",
            "article footer",
            "story footer",
            "post footer",
            "author card",
            "cat links",
            "next post",
            "next article",
            "related posts",
            "posted on",
            "reading time",
            "social media",
            "side bar",
            "add comment",
            "leave comment");

    /** What holds the lead: first sentences that stand above the body. */
    private static final Set<String> LEAD = Set.of(
            "lead",
            "intro",
            "standfirst",
            "subheadline",
            "chapo",
            "dek",
            "deck",
            "sapo",
            "bajada",
            "entradilla",
            "sumario",
            "vorspann",
            "preamble",
            "ingress",
            "teaser",
            "leadtext",
            "subtitle",
            "subhead",
            "lede",
            "excerpt",
            "summary",
            "abstract",
            "perex",
            "copete",
            "kicker",
            "volanta",
            "epigraphe",
            "introduction",
            "resumo",
            "occhiello",
            "sommario",
            "catenaccio",
            "introtext",
            "description",
            "olho");

    private Marks() {}

    static boolean beside(Element e) {
        String marks = of(e);
        if (marks.isEmpty()) {
            return false;
        }
        String before = "";
        for (String word : words(marks)) {
            if (BESIDE.contains(word) || PAIRS.contains(before + " " + word)) {
                return true;
            }
            before = word;
        }
        return false;
    }

    static boolean discussion(Element e) {
        return any(e, DISCUSSION);
    }

    static boolean lead(Element e) {
        return any(e, LEAD);
    }

    private static boolean any(Element e, Set<String> known) {
        String marks = of(e);
        if (!marks.isEmpty()) {
            for (String word : words(marks)) {
                if (known.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String of(Element e) {
        String type = e.className();
        String id = e.id();
        return type.isEmpty() ? id : id.isEmpty() ? type : type + " " + id;
    }

    private static String[] words(String marks) {
        String[] words = WORDS.split(marks, -1);
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].toLowerCase(Locale.ROOT);
        }
        return words;
    }
}
