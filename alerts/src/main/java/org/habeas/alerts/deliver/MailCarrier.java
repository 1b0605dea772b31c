package org.habeas.alerts.deliver;

import org.habeas.alerts.mail.MailClient;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.alerts.webhook.Answer;

/** E-mails; what goes together goes as one mail. */
final class MailCarrier implements Carrier {
    private final MailClient client;

    MailCarrier(MailClient client) {
        this.client = client;
    }

    @Override
    public Answer carry(Subscriber to, Message message) {
        String address = to.mailAddress()
                .orElseThrow(() -> new IllegalArgumentException("subscription " + to.name() + " is not by mail"));
        return client.send(address, message.id(), message.bodies(), message.gathered());
    }
}
