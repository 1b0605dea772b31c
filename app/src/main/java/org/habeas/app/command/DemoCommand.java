package org.habeas.app.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.habeas.app.demo.Demo;
import org.habeas.app.house.Signals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "Shows the main job at work: a sample newsroom, everything in one process, alerts printed as they"
                + " come.")
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--alerts", paramLabel = "N", description = "ends by itself after N alerts; default: goes on")
    private int alerts;

    @Override
    public Integer call() {
        Logging.quiet();
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (Demo demo = new Demo(out, alerts)) {
            Signals.closeAtEnd(demo.stop(), demo::close);
            demo.start();
            return demo.stop().await().number();
        }
    }
}
