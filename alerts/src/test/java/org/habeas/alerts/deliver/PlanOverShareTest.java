package org.habeas.alerts.deliver;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.AlertMatrix;
import org.habeas.alerts.mail.Mail;
import org.habeas.alerts.mail.MailText;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.subscription.Directory;
import org.habeas.model.Subscription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists × clearance × marking × reason × payload, by webhook and by mail. */
class PlanOverShareTest {
    private static final String ENDPOINT = "https://partner.example/hook";

    @ParameterizedTest
    @CsvSource({
        "full,'\"reason\":\"retracted\"'",
        "thin,'\"reason\":\"retracted\"'",
        "alertmanager,'\"status\":\"resolved\"'"
    })
    void nothingLeavesThatIsNotClearedAndARetractionReachesWhoWasTold(String payload, String retracted) {
        AlertMatrix.Exit exit =
                (story, reader, restraints) -> sent(story, AlertMatrix.sentTo(reader, ENDPOINT, payload), restraints);
        AlertMatrix.checkAlerts(exit);
        AlertMatrix.checkRestraints(exit);
        AlertMatrix.checkRetractions(exit, retracted);
    }

    @ParameterizedTest
    @CsvSource({"full,'Retracted: '", "thin,', retracted'"})
    void noMailTellsWhatIsNotClearedAndARetractionReachesWhoWasTold(String payload, String retracted) {
        AlertMatrix.Exit exit = (story, reader, restraints) ->
                sent(story, AlertMatrix.sentTo(reader, "mailto:desk@partner.example", payload), restraints).stream()
                        .map(PlanOverShareTest::mail)
                        .toList();
        AlertMatrix.checkAlerts(exit);
        AlertMatrix.checkRestraints(exit);
        AlertMatrix.checkRetractions(exit, retracted);
    }

    /** All that a mail says, beside whom it threads with. */
    private static String mail(String body) {
        if (body.isEmpty()) {
            return "";
        }
        Mail mail = MailText.of(List.of(body.getBytes(StandardCharsets.UTF_8)), false);
        return mail.subject() + "\n" + mail.text() + mail.html() + mail.threads();
    }

    private static List<String> sent(List<AlertEvent> story, Subscription subscription, Restraints restraints) {
        var planner = new Planner(
                new Directory(List.of(subscription), true),
                restraints,
                new DeliveryMeters(new SimpleMeterRegistry()),
                null,
                Clock.systemUTC());
        Set<String> told = new HashSet<>();
        List<String> texts = new ArrayList<>();
        for (AlertEvent event : story) {
            List<DeliveryRow> rows = planner.plan(event, told, 1);
            rows.forEach(row -> told.add(row.delivery().subscription()));
            texts.add(rows.stream()
                    .map(row -> new String(row.body(), StandardCharsets.UTF_8))
                    .reduce("", String::concat));
        }
        return texts;
    }
}
