package org.habeas.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes an element's text as blocks: paragraphs, headings, list items, cells. */
final class TextWriter {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    /**
     * A run of text without a block inside.
     *
     * @param tag of the innermost block around it
     * @param text white space folded, line breaks kept as such
     * @param linked share of it that is inside links, 0 to 1
     */
    record Block(String tag, String text, double linked) {
        boolean heading() {
            return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;

    private TextWriter() {}

    static List<Block> write(Element root) {
        TextWriter writer = new TextWriter();
        writer.walk(root, root.normalName(), false, root.normalName().equals("pre"));
        writer.flush(root.normalName());
        return writer.blocks;
    }

    private void walk(Element element, String block, boolean link, boolean pre) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode node) {
                append(node.getWholeText(), link, pre);
            } else if (child instanceof Element inner) {
                enter(inner, block, link, pre);
            }
        }
    }

    private void enter(Element inner, String block, boolean link, boolean pre) {
        String name = inner.normalName();
        if (name.equals("br")) {
            lineBreak(block);
        } else if (BLOCKS.contains(name)) {
            flush(block);
            walk(inner, name, link, pre || name.equals("pre"));
            flush(name);
        } else {
            walk(inner, block, link || name.equals("a"), pre);
        }
    }

    /** One break is a line, two are a new paragraph. */
    private void lineBreak(String block) {
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == '\n') {
            flush(block);
        } else {
            trimEnd();
            text.append('\n');
        }
    }

    private void append(String raw, boolean link, boolean pre) {
        int before = text.length();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean white = c <= ' ' || c == '\u00a0' || c == '\u3000';
            if (!white) {
                if (c != '\u00ad' && c != '\u200b' && c != '\ufeff') {
                    text.append(c);
                }
            } else if (pre && c == '\n') {
                text.append('\n');
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
                text.append(' ');
            }
        }
        linked += link ? text.length() - before : 0;
    }

    private void trimEnd() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    private void flush(String tag) {
        String whole = text.toString().strip();
        if (!whole.isEmpty()) {
            blocks.add(new Block(tag, whole, Math.min(1, (double) linked / whole.length())));
        }
        text.setLength(0);
        linked = 0;
    }
}
