package org.habeas.app.config;

import java.nio.file.Path;
import org.habeas.model.Secret;
import org.jspecify.annotations.Nullable;

/**
 * How the topology runs. Components that are missing from the configuration take their default.
 *
 * @param threads stream threads of this process, 1 to 64; default 1
 * @param watchlistKey key that encrypts the watchlist's topic: 16, 24 or 32 bytes in base64; null: none, or as the file
 *     says
 * @param watchlistKeyFile file that holds that key, relative to the configuration's folder; null: none
 */
public record EnrichSection(Integer threads, @Nullable Secret watchlistKey, @Nullable Path watchlistKeyFile) {
    public EnrichSection {
        threads = threads == null ? 1 : threads;
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("enrich.threads is " + threads + "; allowed: 1 to 64");
        }
        if (watchlistKey != null && watchlistKeyFile != null) {
            throw new IllegalArgumentException(
                    "enrich.watchlist-key and enrich.watchlist-key-file are both given; allowed: one of them");
        }
    }
}
