package org.habeas.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();

    @AfterEach
    void close() {
        release.countDown();
        threads.shutdownNow();
        timer.shutdownNow();
    }

    @Test
    void a_job_that_takes_long_gives_its_slot_to_the_next() throws Exception {
        Slots slots = new Slots(threads, timer, 1, 1, Duration.ofMillis(1));
        CountDownLatch second = new CountDownLatch(1);
        slots.execute(this::hang);
        slots.execute(second::countDown);
        assertTrue(second.await(10, TimeUnit.SECONDS));
    }

    @Test
    void no_more_run_than_there_are_slots_and_places_beside_them() throws Exception {
        Slots slots = new Slots(threads, timer, 2, 3, Duration.ofMillis(1));
        CountDownLatch all = new CountDownLatch(20);
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(5);
        for (int i = 0; i < 20; i++) {
            slots.execute(() -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                full.countDown();
                await(release);
                running.decrementAndGet();
                all.countDown();
            });
        }
        assertTrue(full.await(10, TimeUnit.SECONDS));
        release.countDown();
        assertTrue(all.await(10, TimeUnit.SECONDS));
        assertEquals(5, most.get());
    }

    @Test
    void a_job_that_fails_gives_its_slot_back() throws Exception {
        Slots slots = new Slots(threads, timer, 1, 0, Duration.ofSeconds(10));
        CountDownLatch second = new CountDownLatch(1);
        slots.execute(() -> {
            throw new IllegalStateException("on purpose");
        });
        slots.execute(second::countDown);
        assertTrue(second.await(10, TimeUnit.SECONDS));
    }

    private void hang() {
        await(release);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
