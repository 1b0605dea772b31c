package org.habeas.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
            assertEquals(200, statusOf(deskPage(demo)));
            demo.signal("INT");
            assertEquals(0, demo.exit(PATIENCE), () -> demo.err().toString());
            assertEquals("", String.join("\n", demo.err()));
        }
    }

    private static String deskPage(Child demo) {
        return demo.out().stream()
                .filter(line -> line.startsWith("Desk page: "))
                .findFirst()
                .orElseThrow()
                .substring("Desk page: ".length());
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
