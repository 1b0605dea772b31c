package org.habeas.alerts;

import java.util.List;
import org.habeas.alerts.deliver.DeliverySettings;
import org.habeas.alerts.desk.DeskSettings;
import org.habeas.alerts.mail.MailSettings;
import org.habeas.model.Subscription;

/**
 * What {@link Alerts} can be told; every part may be missing.
 *
 * @param instance name of this process in logs; {@code desk-1} when null
 * @param desk the page, the live stream and the API
 * @param delivery how webhooks are tried
 * @param mail the server that takes mails
 * @param subscriptions those of the configuration; they win over those of the same name on the topic
 */
public record AlertsSettings(
        String instance,
        DeskSettings desk,
        DeliverySettings delivery,
        MailSettings mail,
        List<Subscription> subscriptions) {
    public AlertsSettings {
        instance = instance == null ? "desk-1" : instance;
        desk = desk == null ? DeskSettings.defaults() : desk;
        delivery = delivery == null ? DeliverySettings.defaults() : delivery;
        mail = mail == null ? MailSettings.none() : mail;
        subscriptions = subscriptions == null ? List.of() : List.copyOf(subscriptions);
    }

    /** The same with another mail server. */
    public AlertsSettings withMail(MailSettings other) {
        return new AlertsSettings(instance, desk, delivery, other, subscriptions);
    }
}
