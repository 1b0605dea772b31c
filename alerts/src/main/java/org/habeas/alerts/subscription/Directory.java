package org.habeas.alerts.subscription;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.habeas.model.EndpointHealth;
import org.habeas.model.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The subscriptions that are served now: those of the configuration and those of the topic, where the configuration wins.
 * A bad one is named and put aside. Read by many threads, changed by one.
 */
public final class Directory {
    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

    private final boolean mails;
    private final Map<String, Subscription> configured = new LinkedHashMap<>();
    private final Map<String, Subscription> added = new ConcurrentHashMap<>();
    private final Map<String, EndpointHealth> health = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile Map<String, Subscriber> served = Map.of();
    private volatile List<SubscriptionCheck.Refused> refused = List.of();

    /**
     * @param configured those of the configuration
     * @param mails whether there is a server that takes mails: without one what is mailed is refused
     */
    public Directory(Collection<Subscription> configured, boolean mails) {
        this.mails = mails;
        configured.forEach(subscription -> this.configured.putIfAbsent(subscription.name(), subscription));
        rebuild();
    }

    /** What checking a subscription finds here. */
    public SubscriptionCheck check(Subscription written) {
        return SubscriptionCheck.of(written, mails);
    }

    /** Those that are active and were accepted, and whom they escalate to. */
    public Collection<Subscriber> subscribers() {
        return served.values();
    }

    public Optional<Subscriber> find(String name) {
        return Optional.ofNullable(served.get(name));
    }

    /** Another number after each change of who is served. */
    public long changes() {
        return changes.get();
    }

    /** All as written, those put aside and those inactive among them, by name. */
    public synchronized List<Subscription> written() {
        Map<String, Subscription> all = new TreeMap<>(added);
        all.putAll(configured);
        return List.copyOf(all.values());
    }

    public Optional<Subscription> written(String name) {
        return Optional.ofNullable(configured.getOrDefault(name, added.get(name)));
    }

    /** Whether it stands in the configuration, which wins over the topic. */
    public boolean isConfigured(String name) {
        return configured.containsKey(name);
    }

    /** What was put aside, and why. */
    public List<SubscriptionCheck.Refused> refused() {
        return refused;
    }

    /** Whether nothing is to be sent to that subscription's endpoint. */
    public boolean isDisabled(String name) {
        EndpointHealth state = health.get(name);
        return state != null && state.disabled();
    }

    /** What is known of an endpoint that does not work; empty when all is well. */
    public Optional<EndpointHealth> health(String name) {
        return Optional.ofNullable(health.get(name));
    }

    /** A subscription of the topic was written. */
    public synchronized void put(Subscription subscription) {
        added.put(subscription.name(), subscription);
        rebuild();
    }

    /** A subscription of the topic was removed. */
    public synchronized void remove(String name) {
        added.remove(name);
        rebuild();
    }

    /** An endpoint fails or is disabled. */
    public void put(EndpointHealth state) {
        health.put(state.subscription(), state);
    }

    /** An endpoint works again. */
    public void healthy(String name) {
        health.remove(name);
    }

    private void rebuild() {
        Map<String, Subscription> all = new LinkedHashMap<>(added);
        all.putAll(configured);
        Map<String, Subscriber> good = new LinkedHashMap<>();
        List<SubscriptionCheck.Refused> bad = new ArrayList<>();
        all.values().stream().filter(Subscription::active).map(this::check).forEach(check -> {
            if (check instanceof SubscriptionCheck.Accepted accepted) {
                good.put(accepted.subscriber().name(), accepted.subscriber());
                Subscriber escalation = accepted.escalation();
                if (escalation != null) {
                    good.put(escalation.name(), escalation);
                }
            } else if (check instanceof SubscriptionCheck.Refused refusal) {
                bad.add(refusal);
            }
        });
        tell(bad);
        served = Map.copyOf(good);
        changes.incrementAndGet();
        refused = List.copyOf(bad);
    }

    private void tell(List<SubscriptionCheck.Refused> bad) {
        bad.stream()
                .filter(refusal -> !refused.contains(refusal))
                .forEach(refusal ->
                        LOG.warn("subscription refused name={} reason={}", refusal.name(), refusal.reason()));
    }
}
