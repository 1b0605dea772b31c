package org.habeas.ingest.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page's meta elements by the lower-case name of their {@code property}, {@code name} or {@code itemprop}. */
final class Metas {
    private final Map<String, String> contents = new LinkedHashMap<>();

    Metas(Document page) {
        for (Element meta : page.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                String name = meta.attr(attribute).toLowerCase(Locale.ROOT).strip();
                if (!name.isEmpty() && !content.isEmpty()) {
                    contents.putIfAbsent(name, content);
                }
            }
        }
    }

    /** First of these, in lower case, that says something. */
    Optional<String> first(String... names) {
        for (String name : names) {
            String content = contents.get(name);
            if (content != null) {
                return Optional.of(content);
            }
        }
        return Optional.empty();
    }
}
