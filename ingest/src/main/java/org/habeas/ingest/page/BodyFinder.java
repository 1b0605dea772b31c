package org.habeas.ingest.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds an article's text: what the page marks as such, where it holds enough of the page's
 * paragraphs, else where paragraphs are densest.
 */
final class BodyFinder {
    private static final List<Evaluator> MARKS = Stream.of(
                    "[itemprop=articleBody]",
                    "[class~=(?i)(^|[\\s_-])(article|story|entry|post|news|content|page)[-_]{0,2}(body|content|text|main|detail|full)\\w*($|[\\s_-])],"
                            + "[id~=(?i)^(article|story|entry|post|news|content|page)[-_]{0,2}(body|content|text|main|detail|full)\\w*$]",
                    "article",
                    "main, [role=main]")
            .map(QueryParser::parse)
            .toList();

    /** A marked element is believed when it holds this share of the text in all good paragraphs. */
    private static final double ENOUGH = 0.4;

    private static final Pattern GOOD =
            Pattern.compile("(?i)article|body|content|entry|main|page|post|text|blog|story");
    private static final Set<String> BLOCKS = Set.of("p", "pre", "td", "blockquote", "li");
    private static final Set<String> WRAPPERS = Set.of("div", "section");
    private static final int SHORTEST = 25;
    private static final int SENTENCE = 40;

    private final Document page;
    private final IdentityHashMap<Element, Double> scores = new IdentityHashMap<>();

    BodyFinder(Document page) {
        this.page = page;
    }

    Element find() {
        Element densest = densest();
        int all = Lengths.of(densest);
        for (Evaluator mark : MARKS) {
            Element best = best(mark);
            if (best != null && good(best) >= ENOUGH * good(page.body()) && Lengths.of(best) > 0) {
                return best;
            }
        }
        return all > 0 ? densest : page.body();
    }

    private @Nullable Element best(Evaluator mark) {
        Element best = null;
        int most = 0;
        for (Element candidate : page.select(mark)) {
            int good = good(candidate);
            if (good > most) {
                most = good;
                best = candidate;
            }
        }
        return best;
    }

    /** Length of the text in blocks that read like sentences. */
    private static int good(Element element) {
        return TextWriter.write(element).stream()
                .filter(block -> block.linked() < 0.5)
                .mapToInt(block -> block.text().length())
                .filter(length -> length >= SENTENCE)
                .sum();
    }

    private Element densest() {
        List<Element> scored = new ArrayList<>();
        for (Element p : page.body().getAllElements()) {
            boolean block = BLOCKS.contains(p.normalName())
                    || (WRAPPERS.contains(p.normalName()) && !p.ownText().isBlank());
            if (block) {
                score(p, scored);
            }
        }
        Element best = page.body();
        double most = 0;
        for (Element candidate : scored) {
            int length = Math.max(1, Lengths.of(candidate));
            double score = scores.getOrDefault(candidate, 0.0) * (1 - (double) Lengths.inLinks(candidate) / length);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private void score(Element p, List<Element> scored) {
        String text = p.text();
        if (text.length() < SHORTEST) {
            return;
        }
        long commas = text.chars().filter(c -> ",،，、。".indexOf(c) >= 0).count();
        double score = 1 + commas + Math.min(3, text.length() / 100.0);
        Element ancestor = p.parent();
        double share = 1;
        for (int level = 0;
                level < 3 && ancestor != null && !ancestor.normalName().equals("html");
                level++) {
            if (!scores.containsKey(ancestor)) {
                scores.put(ancestor, weight(ancestor));
                scored.add(ancestor);
            }
            scores.merge(ancestor, score * share, Double::sum);
            share = level == 0 ? 0.5 : share / 2;
            ancestor = ancestor.parent();
        }
    }

    private static double weight(Element e) {
        double weight = GOOD.matcher(e.className() + " " + e.id()).find() ? 25 : 0;
        return switch (e.normalName()) {
            case "article", "main" -> weight + 10;
            case "div", "section" -> weight + 5;
            case "ul", "ol", "form", "dl", "address" -> weight - 3;
            case "h1", "h2", "h3", "h4", "th" -> weight - 5;
            default -> weight;
        };
    }
}
