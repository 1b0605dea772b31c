package org.habeas.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {
    private static final URI BASE = URI.create("https://news.example/a/b/page.html?q=1");

    @ParameterizedTest
    @CsvSource({
        "c.html, https://news.example/a/b/c.html",
        "./c.html, https://news.example/a/b/c.html",
        "../c.html?x=1, https://news.example/a/c.html?x=1",
        "../../../c, https://news.example/c",
        "., https://news.example/a/b/",
        "/c/./d/../e, https://news.example/c/e",
        "?p=2, https://news.example/a/b/page.html?p=2",
        "//other.example/x, https://other.example/x",
        "HTTP://Other.example, http://other.example/",
        "https://xəbər.example/yazı bir, https://xn--xbr-dtbb.example/yaz%C4%B1%20bir",
        "/100%, https://news.example/100%25",
        "/a%20b, https://news.example/a%20b",
    })
    void resolves_as_a_browser_does(String reference, String expected) {
        assertEquals(expected, WebUrl.resolve(BASE, reference).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news.example/x",
                "ftp://news.example/",
                "javascript:alert(1)",
                "data:text/html,x",
                "http://",
                "http:///",
                "https://user@news.example/",
                "https://user:word@news.example/",
                "http://a:b:c/",
                "http://host:99999/",
                "http://exa mple/"
            })
    void is_none_of_what_cannot_be_asked_for(String text) {
        assertTrue(WebUrl.parse(text).isEmpty(), text);
    }

    @Property(tries = 500)
    void gives_only_http_addresses_with_a_host_whatever_comes(@ForAll String reference) {
        WebUrl.resolve(BASE, reference).ifPresent(uri -> {
            assertTrue(uri.getScheme().matches("https?"));
            assertTrue(uri.getHost() != null && uri.getRawUserInfo() == null);
        });
    }
}
