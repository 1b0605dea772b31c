package org.habeas.app.restraint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a desk wants to keep from going out.
 *
 * @param target of a silence the id of a happening or a case; of a hold a name, the id of a case, or the list and id of a watch entry
 * @param country in whose news alone a name that is given is meant; null for everywhere
 * @param author who decides it
 * @param reason why
 * @param until when it ends by itself; null for never
 */
public record Decision(String target, @Nullable String country, String author, String reason, @Nullable Instant until) {
    public Decision {
        target = target == null ? "" : target;
        author = author == null ? "" : author;
        reason = reason == null ? "" : reason;
    }
}
