package org.habeas.alerts.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SendLaneTest {
    @Test
    void oneThreadMakesQuickAttemptsInOrder() {
        List<Runnable> started = new ArrayList<>();
        List<Integer> made = new ArrayList<>();
        var lane = new SendLane(started::add, 8);

        lane.add(() -> made.add(1));
        lane.add(() -> made.add(2));
        assertEquals(1, started.size());
        started.get(0).run();
        assertEquals(List.of(1, 2), made);

        lane.add(() -> made.add(3));
        assertEquals(2, started.size());
    }

    @Test
    void noClaimWaitsBehindAnAttemptThatHangs() throws Exception {
        var threads = Executors.newCachedThreadPool();
        var never = new CountDownLatch(1);
        var made = new CountDownLatch(3);
        try {
            var lane = new SendLane(threads, 8);
            lane.add(() -> await(never));
            lane.add(made::countDown);
            lane.add(() -> await(never));
            lane.add(made::countDown);
            lane.add(made::countDown);

            boolean all = false;
            for (int i = 0; i < 2000 && !all; i++) {
                lane.help();
                all = made.await(10, TimeUnit.MILLISECONDS);
            }
            assertTrue(all);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void noMoreAreMadeAtOnceThanAllowed() throws Exception {
        List<Runnable> started = new ArrayList<>();
        var lane = new SendLane(started::add, 2);
        for (int i = 0; i < 5; i++) {
            lane.add(() -> {});
        }
        TimeUnit.MILLISECONDS.sleep(30); // longer than what counts as slow

        lane.help();
        lane.help();

        assertEquals(2, started.size());
    }

    @Test
    void nothingIsBegunOnceItIsClosed() {
        List<Runnable> started = new ArrayList<>();
        List<Integer> made = new ArrayList<>();
        var lane = new SendLane(started::add, 8);
        lane.add(() -> made.add(1));

        lane.close();
        started.get(0).run();

        assertEquals(List.of(), made);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
