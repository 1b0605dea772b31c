package org.habeas.alerts.deliver;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.habeas.alerts.deliver.LastLook.Finding;
import org.habeas.alerts.deliver.LastLook.Rebuilt;
import org.habeas.alerts.deliver.LastLook.TooMuch;
import org.habeas.alerts.deliver.Ledger.Entry;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.model.Delivery;
import org.habeas.model.Withholding;

/** What is to be written of deliveries that may not go as they were built. */
final class Amendment {
    private final LastLook look;
    private final Subscriber to;

    Amendment(LastLook look, Subscriber to) {
        this.look = look;
        this.to = to;
    }

    /**
     * Empty when all may go.
     *
     * @param together what would go as one message: once that was attempted, none goes when one may not
     */
    List<DeliveryRow> of(List<Entry> together) {
        List<Finding> findings = together.stream()
                .map(one -> look.at(one.delivery(), one.content(), to))
                .toList();
        boolean broken = together.size() > 1
                && together.stream().anyMatch(one -> !one.delivery().unattempted())
                && findings.stream().anyMatch(TooMuch.class::isInstance);
        return IntStream.range(0, together.size())
                .boxed()
                .flatMap(i -> rows(together.get(i), findings.get(i), broken))
                .toList();
    }

    private Stream<DeliveryRow> rows(Entry entry, Finding finding, boolean broken) {
        Delivery delivery = entry.delivery();
        if (finding instanceof TooMuch found) {
            return withheld(entry, found);
        }
        if (finding instanceof Rebuilt rebuilt) {
            Content content = rebuilt.content();
            return Stream.of(new DeliveryRow(entry.partition(), delivery.rebuilt(content.digest()), content));
        }
        return broken ? withheld(entry, look.anew(delivery, entry.content(), to)) : Stream.empty();
    }

    private static Stream<DeliveryRow> withheld(Entry entry, TooMuch found) {
        Delivery delivery = entry.delivery();
        Content content = found.instead();
        Delivery instead = content == null ? null : delivery.inPlace(content.digest());
        var why = new Withholding(found.because(), instead == null ? null : instead.id());
        return Stream.concat(
                Stream.of(new DeliveryRow(entry.partition(), delivery.withheld(why), null)),
                Stream.ofNullable(instead).map(fresh -> new DeliveryRow(entry.partition(), fresh, content)));
    }
}
