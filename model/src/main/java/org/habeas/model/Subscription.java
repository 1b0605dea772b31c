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
 * @param endpoint URL that alerts are posted to, or {@code mailto:} and an address; null when the subscription is only read (feed)
 * @param secrets signing secrets, newest first: {@code whsec_…} (HMAC-SHA256) or {@code whsk_…} (Ed25519); several while
 *     one is rotated out
 * @param filter which alerts, in the filter language; empty means all
 * @param payload {@code full} (default), {@code thin} (ids only) or {@code alertmanager}
 * @param lists watchlists whose matches it may see; none when not said
 * @param tlp narrowest marking that it may receive; {@code TLP:CLEAR} when not said
 * @param allowPrivate whether the endpoint may be on a loopback or private address; default no
 * @param pace least time between two deliveries; no limit when null
 * @param active whether it is served; default yes
 * @param quiet daily hours in which nothing is sent, such as {@code 22:00-07:00}; what was held back then goes out as one
 *     message; none when null
 * @param zone time zone of these hours and of digests, such as {@code Europe/Berlin}; {@code UTC} when not said
 * @param digest how often what came is sent as one message, reckoned from midnight; each alert at once when null
 * @param escalation who else is told when nobody acknowledges; nobody when null
 * @param feed number of the feed's secret address; another number makes another address; 0 when not said
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
        Boolean active,
        @Nullable String quiet,
        String zone,
        @Nullable Duration digest,
        @Nullable Escalation escalation,
        Integer feed) {
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
        zone = zone == null ? "UTC" : zone;
        feed = feed == null ? 0 : feed;
    }

    /** One that is sent each alert at once, at any hour, and escalates nothing. */
    @SuppressWarnings("NullAway") // null is how a default is asked for
    public Subscription(
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
        this(
                name,
                owner,
                endpoint,
                secrets,
                filter,
                payload,
                lists,
                tlp,
                allowPrivate,
                pace,
                active,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same with other secrets. */
    public Subscription withSecrets(List<Secret> others) {
        return copy(name, others, active, feed);
    }

    /** The same under that name. */
    public Subscription withName(String other) {
        return copy(other, secrets, active, feed);
    }

    /** The same, served or not. */
    public Subscription withActive(boolean served) {
        return copy(name, secrets, served, feed);
    }

    /** The same with its feed at another address. */
    public Subscription withFeed(int number) {
        return copy(name, secrets, active, number);
    }

    private Subscription copy(String as, List<Secret> signing, boolean served, int number) {
        return new Subscription(
                as,
                owner,
                endpoint,
                signing,
                filter,
                payload,
                lists,
                tlp,
                allowPrivate,
                pace,
                served,
                quiet,
                zone,
                digest,
                escalation,
                number);
    }

    /** The endpoint and the secrets stay out: either may carry a key. */
    @Override
    public String toString() {
        return "Subscription[" + name + "]";
    }
}
