package org.habeas.ingest.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.habeas.ingest.ledger.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses are one article: the scheme, {@code www.}, mobile and AMP variants, tracking parameters, fragments and
 * a final slash make no difference.
 */
public final class CanonicalUrl {
    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(utm_.*|fbclid|gclid|dclid|gbraid|wbraid|yclid|ysclid|msclkid|twclid|igshid|mc_cid|mc_eid|_ga|_gl|"
                    + "at_medium|at_campaign|at_.*|cmpid|cmp|ocid|ito|ncid|ref_src|ref_url|spm|xtor|wt_mc|wt\\.mc_id|"
                    + "s_cid|share|_openstat|ns_.*|ftag|smid|smtyp|traffic_source|amp|outputtype)=?.*");
    private static final Pattern HOST_PREFIX = Pattern.compile("^(www\\d?|m|mobile|amp|wap)\\.(?=[^.]+\\.)");
    private static final Pattern AMP_PATH = Pattern.compile("(?i)(^/amp(?=/)|/amp/?$|\\.amp(?=\\.html?$)|\\.amp$)");
    private static final Pattern INDEX = Pattern.compile("(?i)/index\\.(html?|php)$");

    private CanonicalUrl() {}

    /** What all addresses of one article share; not itself an address. */
    public static String key(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        path = INDEX.matcher(AMP_PATH.matcher(path).replaceAll("")).replaceFirst("/");
        path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String query = query(url.getRawQuery());
        return HOST_PREFIX.matcher(host).replaceFirst("") + port(url) + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** Article id of that address: {@code a-} and 20 hex digits of a hash of {@link #key}. */
    public static String articleId(URI url) {
        return "a-" + Hashes.sha256(key(url).getBytes(StandardCharsets.UTF_8)).substring(0, 20);
    }

    /** Whether a page at {@code page} may say that its address is {@code claimed}: same site, and no front page. */
    public static boolean credible(URI page, URI claimed) {
        String path = claimed.getRawPath() == null ? "" : claimed.getRawPath();
        boolean article = path.length() > 20 || path.matches("(?=.{7,}).*[\\d-].*");
        return article && site(page).equals(site(claimed));
    }

    /** The address without what only tracks readers. */
    public static String clean(URI url) {
        String query = query(url.getRawQuery());
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getScheme() + "://" + url.getRawAuthority() + path + (query.isEmpty() ? "" : "?" + query);
    }

    private static String site(URI url) {
        return HOST_PREFIX.matcher(url.getHost().toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    private static String port(URI url) {
        int port = url.getPort();
        boolean usual = port < 0 || port == 80 || port == 443;
        return usual ? "" : ":" + port;
    }

    private static String query(@Nullable String query) {
        return query == null || query.isEmpty()
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part ->
                                !part.isEmpty() && !TRACKING.matcher(part).matches())
                        .sorted()
                        .collect(Collectors.joining("&"));
    }
}
