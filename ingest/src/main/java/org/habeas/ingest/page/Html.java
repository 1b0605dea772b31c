package org.habeas.ingest.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Bytes to a document tree, in whatever charset they are. */
final class Html {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w:.-]+)");

    private static final int DEEPEST = 300;

    private Html() {}

    static Document parse(String html) {
        return flat(Jsoup.parse(html));
    }

    /** @param url base of relative links; empty when unknown */
    static Document parse(byte[] body, @Nullable String contentType, String url) {
        try {
            return flat(Jsoup.parse(new ByteArrayInputStream(body), charset(contentType), url));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
    }

    /** No page is made of that many levels but to break its readers: below them there is only text. */
    private static Document flat(Document page) {
        List<Element> deep = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (depth == DEEPEST && node instanceof Element element) {
                        deep.add(element);
                    }
                },
                page);
        deep.forEach(element -> element.text(element.text()));
        return page;
    }

    /** The header's charset goes before the page's (HTML, 13.2.3.2); null leaves it to byte order mark and meta tags. */
    private static @Nullable String charset(@Nullable String contentType) {
        Matcher m = CHARSET.matcher(contentType == null ? "" : contentType);
        if (!m.find()) {
            return null;
        }
        try {
            return Charset.forName(m.group(1)).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
