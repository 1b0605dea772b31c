package org.habeas.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That an article was written, so that it is not written again. The key of {@code habeas.seen} is {@code u:} and the
 * article's id, or {@code c:} and the hash of a text, for the first article with it.
 *
 * @param article its id
 * @param contentHash of its newest version
 * @param version its newest
 * @param firstSeen when its first version was fetched
 * @param fingerprint hash of what the source last said about it: as long as that stays, its page is not asked for
 *     again; null for a text
 */
public record Seen(String article, String contentHash, int version, Instant firstSeen, @Nullable String fingerprint) {
    public Seen {
        Require.text("seen.article", article);
        Require.text("seen.contentHash", contentHash);
        Require.atLeastOne("seen.version", version);
        Objects.requireNonNull(firstSeen, "seen.firstSeen");
    }

    /** Key under which an article is remembered. */
    public static String byArticle(String article) {
        return "u:" + article;
    }

    /** Key under which a text is remembered. */
    public static String byText(String hash) {
        return "c:" + hash;
    }
}
