package org.habeas.alerts.desk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** HTML text that can only grow by escaped text and by literals of this package. */
public final class Html {
    private final StringBuilder out = new StringBuilder(4096);

    /** A literal of the page's own, never something that was read. */
    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Anything, as text or as the value of a quoted attribute. */
    public Html text(@Nullable Object value) {
        escape(value == null ? "" : value.toString());
        return this;
    }

    /** {@code <name class="…">text</name>}. */
    public Html element(String name, String style, Object value) {
        return raw("<" + name + " class=\"" + style + "\">").text(value).raw("</" + name + ">");
    }

    public Html append(Html other) {
        out.append(other.out);
        return this;
    }

    /** That URL where it is one of the web; a page must not link anywhere else, {@code javascript:} least of all. */
    public static Optional<String> web(@Nullable String url) {
        try {
            URI uri = new URI(url == null ? "" : url);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri.toString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isPlain(c) ? c : '\uFFFD');
            }
        }
    }

    /** Control characters, and those that turn the direction of text, would let a quote disguise itself. */
    public static boolean isPlain(char c) {
        boolean control = c < ' ' && c != '\n' && c != '\t';
        boolean turns = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return !control && !turns;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
