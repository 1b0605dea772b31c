package org.habeas.alerts.desk;

import java.net.URI;
import java.util.List;
import org.habeas.model.Secret;
import org.habeas.model.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * The desk page, the live stream and the API; every part may be null and then has its default.
 *
 * @param host address to listen on; default {@code 127.0.0.1}
 * @param port 0 for any free one; default 8420
 * @param token who has it may read; made up at start when null
 * @param lists watchlists whose matches are shown, {@code *} for all; default all on a loopback address, none elsewhere
 * @param tlp narrowest marking that is shown; default {@code TLP:RED} on a loopback address, {@code TLP:CLEAR} elsewhere
 * @param keep happenings held in memory, the newest; default 5000
 * @param url where its readers reach the page, for links to it, such as {@code https://desk.example.org}; none when null
 */
public record DeskSettings(
        String host,
        Integer port,
        @Nullable Secret token,
        @Nullable List<String> lists,
        @Nullable Tlp tlp,
        Integer keep,
        @Nullable URI url) {
    public DeskSettings {
        host = host == null ? "127.0.0.1" : host;
        port = port == null ? 8420 : port;
        keep = keep == null ? 5000 : keep;
        require(port >= 0 && port <= 65535, "desk.port is " + port + ": 0 to 65535 is allowed");
        require(keep >= 1 && keep <= 100_000, "desk.keep is " + keep + ": 1 to 100000 is allowed");
        require(
                url == null || (url.getHost() != null && url.getQuery() == null && url.getFragment() == null),
                "desk.url: a URL with a host and without query is needed");
        require(token == null || token.value().length() >= 16, "desk.token is too short: 16 characters are needed");
    }

    /** Every part at its default. */
    @SuppressWarnings("NullAway") // null is how a default is asked for
    public static DeskSettings defaults() {
        return new DeskSettings(null, null, null, null, null, null, null);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
