package org.habeas.alerts.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.habeas.alerts.deliver.Carrier.Message;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.alerts.subscription.SubscriptionCheck;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.alerts.webhook.WebhookClient;
import org.habeas.model.Secret;
import org.habeas.model.Subscription;
import org.junit.jupiter.api.Test;

class WebhookCarrierTest {
    private static final Secret SECRET = new Secret("whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz");

    @Test
    void whatGoesTogetherIsABatchOfCloudEvents() throws Exception {
        Map<String, String> got =
                sent(new Message("digest-1_a", List.of(bytes("{\"a\":1}"), bytes("{\"b\":2}")), true));

        assertEquals("[{\"a\":1},{\"b\":2}]", got.get("body"));
        assertTrue(got.get("Content-type").startsWith("application/cloudevents-batch+json"), got.toString());
        assertEquals("digest-1_a", got.get("Webhook-id"));
    }

    @Test
    void whatGoesAloneIsTheEventItself() throws Exception {
        Map<String, String> got = sent(new Message("h-1-r1_a", List.of(bytes("{\"a\":1}")), false));

        assertEquals("{\"a\":1}", got.get("body"));
        assertTrue(got.get("Content-type").startsWith("application/cloudevents+json"), got.toString());
    }

    /** What the endpoint got: its body, and the headers by name. */
    private static Map<String, String> sent(Message message) throws Exception {
        Map<String, String> got = new ConcurrentHashMap<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext("/", exchange -> {
            exchange.getRequestHeaders().forEach((name, values) -> got.put(name, values.get(0)));
            got.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try (var client = new WebhookClient(Duration.ofSeconds(10), 100, Clock.systemUTC())) {
            var to = subscriber("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            assertEquals(
                    Outcome.DELIVERED,
                    new WebhookCarrier(client).carry(to, message).outcome());
        } finally {
            server.stop(0);
        }
        return got;
    }

    private static Subscriber subscriber(String url) {
        var written =
                new Subscription("a", "", url, List.of(SECRET), "", "full", List.of(), "TLP:CLEAR", true, null, true);
        return ((SubscriptionCheck.Accepted) SubscriptionCheck.of(written, true)).subscriber();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
