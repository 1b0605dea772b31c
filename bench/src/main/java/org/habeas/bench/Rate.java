package org.habeas.bench;

import java.lang.management.ManagementFactory;

/**
 * What one round came to.
 *
 * @param perSecond pieces of work a second
 * @param cpuMicros processor time of the whole process for each, in microseconds, receiver and broker included: on a busy
 *     machine it says more than the clock
 */
record Rate(double perSecond, double cpuMicros) {
    /** Runs from when it is made. */
    static final class Watch {
        private final long start = System.nanoTime();
        private final long cpu = cpuNanos();

        Rate rate(double count) {
            return new Rate(count * 1e9 / (System.nanoTime() - start), (cpuNanos() - cpu) / 1e3 / count);
        }

        private static long cpuNanos() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }
    }
}
