package org.habeas.app.alerts;

import static org.habeas.app.alerts.AlertsRig.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.habeas.app.process.KillableProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills at four points of a delivery; {@code -Dhabeas.kills=25} does each as often as that. */
class AlertsKillTest {
    private static final int TIMES = Integer.getInteger("habeas.kills", 1);

    @TempDir
    Path directory;

    private final AtomicReference<KillableProcess> running = new AtomicReference<>();
    private AlertsRig rig;

    @BeforeEach
    void start() {
        rig = new AlertsRig(directory);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void everyAlertArrivesWithTheSameIdAndBytesWheneverTheProcessIsKilled() throws Exception {
        try (var receiver = new Receiver(this::answer)) {
            for (int i = 0; i < TIMES; i++) {
                killBeforeAnythingIsPlanned(receiver, "h-a" + i);
                killOnceReceivedAndNotAnswered(receiver, "h-b" + i);
                killOnceAnswered(receiver, "h-c" + i);
                killAtAnyMoment(receiver, "h-d" + i, 40L * i);
            }
            run(receiver);
            await("all of " + 4 * TIMES, () -> ids(receiver).size() == 4 * TIMES);
            killRunning();

            receiver.got().stream()
                    .collect(Collectors.groupingBy(
                            Receiver.Got::id, Collectors.mapping(Receiver.Got::body, Collectors.toSet())))
                    .forEach((id, bodies) -> assertEquals(1, bodies.size(), id));
            assertTrue(ids(receiver).contains("h-b0-r1_partner"));
        }
    }

    private void killBeforeAnythingIsPlanned(Receiver receiver, String happening) throws Exception {
        run(receiver);
        rig.raise(happening);
        killRunning();
    }

    /** Killed by the receiver while the attempt is under way: it has arrived, and nobody has written that down. */
    private void killOnceReceivedAndNotAnswered(Receiver receiver, String happening) throws Exception {
        run(receiver);
        rig.raise(happening);
        await(happening, () -> ids(receiver).contains(happening + "-r1_partner"));
        killRunning();
    }

    /** Not at the answer to what an earlier kill has left over: nobody would be left to send this one. */
    private void killOnceAnswered(Receiver receiver, String happening) throws Exception {
        receiver.afterAnswer(request -> {
            if (request.id().equals(happening + "-r1_partner")) {
                killRunning();
            }
        });
        run(receiver);
        rig.raise(happening);
        await(happening, () -> ids(receiver).contains(happening + "-r1_partner"));
        await("the kill", () -> running.get() == null);
        receiver.afterAnswer(request -> {});
    }

    private void killAtAnyMoment(Receiver receiver, String happening, long millis) throws Exception {
        run(receiver);
        rig.raise(happening);
        Thread.sleep(500 + millis); // the moment is the point, not a condition that is waited for
        killRunning();
    }

    private int answer(int number) {
        return number % 3 == 1 ? -1 : 200;
    }

    private void run(Receiver receiver) throws Exception {
        running.set(AlertsProcess.start(rig.bootstrap(), "partner", receiver.url()));
    }

    private void killRunning() {
        KillableProcess process = running.getAndSet(null);
        if (process != null) {
            process.kill();
        }
    }

    private static Set<String> ids(Receiver receiver) {
        return receiver.got().stream().map(Receiver.Got::id).collect(Collectors.toSet());
    }
}
