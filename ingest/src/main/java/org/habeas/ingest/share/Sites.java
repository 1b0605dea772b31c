package org.habeas.ingest.share;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.kafka.common.utils.Utils;

/** Deals sites to parts: all hosts of one registered domain are in one part, so that one process asks them all. */
final class Sites {
    private Sites() {}

    /** Which of {@code parts} the site of {@code url} is in, from 0; the same in every process. */
    static int part(URI url, int parts) {
        return Utils.toPositive(Utils.murmur2(site(url).getBytes(StandardCharsets.UTF_8))) % parts;
    }

    /** The domain that was registered (by the public suffix list), or the host where there is none, as of an address. */
    static String site(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        boolean address = host.startsWith("[") || host.matches("[\\d.]+");
        String domain = address ? null : EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? host : domain;
    }
}
