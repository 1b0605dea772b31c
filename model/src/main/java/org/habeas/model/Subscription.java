package org.habeas.model;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wants which alerts, where to, as somebody wrote it: in {@code habeas.yaml}, by the API, on
 * {@code habeas.subscriptions}. Nothing is checked here, so that one bad subscription is put aside by name while the
 * others run.
 *
 * @param name unique; small letters, digits and hyphens, at most 40; the key on the topic
 * @param owner who answers for the endpoint; free text, empty when not said
 * @param endpoint URL that alerts are posted to; null when the subscription is only read (feed)
 * @param secrets signing secrets, newest first: {@code whsec_…} (HMAC-SHA256) or {@code whsk_…} (Ed25519); several while
 *     one is rotated out
 * @param filter which alerts, in the filter language; empty means all
 * @param payload {@code full} (default), {@code thin} (ids only) or {@code alertmanager}
 * @param lists watchlists whose matches it may see; none when not said
 * @param tlp narrowest marking that it may receive; {@code TLP:CLEAR} when not said
 * @param allowPrivate whether the endpoint may be on a loopback or private address; default no
 * @param pace least time between two deliveries; no limit when null
 * @param active whether it is served; default yes
 */
public record Subscription(
        String name,
        String owner,
        @Nullable String endpoint,
        List<Secret> secrets,
        String filter,
        String payload,
        List<String> lists,
        String tlp,
        Boolean allowPrivate,
        @Nullable Duration pace,
        Boolean active) {
    public Subscription {
        name = name == null ? "" : name;
        owner = owner == null ? "" : owner;
        secrets = Require.list(secrets);
        filter = filter == null ? "" : filter;
        payload = payload == null ? "full" : payload;
        lists = Require.list(lists);
        tlp = tlp == null ? Tlp.CLEAR.code() : tlp;
        allowPrivate = allowPrivate != null && allowPrivate;
        active = active == null || active;
    }

    /** The endpoint and the secrets stay out: either may carry a key. */
    @Override
    public String toString() {
        return "Subscription[" + name + "]";
    }
}
