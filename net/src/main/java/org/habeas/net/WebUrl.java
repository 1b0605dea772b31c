package org.habeas.net;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as they are found in feeds and pages, to URIs that can be asked for: as a browser would, spaces and other
 * scripts are escaped and host names made ASCII. What is neither http nor https, or carries a user name, is none.
 */
public final class WebUrl {
    private static final Pattern PARTS =
            Pattern.compile("(?i)(https?):/{2,3}([^/?#\\\\]*)([^#]*)(#.*)?", Pattern.DOTALL);
    private static final Pattern HOST_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.%a-z]+]|[^:@]+)(?::(\\d{1,5}))?");
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final String PLAIN = "!$%&'()*+,-./:;=?@_~";
    private static final int LONGEST = 4096;

    private WebUrl() {}

    /** The URI that {@code text} stands for; empty when it is no absolute http or https address. */
    public static Optional<URI> parse(String text) {
        String clean = text.strip().replaceAll("[\\t\\r\\n]", "");
        Matcher parts = PARTS.matcher(clean);
        if (clean.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        Matcher host = HOST_PORT.matcher(parts.group(2));
        if (!host.matches()) {
            return Optional.empty();
        }
        return host(host.group(1))
                .flatMap(name -> uri(parts.group(1).toLowerCase(Locale.ROOT), name, host.group(2), parts.group(3)));
    }

    /** What {@code reference} means on the page {@code base}; empty as in {@link #parse}. */
    public static Optional<URI> resolve(URI base, String reference) {
        String clean = reference.strip().replaceAll("[\\t\\r\\n]", "");
        if (SCHEME.matcher(clean).matches()) {
            return parse(clean);
        }
        if (clean.startsWith("//")) {
            return parse(base.getScheme() + ":" + clean);
        }
        String root = base.getScheme() + "://" + base.getRawAuthority();
        String path = base.getRawPath() == null || base.getRawPath().isEmpty() ? "/" : base.getRawPath();
        if (clean.isEmpty() || clean.startsWith("?") || clean.startsWith("#")) {
            return parse(root + path + clean);
        }
        String absolute = clean.startsWith("/") ? clean : path.substring(0, path.lastIndexOf('/') + 1) + clean;
        return parse(root + withoutDots(absolute));
    }

    /** RFC 3986, section 5.2.4, on the path before any query or fragment. */
    private static String withoutDots(String reference) {
        int end = reference.replace('#', '?').indexOf('?');
        String path = end < 0 ? reference : reference.substring(0, end);
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.substring(1).split("/", -1);
        for (String segment : segments) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        String last = segments[segments.length - 1];
        String slash = (last.equals(".") || last.equals("..")) && !kept.isEmpty() ? "/" : "";
        return "/" + String.join("/", kept) + slash + (end < 0 ? "" : reference.substring(end));
    }

    private static Optional<String> host(String host) {
        if (host.startsWith("[")) {
            return Optional.of(host);
        }
        try {
            String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return ascii.isEmpty() || ascii.length() > 253 ? Optional.empty() : Optional.of(ascii);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> uri(String scheme, String host, @Nullable String port, String rest) {
        String path = rest.isEmpty() || rest.startsWith("?") ? "/" + rest : rest;
        try {
            URI uri = new URI(scheme + "://" + host + (port == null ? "" : ":" + port) + escape(path));
            return uri.getHost() == null || uri.getPort() > 65535 ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String escape(String path) {
        StringBuilder out = new StringBuilder(path.length());
        for (byte b : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            if (plain) {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return strayPercents(out.toString());
    }

    /** A percent sign that escapes nothing is escaped itself. */
    private static String strayPercents(String path) {
        return path.indexOf('%') < 0 ? path : path.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }
}
