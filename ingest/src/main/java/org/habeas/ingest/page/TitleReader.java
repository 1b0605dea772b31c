package org.habeas.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds an article's headline: the heading that the page's own title repeats, in the heading's spelling; without one,
 * the title without the site's name.
 */
final class TitleReader {
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|–—·•»-]\\s+|\\s*\\|\\s*|\\s+::\\s+|(?<=\\p{IsHan})[-_|]");
    private static final int SITE_LENGTH = 30;

    private final Document page;
    private final String head;
    private final String told;
    private final String site;

    /**
     * @param told title as structured data tells it, may be empty
     * @param site its name as the page tells it, may be empty
     */
    TitleReader(Document page, String told, String site) {
        this.page = page;
        this.head = page.title().strip();
        this.told = told.strip();
        this.site = plain(site);
    }

    String title() {
        Element heading = heading();
        if (heading != null) {
            return heading.text().strip();
        }
        List<Element> first = page.getElementsByTag("h1");
        boolean lone = first.size() == 1 && !plain(first.get(0).text()).equals(site) && told.isEmpty();
        if (lone && (head.isEmpty() || first.get(0).text().length() > SITE_LENGTH)) {
            return first.get(0).text().strip();
        }
        return withoutSite(told.isEmpty() ? head : told);
    }

    /** The longest heading that the title says as well, and that is not the name of the site. */
    private @Nullable Element heading() {
        String titles = plain(told) + "\n" + plain(head);
        Element best = null;
        int most = Math.max(8, Math.min(plain(told).length(), plain(head).length()) / 3);
        for (String tag : List.of("h1", "h2", "h3")) {
            for (Element heading : page.getElementsByTag(tag)) {
                String text = plain(heading.text());
                if (text.length() > most && !text.equals(site) && titles.contains(text)) {
                    best = heading;
                    most = text.length();
                }
            }
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    private String withoutSite(String title) {
        String[] parts = SEPARATOR.split(title, -1);
        String last = parts[parts.length - 1].strip();
        if (parts.length < 2 || last.isEmpty()) {
            return title;
        }
        boolean named = !site.isEmpty() && plain(last).contains(site);
        boolean looks = last.length() < SITE_LENGTH && title.length() - last.length() > last.length();
        return named || looks ? title.substring(0, title.lastIndexOf(last)).replaceAll("[\\s|–—·•»:_-]+$", "") : title;
    }

    /** Letters and digits alone: quotes and dashes differ between a heading and structured data. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> plain.appendCodePoint(Character.toLowerCase(c)));
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
