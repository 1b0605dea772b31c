package org.habeas.ingest.page;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.habeas.net.WebUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Finds where an article in several pages goes on. Sites use {@code rel=next} for the next article as well, so that a
 * link counts only where its address is the first page's with the page's number added.
 */
final class NextPage {
    private static final Evaluator LINKS = QueryParser.parse("link[rel][href], a[href]");
    private static final Evaluator PAGER =
            QueryParser.parse("[class*=pagin], [class*=pager], [class*=page-links], [id*=pagin]");
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)(page|p|pg|paged|pag|pagina|página|pageno|sayfa|seite|s)");
    private static final List<String> BEFORE_NUMBER =
            List.of("/", "/page/", "/page-", "-page-", "-page", "/pagina/", "/sayfa/", "/p", "-", "_", ",");
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(s?html?|php|aspx?|jsp)$");

    private final URI first;
    private final int number;

    /**
     * @param first address of the article's first page
     * @param number of the page that is looked for, from 2
     */
    NextPage(URI first, int number) {
        this.first = first;
        this.number = number;
    }

    /** Absolute address of that page as {@code page} links to it. */
    Optional<URI> in(Document page) {
        for (Element link : page.select(LINKS)) {
            Optional<URI> url = isNumbered(link.attr("href"))
                    ? WebUrl.parse(link.absUrl("href")).filter(this::isNext)
                    : Optional.empty();
            if (url.isPresent() && turns(link)) {
                return url;
            }
        }
        return Optional.empty();
    }

    /** Whether one of the numbers in it is the page's: few links get so far. */
    private boolean isNumbered(String href) {
        String wanted = Integer.toString(number);
        for (int at = href.indexOf(wanted); at >= 0; at = href.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean begins = at == 0 || !isDigit(href.charAt(at - 1));
            if (begins && (end == href.length() || !isDigit(href.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean turns(Element link) {
        String rel = link.attr("rel").toLowerCase(Locale.ROOT);
        return Arrays.asList(rel.split("\\s+")).contains("next")
                || link.text().strip().equals(Integer.toString(number))
                || link.closest(PAGER) != null;
    }

    private boolean isNext(URI url) {
        return Objects.equals(first.getRawAuthority(), url.getRawAuthority())
                && (numberedQuery(url) || (numberedPath(url) && query(url).equals(query(first))));
    }

    private boolean numberedQuery(URI url) {
        return bare(first).equals(bare(url))
                && pageOf(url) == number
                && unnumbered(url).equals(unnumbered(first));
    }

    private boolean numberedPath(URI url) {
        String plain = bare(first);
        String name = EXTENSION.matcher(plain).replaceFirst("");
        String extension = plain.substring(name.length());
        String path = bare(url);
        return !name.isEmpty()
                && BEFORE_NUMBER.stream()
                        .anyMatch(before -> path.equals(name + before + number + extension)
                                || path.equals(plain + before + number));
    }

    private static String bare(URI url) {
        return Objects.requireNonNullElse(url.getRawPath(), "").replaceFirst("/$", "");
    }

    private static String query(URI url) {
        return Objects.requireNonNullElse(url.getRawQuery(), "");
    }

    private static int pageOf(URI url) {
        return Arrays.stream(query(url).split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && PARAMETER.matcher(pair[0]).matches())
                .filter(pair -> pair[1].matches("\\d{1,3}"))
                .mapToInt(pair -> Integer.parseInt(pair[1]))
                .findFirst()
                .orElse(1);
    }

    private static String unnumbered(URI url) {
        return Arrays.stream(query(url).split("&"))
                .filter(pair -> !PARAMETER.matcher(pair.split("=", 2)[0]).matches() || !pair.matches(".*=\\d{1,3}"))
                .sorted()
                .collect(Collectors.joining("&"));
    }
}
