package org.habeas.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.habeas.model.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Durable signed deliveries a second to 100 endpoints, from alert topic to outcome on the topic, against signed POSTs of
 * the same bodies by the same client without any of that; and the rate that 90 endpoints keep when ten of the hundred
 * hang, and the other 76 when 24 answer in 24 ways, against their rate when all answer; and
 * against the same number of jobs of BullMQ on Redis, where npm and Debian give them. Rounds of each kind follow one another in one process, so that what else the
 * machine does weighs on all alike; the figures are medians over the rounds. Arguments: alerts a round (default 200; each
 * goes to all endpoints), rounds (default 5).
 */
public final class WebhooksBenchmark {
    static final Secret SECRET = new Secret("whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz");
    private static final int ENDPOINTS = 100;
    private static final int HANGING = 10;
    private static final int RAW_SECONDS = 4;

    private record Round(Rate raw, Rate durable, Rate hanging, Rate troubled, @Nullable Rate peer) {
        double share() {
            return durable.perSecond() / raw.perSecond();
        }

        /** Both rates are those of the endpoints that answer in either case. */
        double kept() {
            return hanging.perSecond() / (durable.perSecond() * (ENDPOINTS - HANGING) / ENDPOINTS);
        }

        double timesPeer() {
            return peer == null ? Double.NaN : durable.perSecond() / peer.perSecond();
        }

        double keptInTrouble() {
            return troubled.perSecond() / (durable.perSecond() * SOUND / ENDPOINTS);
        }
    }

    private static final int SOUND = ENDPOINTS - Trouble.values().length;

    private WebhooksBenchmark() {}

    /** Runs it and prints its lines. */
    public static void main(String[] args) throws Exception {
        int alerts = args.length < 1 ? 200 : Integer.parseInt(args[0]);
        int count = args.length < 2 ? 5 : Integer.parseInt(args[1]);
        List<Round> rounds = new ArrayList<>();
        try (var sink = new WebhookSink();
                var raw = new RawPosts(sink, ENDPOINTS);
                var durable = new DurablePosts(sink, ENDPOINTS, HANGING);
                var peer = peer(sink)) {
            System.err.println("webhooks: warming up");
            raw.run(RAW_SECONDS);
            durable.run(3 * alerts, DurablePosts.ALL, ENDPOINTS);
            if (peer != null) {
                peer.run(alerts);
            }
            for (int i = 0; i < count; i++) {
                rounds.add(round(raw, durable, sink, peer, alerts));
                System.err.println("webhooks: round " + (i + 1) + " of " + count + ": " + rounds.get(i));
            }
        }
        print(rounds);
    }

    private static @Nullable BullmqPosts peer(WebhookSink sink) throws InterruptedException {
        try {
            return BullmqPosts.start(sink, ENDPOINTS);
        } catch (IOException e) {
            System.err.println("webhooks: BullMQ and Redis are skipped: " + e.getMessage());
            return null;
        }
    }

    private static Round round(
            RawPosts raw, DurablePosts durable, WebhookSink sink, @Nullable BullmqPosts peer, int alerts)
            throws IOException, InterruptedException {
        return new Round(
                raw.run(RAW_SECONDS),
                durable.run(alerts, DurablePosts.ALL, ENDPOINTS),
                durable.run(alerts, DurablePosts.SOME, ENDPOINTS - HANGING),
                durable.run(alerts, DurablePosts.TROUBLED, SOUND, sink::answered),
                peer == null ? null : peer.run(alerts));
    }

    private static void print(List<Round> rounds) {
        print("webhooks.raw_post_per_s", rounds, r -> r.raw().perSecond());
        print("webhooks.durable_per_s", rounds, r -> r.durable().perSecond());
        print("webhooks.share_of_raw_post", rounds, Round::share);
        print("webhooks.raw_post_cpu_us", rounds, r -> r.raw().cpuMicros());
        print("webhooks.durable_cpu_us", rounds, r -> r.durable().cpuMicros());
        print("webhooks.healthy_per_s_with_hanging", rounds, r -> r.hanging().perSecond());
        print("webhooks.healthy_rate_with_hanging", rounds, Round::kept);
        print("webhooks.healthy_rate_with_24_ways", rounds, Round::keptInTrouble);
        if (rounds.get(0).peer() != null) {
            print("webhooks.bullmq_per_s", rounds, r -> r.durable().perSecond() / r.timesPeer());
            print("webhooks.times_bullmq", rounds, Round::timesPeer);
        }
    }

    private static void print(String name, List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        System.out.printf(Locale.ROOT, "%s %.3f%n", name, sorted[sorted.length / 2]);
    }
}
