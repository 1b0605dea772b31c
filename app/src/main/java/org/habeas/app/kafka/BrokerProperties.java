package org.habeas.app.kafka;

import java.nio.file.Path;
import java.util.Properties;

/** Settings of the single node: loopback only, one copy of everything, quick to start and to come back after a crash. */
final class BrokerProperties {
    static final int NODE = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private BrokerProperties() {}

    static Properties of(Path logs, int clientPort, int controllerPort) {
        var p = new Properties();
        roles(p, clientPort, controllerPort);
        p.setProperty("log.dirs", logs.toString());
        oneCopy(p);
        topics(p);
        quick(p);
        return p;
    }

    private static void roles(Properties p, int clientPort, int controllerPort) {
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", Integer.toString(NODE));
        p.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        p.setProperty("controller.listener.names", CONTROLLER_LISTENER);
        p.setProperty("inter.broker.listener.name", "CLIENTS");
        p.setProperty("listener.security.protocol.map", "CLIENTS:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        p.setProperty(
                "listeners",
                "CLIENTS://127.0.0.1:" + clientPort + "," + CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort);
        p.setProperty("advertised.listeners", "CLIENTS://127.0.0.1:" + clientPort);
    }

    private static void oneCopy(Properties p) {
        p.setProperty("default.replication.factor", "1");
        for (String state : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            p.setProperty(state + ".replication.factor", "1");
            p.setProperty(state + ".num.partitions", "4");
        }
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
    }

    private static void topics(Properties p) {
        p.setProperty("auto.create.topics.enable", "false");
        p.setProperty("message.max.bytes", "16777216");
        p.setProperty("replica.fetch.max.bytes", "16777216");
    }

    private static void quick(Properties p) {
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        p.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        // a killed broker's registration is waited for at the next start; shorter, and a busy machine loses it while
        // alive
        p.setProperty("broker.session.timeout.ms", "6000");
        p.setProperty("broker.heartbeat.interval.ms", "500");
    }
}
