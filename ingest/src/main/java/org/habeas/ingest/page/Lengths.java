package org.habeas.ingest.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Lengths of text without building it. */
final class Lengths {
    private Lengths() {}

    /** Characters of text inside, runs of white space counted once. */
    static int of(Element element) {
        int length = 0;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                length += folded(text.getWholeText());
            } else if (child instanceof Element inner) {
                length += of(inner);
            }
        }
        return length;
    }

    /** Characters of text that is inside links. */
    static int inLinks(Element element) {
        if (element.normalName().equals("a")) {
            return of(element);
        }
        int length = 0;
        for (Node child : element.childNodes()) {
            if (child instanceof Element inner) {
                length += inLinks(inner);
            }
        }
        return length;
    }

    private static int folded(String text) {
        int length = 0;
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            boolean white = text.charAt(i) <= ' ' || text.charAt(i) == '\u00a0';
            if (!white || !space) {
                length++;
            }
            space = white;
        }
        return length;
    }
}
