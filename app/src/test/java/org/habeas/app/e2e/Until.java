package org.habeas.app.e2e;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, with a deadline. */
final class Until {
    private Until() {}

    /** Asks again and again until it holds; fails with {@code state} where it does not within {@code patience}. */
    static void holds(Duration patience, BooleanSupplier condition, Supplier<String> state) {
        Instant deadline = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                fail("did not come to hold within " + patience + ": " + state.get());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
