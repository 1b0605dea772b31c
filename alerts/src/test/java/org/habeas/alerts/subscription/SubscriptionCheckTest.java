package org.habeas.alerts.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.habeas.alerts.subscription.SubscriptionCheck.Accepted;
import org.habeas.alerts.subscription.SubscriptionCheck.Refused;
import org.habeas.model.Escalation;
import org.habeas.model.Secret;
import org.habeas.model.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionCheckTest {
    private static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";

    @Test
    void aWholeSubscriptionIsAccepted() {
        var accepted = assertInstanceOf(
                Accepted.class, SubscriptionCheck.of(written("a", "https://partner.example/hook"), true));

        assertEquals("a", accepted.subscriber().name());
        assertFalse(accepted.subscriber().toString().contains("partner.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://partner.example/hook",
                "ftp://partner.example/",
                "https:///nohost",
                "partner",
                "https://user:pass-hook@partner.example/",
                "https://partner.example/#hook",
                "https://partner.example/a hook"
            })
    void anEndpointThatIsNotPlainHttpsIsRefusedByNameWithoutRepeatingIt(String endpoint) {
        var refused = assertInstanceOf(Refused.class, SubscriptionCheck.of(written("a", endpoint), true));

        assertEquals("a", refused.name());
        assertTrue(refused.reason().startsWith("endpoint: "));
        assertFalse(refused.reason().contains("hook"));
    }

    @Test
    void aBadNameFilterPayloadMarkingOrSecretIsRefused() {
        assertRefused("name", written("Not A Name", "https://p.example/"));
        assertRefused("is needed at position 1", with("filter?", "full", "TLP:RED", SECRET));
        assertRefused("payload", with("", "fat", "TLP:RED", SECRET));
        assertRefused("TLP:PINK", with("", "full", "TLP:PINK", SECRET));
        assertRefused("secret", with("", "full", "TLP:RED", "whsec_short"));
    }

    @Test
    void whatIsMailedIsRefusedWhereNoServerTakesMailsByTheSettingThatIsMissing() {
        Subscription mailed = written("a", "mailto:desk@partner.example");
        Subscription escalates = escalating(new Escalation("mailto:desk@partner.example", Duration.ofMinutes(5), ""));

        for (Subscription subscription : List.of(mailed, escalates)) {
            var refused = assertInstanceOf(Refused.class, SubscriptionCheck.of(subscription, false));
            assertTrue(refused.reason().contains("alerts.mail.host"), refused.reason());
            assertFalse(refused.reason().contains("partner"), refused.reason());
            assertInstanceOf(Accepted.class, SubscriptionCheck.of(subscription, true));
        }
        assertInstanceOf(Accepted.class, SubscriptionCheck.of(written("a", "https://partner.example/hook"), false));
    }

    private static Subscription escalating(Escalation escalation) {
        Subscription s = written("a", "https://partner.example/hook");
        return new Subscription(
                s.name(),
                s.owner(),
                s.endpoint(),
                s.secrets(),
                s.filter(),
                s.payload(),
                s.lists(),
                s.tlp(),
                s.allowPrivate(),
                null,
                true,
                null,
                null,
                null,
                escalation,
                null);
    }

    private static void assertRefused(String reason, Subscription subscription) {
        var refused = assertInstanceOf(Refused.class, SubscriptionCheck.of(subscription, true));
        assertTrue(refused.reason().contains(reason), refused.reason());
        assertFalse(refused.reason().contains("whsec_s"), refused.reason());
    }

    private static Subscription written(String name, String endpoint) {
        return new Subscription(
                name, "", endpoint, List.of(new Secret(SECRET)), "", "full", List.of(), "TLP:GREEN", false, null, true);
    }

    private static Subscription with(String filter, String payload, String tlp, String secret) {
        return new Subscription(
                "a",
                "",
                "https://p.example/",
                List.of(new Secret(secret)),
                filter,
                payload,
                List.of(),
                tlp,
                false,
                null,
                true);
    }
}
