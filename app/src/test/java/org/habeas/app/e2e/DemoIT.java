package org.habeas.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The demo as a newcomer runs it. */
class DemoIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void shows_alerts_and_a_desk_page_and_ends_cleanly_on_ctrl_c() throws Exception {
        try (Child demo = Child.launcher("demo")) {
            demo.says("── NEW · detention · detained", PATIENCE);
            demo.says("who      Rufat Safarov (listed: demo)", PATIENCE);
            assertEquals(200, statusOf(said(demo, "Desk page: ")));
            Path config = Path.of(said(demo, "Commands reach it by: --config "));
            try (Child list = Child.launcher("subscriptions", "list", "--config", config.toString())) {
                list.says("printer", PATIENCE);
            }
            demo.signal("INT");
            assertEquals(0, demo.exit(PATIENCE), () -> demo.err().toString());
            assertFalse(Files.exists(config));
            assertEquals("", String.join("\n", demo.err()));
        }
    }

    private static String said(Child demo, String what) {
        return demo.out().stream()
                .filter(line -> line.startsWith(what))
                .findFirst()
                .orElseThrow()
                .substring(what.length());
    }

    private static int statusOf(String page) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new java.net.CookieManager())
                .build();
        assertTrue(page.contains("?") || page.contains("#"), page + " carries no token");
        return browser.send(HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
