package org.habeas.app.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.config.SettingsReader;
import org.habeas.app.house.House;
import org.habeas.app.house.Role;
import org.habeas.app.house.Stop;

/** The whole house in one process with the sample newsroom before it and a webhook receiver behind it. */
public final class Demo implements AutoCloseable {
    private final PrintStream out;
    private final int most;
    private final AtomicInteger count = new AtomicInteger();
    private final DemoFolder folder = DemoFolder.create();
    private final Newsroom newsroom = Newsroom.open(SampleNews.bundled(), Clock.systemUTC());
    private final WebhookReceiver receiver;
    private final String yaml;
    private final House house;
    private boolean closed;

    /**
     * @param out where alerts are printed
     * @param most ends by itself after so many alerts; 0: never
     */
    public Demo(PrintStream out, int most) {
        this.out = out;
        this.most = most;
        String secret = DemoConfig.secret();
        this.receiver = WebhookReceiver.open(secret, this::print);
        this.yaml = DemoConfig.yaml(newsroom.address(), receiver.address(), secret);
        this.house = new House(settings(), EnumSet.allOf(Role.class));
    }

    private LoadedSettings settings() {
        LoadedSettings loaded = SettingsReader.read("demo/habeas.yaml", yaml, folder.path());
        if (!loaded.refused().isEmpty()) {
            throw new IllegalStateException(loaded.refused().get(0));
        }
        return loaded;
    }

    private void print(String event) {
        out.println(AlertText.of(event));
        if (count.incrementAndGet() == most) {
            house.stop().asked();
        }
    }

    /** Starts everything; alerts are printed from now on. */
    public void start() {
        out.println("Habeas demo: three sample outlets at " + newsroom.address() + "/courier/ /vestnik/ /gazette/");
        house.start();
        house.desk().ifPresent(address -> out.println("Desk page: " + address));
        house.embeddedBroker()
                .map(broker -> folder.write("habeas.yaml", DemoConfig.reaching(yaml, broker)))
                .ifPresent(config -> out.println("Commands reach it by: --config " + config));
        out.println("Alerts as they come, for some " + newsroom.length() + " s; stop with Ctrl-C.\n");
    }

    /** What ends it. */
    public Stop stop() {
        return house.stop();
    }

    /** Closes everything and removes the demo's data; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        house.close();
        receiver.close();
        newsroom.close();
        folder.close();
    }
}
