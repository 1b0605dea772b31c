package org.habeas.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Finds the lead of an article where it stands above the element that holds the body. */
final class LeadFinder {
    private static final int LEVELS = 5;
    private static final int SHORTEST = 40;
    private static final int LONGEST = 1200;

    private final Element body;

    LeadFinder(Element body) {
        this.body = body;
    }

    /** The lead's blocks in their order; empty when there is none. */
    List<TextWriter.Block> find() {
        List<TextWriter.Block> lead = new ArrayList<>();
        Element at = body;
        for (int level = 0; level < LEVELS && at != null && !top(at); level++) {
            for (Element sibling = at.previousElementSibling();
                    sibling != null;
                    sibling = sibling.previousElementSibling()) {
                lead.addAll(0, inside(sibling));
            }
            at = at.parent();
        }
        return lead;
    }

    /** Above the article there are other things' leads. */
    private static boolean top(Element e) {
        return e.normalName().equals("article")
                || e.normalName().equals("main")
                || e.normalName().equals("body");
    }

    private static List<TextWriter.Block> inside(Element sibling) {
        List<TextWriter.Block> blocks = new ArrayList<>();
        boolean itself = Marks.lead(sibling) || sibling.normalName().equals("p");
        for (Element lead : itself ? List.of(sibling) : leads(sibling)) {
            for (TextWriter.Block block : TextWriter.write(lead)) {
                int length = block.text().length();
                if (length >= SHORTEST
                        && length <= LONGEST
                        && block.linked() < 0.5
                        && !block.tag().equals("h1")) {
                    blocks.add(block);
                }
            }
        }
        return blocks;
    }

    private static List<Element> leads(Element sibling) {
        List<Element> leads = new ArrayList<>();
        for (Element inner : sibling.children()) {
            boolean paragraph = inner.normalName().equals("p") && inner.closest("header") != null;
            if (Marks.lead(inner) || paragraph) {
                leads.add(inner);
            } else {
                leads.addAll(leads(inner));
            }
        }
        return leads;
    }
}
