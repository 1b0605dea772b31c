package org.habeas.app.alerts;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.habeas.alerts.Alerts;
import org.habeas.app.process.KillableProcess;

/** The alerts service in a process of its own, so that a test can kill it. */
public final class AlertsProcess {
    private AlertsProcess() {}

    static KillableProcess start(String bootstrap, String subscription, String url) throws IOException {
        return KillableProcess.start(AlertsProcess.class, List.of(bootstrap, subscription, url));
    }

    /** Runs until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        Map<String, Object> kafka =
                Map.of("bootstrap.servers", args[0], "session.timeout.ms", 6000, "heartbeat.interval.ms", 2000);
        try (Alerts alerts =
                AlertsRig.alerts(kafka, new SimpleMeterRegistry(), AlertsRig.subscription(args[1], args[2]))) {
            alerts.start();
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
