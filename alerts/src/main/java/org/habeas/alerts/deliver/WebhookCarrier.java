package org.habeas.alerts.deliver;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.alerts.webhook.Answer;
import org.habeas.alerts.webhook.WebhookClient;
import org.habeas.alerts.webhook.WebhookMessage;
import org.habeas.alerts.webhook.WebhookSignature;

/** Signed POSTs; what goes together goes as a batch in the JSON format of CloudEvents 1.0. */
final class WebhookCarrier implements Carrier {
    private static final String BATCH = "application/cloudevents-batch+json; charset=UTF-8";

    private final WebhookClient client;

    WebhookCarrier(WebhookClient client) {
        this.client = client;
    }

    @Override
    public Answer carry(Subscriber to, Message message) {
        URI endpoint = to.endpoint();
        WebhookSignature signature = to.signature();
        if (endpoint == null || signature == null) {
            throw new IllegalArgumentException("subscription " + to.name() + " has no webhook");
        }
        byte[] body =
                message.gathered() ? batch(message.bodies()) : message.bodies().get(0);
        String type = message.gathered() ? BATCH : to.payload().mediaType();
        return client.post(endpoint, to.allowPrivate(), new WebhookMessage(message.id(), type, body), signature);
    }

    private static byte[] batch(List<byte[]> bodies) {
        var batch = new ByteArrayOutputStream();
        for (byte[] body : bodies) {
            batch.write(batch.size() == 0 ? '[' : ',');
            batch.writeBytes(body);
        }
        batch.write(']');
        return batch.toByteArray();
    }
}
