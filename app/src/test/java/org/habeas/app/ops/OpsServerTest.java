package org.habeas.app.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.habeas.app.exit.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpsServerTest {
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Readiness readiness = new Readiness();
    private final OpsServer server = OpsServer.start("127.0.0.1", 0, meters, readiness);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tells_the_cause_of_each_part_that_is_not_ready() throws Exception {
        var problem = new AtomicReference<>(Optional.of("rebalancing"));
        readiness.watch("enrich", problem::get);
        readiness.watch("ingest", Optional::empty);
        HttpResponse<String> before = get("/readyz");
        problem.set(Optional.empty());
        HttpResponse<String> after = get("/readyz");
        assertEquals(503, before.statusCode());
        assertTrue(before.body().contains("\"problems\":{\"enrich\":\"rebalancing\"}"), before.body());
        assertEquals(200, after.statusCode());
    }

    @Test
    void shows_every_meter_also_at_zero() throws Exception {
        meters.counter("habeas.things");
        assertTrue(get("/metrics").body().contains("habeas_things_total 0.0"));
    }

    @Test
    void is_healthy_while_it_answers() throws Exception {
        assertEquals(200, get("/healthz").statusCode());
    }

    @Test
    void says_in_one_line_that_the_port_is_taken() {
        int port = server.address().getPort();
        Failure failure = assertThrows(Failure.class, () -> OpsServer.start("127.0.0.1", port, meters, readiness));
        assertTrue(failure.getMessage().contains(":" + port), failure.getMessage());
        assertEquals(1, failure.getMessage().lines().count());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.address().resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
