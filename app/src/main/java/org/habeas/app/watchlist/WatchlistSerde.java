package org.habeas.app.watchlist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.kafka.common.serialization.Serde;
import org.habeas.app.config.EnrichSection;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.exit.Failure;
import org.habeas.model.Secret;
import org.habeas.model.WatchEntry;
import org.habeas.topic.EncryptedSerde;
import org.habeas.topic.Topics;

/** How entries are written on the watchlist's topic: encrypted where a key is configured. */
public final class WatchlistSerde {
    private WatchlistSerde() {}

    /**
     * How the configuration has entries written.
     *
     * @throws Failure when the key cannot be read or is none; the message never quotes it
     */
    public static Serde<WatchEntry> of(LoadedSettings loaded) {
        return of(loaded, Topics.WATCHLIST.value());
    }

    /** As {@link #of(LoadedSettings)}, for what else names people as a list does. */
    public static <T> Serde<T> of(LoadedSettings loaded, Serde<T> plain) {
        EnrichSection enrich = loaded.settings().enrich();
        Secret key = enrich.watchlistKey();
        Path file = enrich.watchlistKeyFile();
        if (key != null) {
            return encrypted(plain, key.value(), "enrich.watchlist-key");
        }
        return file != null ? encrypted(plain, read(loaded.resolve(file)), "enrich.watchlist-key-file") : plain;
    }

    private static <T> Serde<T> encrypted(Serde<T> plain, String key, String setting) {
        try {
            return new EncryptedSerde<>(plain, Base64.getDecoder().decode(key.strip()));
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    setting + " is no key; allowed: 16, 24 or 32 bytes in base64, as of 'openssl rand -base64 32'");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Failure(
                    "enrich.watchlist-key-file cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }
}
