package org.habeas.app.alerts;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.habeas.alerts.Alerts;

/** The alerts service in a process of its own, so that a test can kill it. */
public final class AlertsProcess implements AutoCloseable {
    private final Process process;

    private AlertsProcess(Process process) {
        this.process = process;
    }

    static AlertsProcess start(String bootstrap, String subscription, String url) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = List.of(
                java,
                "-Xmx200m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                AlertsProcess.class.getName(),
                bootstrap,
                subscription,
                url);
        return new AlertsProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
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

    /** SIGKILL: nothing is said good-bye to. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
