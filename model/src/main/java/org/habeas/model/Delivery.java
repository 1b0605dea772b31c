package org.habeas.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An alert on its way to one subscription: the receipt of who got what, and when. The body that is sent travels beside it
 * on the topic, so that each attempt sends the same bytes. Every change is a new record under the same key.
 *
 * @param event id of the CloudEvent
 * @param happening id of the happening that it tells
 * @param subscription name of the subscription
 * @param step 0 when created, then one more with each change: of two records the higher is right
 * @param state how far it has come
 * @param created when the alert was matched to the subscription
 * @param due pending: not to be tried before; attempting: when the holder's lease ends; null when it is final
 * @param holder the process that is attempting it; null in every other state
 * @param digest {@code sha256:…} of the body
 * @param bundle id of the message that carries this and others, once it has been put into one; null when it goes alone
 * @param attempts those that ended, the first one first
 * @param withheld why it is not sent as it was built; null except in that state
 */
public record Delivery(
        String event,
        String happening,
        String subscription,
        int step,
        DeliveryState state,
        Instant created,
        @Nullable Instant due,
        @Nullable String holder,
        String digest,
        @Nullable String bundle,
        List<Attempt> attempts,
        @Nullable Withholding withheld) {
    /** Outcome of an attempt that nobody could write down; it may have arrived. */
    public static final String INTERRUPTED = "interrupted";

    public Delivery {
        Require.text("delivery.event", event);
        Require.text("delivery.happening", happening);
        Require.text("delivery.subscription", subscription);
        Require.notNegative("delivery.step", step);
        Objects.requireNonNull(state, "delivery.state");
        Objects.requireNonNull(created, "delivery.created");
        Require.text("delivery.digest", digest);
        attempts = Require.list(attempts);
        if (state.isFinal() == (due != null)) {
            throw new IllegalArgumentException("delivery.due is " + due + " in state " + state.code());
        }
    }

    /** A new one, due at once. */
    public static Delivery pending(
            String event, String happening, String subscription, String digest, Instant created) {
        return new Delivery(
                event,
                happening,
                subscription,
                0,
                DeliveryState.PENDING,
                created,
                created,
                null,
                digest,
                null,
                List.of(),
                null);
    }

    /** Stable id of an event for a subscription: key on the topic and {@code webhook-id}. */
    public static String id(String event, String subscription) {
        return event + "_" + subscription;
    }

    /** This delivery's {@link #id(String, String)}. */
    public String id() {
        return id(event, subscription);
    }

    /** This new one in the place of {@code earlier}, which is final; its attempts count anew. */
    public Delivery after(Delivery earlier) {
        return pending(earlier.step() + 1, digest, created, due);
    }

    /** This one, not attempted yet, with another body. */
    public Delivery rebuilt(String other) {
        return pending(step + 1, other, created, Objects.requireNonNull(due, "due"));
    }

    private Delivery pending(int at, String body, Instant since, @Nullable Instant when) {
        return new Delivery(
                event,
                happening,
                subscription,
                at,
                DeliveryState.PENDING,
                since,
                when,
                null,
                body,
                null,
                List.of(),
                null);
    }

    /**
     * Claimed by a process, which may send until {@code lease}. A claim before it, whose lease ran out, was an attempt that
     * nobody could write down.
     *
     * @param in the message that it goes with; null when it goes alone
     */
    public Delivery attempting(String by, Instant lease, @Nullable String in) {
        Attempt lost = interruption();
        Delivery free = lost == null ? this : pendingUntil(lost.started(), lost);
        return free.next(DeliveryState.ATTEMPTING, lease, by, in, free.attempts);
    }

    /** Claimed like that, with the same message as before. */
    public Delivery attempting(String by, Instant lease) {
        return attempting(by, lease, bundle);
    }

    /** The attempt that is lost if its holder does not write it down; null where nobody holds it. */
    public @Nullable Attempt interruption() {
        return state == DeliveryState.ATTEMPTING && due != null ? new Attempt(due, 0, 0, INTERRUPTED) : null;
    }

    /** Put off until {@code time}, with or without an attempt that ended. */
    public Delivery pendingUntil(Instant time, @Nullable Attempt ended) {
        return next(DeliveryState.PENDING, time, null, bundle, with(ended));
    }

    /** Arrived. */
    public Delivery delivered(Attempt ended) {
        return next(DeliveryState.DELIVERED, null, null, bundle, with(ended));
    }

    /** Given up. */
    public Delivery dead(@Nullable Attempt ended) {
        return next(DeliveryState.DEAD, null, null, bundle, with(ended));
    }

    /** Not needed any more. */
    public Delivery calledOff() {
        return next(DeliveryState.CALLED_OFF, null, null, bundle, attempts);
    }

    /** Not to be sent as it was built. An attempt that nobody could write down counts: it may have arrived. */
    public Delivery withheld(Withholding why) {
        return new Delivery(
                event,
                happening,
                subscription,
                step + 1,
                DeliveryState.WITHHELD,
                created,
                null,
                null,
                digest,
                bundle,
                with(interruption()),
                why);
    }

    /** What takes its place when it is withheld: one of its own id, as old as this, due at once. */
    public Delivery inPlace(String body) {
        return pending(replacement(), happening, subscription, body, created);
    }

    /** Id of the event that takes the place of this one's: unlike any other, for the step is. */
    public String replacement() {
        return event + "." + (step + 1);
    }

    /** Whether no attempt of it was ever begun, as far as is known. */
    public boolean unattempted() {
        return state != DeliveryState.ATTEMPTING && attempts.isEmpty();
    }

    /** Whether it was withheld before its receiver could have learned anything. */
    public boolean untold() {
        return state == DeliveryState.WITHHELD && attempts.isEmpty();
    }

    private Delivery next(
            DeliveryState to, @Nullable Instant at, @Nullable String by, @Nullable String in, List<Attempt> ended) {
        return new Delivery(event, happening, subscription, step + 1, to, created, at, by, digest, in, ended, null);
    }

    private List<Attempt> with(@Nullable Attempt ended) {
        return ended == null
                ? attempts
                : Stream.concat(attempts.stream(), Stream.of(ended)).toList();
    }
}
