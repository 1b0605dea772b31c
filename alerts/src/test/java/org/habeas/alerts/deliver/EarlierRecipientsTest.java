package org.habeas.alerts.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarlierRecipientsTest {
    @Test
    void aDeliverysIdNamesHappeningAndSubscription() {
        assertEquals(
                Optional.of(Map.entry("h-7c-r1f", "partner-2")), EarlierRecipients.recipient("h-7c-r1f-r12_partner-2"));
        assertEquals(Optional.empty(), EarlierRecipients.recipient("something else"));
    }
}
