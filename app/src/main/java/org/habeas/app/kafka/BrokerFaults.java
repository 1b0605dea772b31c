package org.habeas.app.kafka;

import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;

/**
 * Catches the broker's wish to end the whole process. Its fault handlers call {@code Exit.halt} for as little as a full
 * disk; whoever runs it decides instead, and closes what is open first.
 */
final class BrokerFaults {
    private static volatile Consumer<String> listener = fault -> {};

    private BrokerFaults() {}

    /** From now on faults are told to {@code newest}, in a few words; there is one for the process, the newest wins. */
    static void tell(Consumer<String> newest) {
        listener = newest;
        Exit.setHaltProcedure(BrokerFaults::fault);
        Exit.setExitProcedure(BrokerFaults::fault);
    }

    /** Kafka expects not to come back from these calls: the exception stops the thread that wanted to end the process. */
    private static void fault(int status, @Nullable String message) {
        String what = message == null ? "the broker gave up with status " + status : message;
        listener.accept(what);
        throw new IllegalStateException(what);
    }
}
