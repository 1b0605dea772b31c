package org.habeas.alerts.deliver;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.habeas.alerts.deliver.Senders.Ended;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.AlertMatrix;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.webhook.Answer;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.model.Attempt;
import org.habeas.model.DeliveryState;
import org.habeas.model.Subscription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists × clearance × marking × reason × payload, where the subscription is narrowed or a restraint comes while alerts wait. */
class WaitingOverShareTest {
    private static final Answer REFUSED = new Answer(Outcome.FAILED, 500, null);

    @ParameterizedTest
    @CsvSource({"full,false", "thin,false", "alertmanager,false", "full,true", "thin,true", "alertmanager,true"})
    void whatIsSentIsNoMoreThanMayBeToldThen(String payload, boolean afterAFailure) {
        AlertMatrix.checkWaiting((event, all, reader, restraints) ->
                sent(event, webhook(all, payload), webhook(reader, payload), restraints, afterAFailure));
    }

    private static Subscription webhook(Subscription reader, String payload) {
        return AlertMatrix.sentTo(reader, "https://partner.example/hook", payload);
    }

    private static String sent(
            AlertEvent event, Subscription all, Subscription reader, Restraints restraints, boolean afterAFailure) {
        var rig = new DispatchRig(restraints);
        rig.directory.put(all);
        Dispatch dispatch = rig.dispatch("p", Restraints.none());
        rig.plan(dispatch, reader.name(), event.alert());
        if (afterAFailure) {
            fail(rig, dispatch);
        }
        Dispatch later = rig.dispatch("q", restraints);
        rig.replay(later);
        rig.directory.put(reader);
        return turns(rig, later);
    }

    private static void fail(DispatchRig rig, Dispatch dispatch) {
        List<DeliveryRow> claims = rig.write(dispatch, dispatch.claim(100));
        if (claims.stream().allMatch(row -> row.delivery().state() == DeliveryState.ATTEMPTING)) {
            var attempt = new Attempt(rig.clock.now, 1, 500, "failed");
            rig.write(dispatch, dispatch.ended(new Ended(claims, attempt, REFUSED)));
        }
        rig.clock.now = rig.clock.now.plus(Duration.ofMinutes(1));
    }

    /** All that is claimed until nothing is left to do. */
    private static String turns(DispatchRig rig, Dispatch dispatch) {
        List<String> bodies = new ArrayList<>();
        for (List<DeliveryRow> rows = dispatch.claim(100); !rows.isEmpty(); rows = dispatch.claim(100)) {
            rig.write(dispatch, rows).stream()
                    .filter(row -> row.delivery().state() == DeliveryState.ATTEMPTING)
                    .forEach(row -> bodies.add(new String(row.body(), StandardCharsets.UTF_8)));
        }
        return String.join("\n", bodies);
    }
}
