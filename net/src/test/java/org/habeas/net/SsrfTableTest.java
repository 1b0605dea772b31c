package org.habeas.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;

/** Every known way to write an address that is not to be reached, tried against a canary that counts connections. */
class SsrfTableTest {
    private static final HttpLimits LIMITS =
            new HttpLimits(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(1), 65536, 10, 50);

    @Test
    void no_form_of_a_forbidden_address_reaches_the_canary() {
        try (RawServer canary = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0", new byte[0]);
                GuardedHttp http = http(InternetAddress::lookup)) {
            Set<String> hosts = hosts();
            assertTrue(hosts.size() >= 200, "only " + hosts.size() + " forms");
            for (String host : hosts) {
                String text = "http://" + host + ":" + canary.port() + "/";
                WebUrl.parse(text).ifPresent(url -> assertFails(http, url));
                raw(text).forEach(url -> assertFails(http, url));
            }
            assertEquals(0, canary.connections.get());
        }
    }

    @Test
    void a_name_that_changes_between_check_and_connect_is_asked_only_once() {
        AtomicInteger asked = new AtomicInteger();
        DnsResolver changing = names(host -> asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1");
        try (RawServer canary = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0", new byte[0]);
                GuardedHttp http = new GuardedHttp(
                        new GuardedDnsResolver(
                                address -> Optional.of("not the one").filter(reason -> !address.getHostAddress()
                                        .equals("127.0.0.2")),
                                changing),
                        LIMITS,
                        "Habeas-test",
                        Clock.systemUTC())) {
            http.get(URI.create("http://rebind.example:" + canary.port() + "/"));
            assertEquals(1, asked.get());
            assertEquals(0, canary.connections.get());
        }
    }

    @Test
    void one_forbidden_address_among_good_ones_spoils_the_name() {
        DnsResolver mixed = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("127.0.0.1")};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        try (GuardedHttp http = new GuardedHttp(
                new GuardedDnsResolver(AddressPolicies.publicOnly(), mixed),
                LIMITS,
                "Habeas-test",
                Clock.systemUTC())) {
            Fetch fetch = http.get(URI.create("http://mixed.example/"));
            assertEquals(
                    Fetch.Cause.ADDRESS,
                    assertInstanceOf(Fetch.Failure.class, fetch).cause());
        }
    }

    private static GuardedHttp http(InternetAddress lookup) {
        return new GuardedHttp(
                new GuardedDnsResolver(AddressPolicies.publicOnly(), names(lookup)),
                LIMITS,
                "Habeas-test",
                Clock.systemUTC());
    }

    /** What a host name stands for; the system is asked for everything that is no name of this test. */
    private interface InternetAddress {
        String of(String host);

        static String lookup(String host) {
            return host.endsWith(".example") || host.endsWith(".example.") ? "127.0.0.1" : host;
        }
    }

    private static DnsResolver names(InternetAddress lookup) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return InetAddress.getAllByName(lookup.of(host));
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private static void assertFails(GuardedHttp http, URI url) {
        Fetch fetch = http.get(url);
        Fetch.Failure failure = assertInstanceOf(Fetch.Failure.class, fetch, () -> url + " answered");
        assertTrue(
                Set.of(Fetch.Cause.ADDRESS, Fetch.Cause.URL, Fetch.Cause.NAME).contains(failure.cause()),
                () -> url + " got as far as " + failure);
    }

    private static List<URI> raw(String text) {
        try {
            return List.of(new URI(text));
        } catch (java.net.URISyntaxException e) {
            return List.of();
        }
    }

    private static Set<String> hosts() {
        Set<String> hosts = new LinkedHashSet<>();
        for (String quad : List.of(
                "127.0.0.1",
                "127.1.2.3",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "192.0.0.1",
                "198.18.0.1")) {
            hosts.addAll(forms(quad));
        }
        hosts.addAll(List.of(
                "localhost",
                "LOCALHOST",
                "localhost.",
                "canary.example",
                "canary.example.",
                "CANARY.EXAMPLE",
                "[::1]",
                "[::]",
                "[0:0:0:0:0:0:0:1]",
                "[0000:0000:0000:0000:0000:0000:0000:0001]",
                "[::1%25lo]",
                "[fe80::1]",
                "[fec0::1]",
                "[fc00::1]",
                "[fd12:3456:789a::1]",
                "[ff02::1]",
                "[2001:db8::1]",
                "[2001::1]",
                "[3fff::1]",
                "[100::1]",
                "[64:ff9b:1::1]",
                "[5f00::1]",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "203.0.113.1",
                "198.51.100.1",
                "192.0.2.1",
                "192.88.99.1",
                "user@127.0.0.1",
                "user:word@127.0.0.1",
                "192.0.2.9@127.0.0.1",
                "192.0.2.9%40127.0.0.1",
                "127.0.0.1%00.news.example",
                "127.0.0.1%23.news.example",
                "192.0.2.9\\@127.0.0.1",
                "127.0.0.1#@192.0.2.9",
                "127。0。0。1",
                "127．0．0．1",
                "127｡0｡0｡1",
                "１２７.0.0.1",
                "①②⑦.⓪.⓪.①",
                "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
                "ｌｏｃａｌｈｏｓｔ",
                "loc\u00adalhost",
                "127\u200b.0.0.1",
                "127.0.0.1\u3002",
                "127.0.0.1.",
                "[::ffff:127.0.0.1%25lo]"));
        return hosts;
    }

    /** Ways to write one IPv4 address: decimal, octal, hexadecimal, in fewer parts, and inside an IPv6 one. */
    private static List<String> forms(String quad) {
        int[] p = java.util.Arrays.stream(quad.split("\\."))
                .mapToInt(Integer::parseInt)
                .toArray();
        long whole = ((long) p[0] << 24) | (p[1] << 16) | (p[2] << 8) | p[3];
        int low24 = (p[1] << 16) | (p[2] << 8) | p[3];
        int low16 = (p[2] << 8) | p[3];
        String hex = String.format(Locale.ROOT, "%02x%02x:%02x%02x", p[0], p[1], p[2], p[3]);
        List<String> forms = new ArrayList<>(List.of(
                quad,
                quad + ".",
                Long.toString(whole),
                "0x" + Long.toHexString(whole),
                "0" + Long.toOctalString(whole),
                p[0] + "." + low24,
                p[0] + "." + p[1] + "." + low16));
        forms.add(String.format(Locale.ROOT, "0%o.0%o.0%o.0%o", p[0], p[1], p[2], p[3]));
        forms.add(String.format(Locale.ROOT, "0x%x.0x%x.0x%x.0x%x", p[0], p[1], p[2], p[3]));
        forms.add(String.format(Locale.ROOT, "000%o.%d.0x%x.%d", p[0], p[1], p[2], p[3]));
        for (String prefix : List.of("::ffff:", "::", "64:ff9b::", "::ffff:0:", "2001:0:")) {
            forms.add("[" + prefix + (prefix.equals("2001:0:") ? hex + "::" : quad) + "]");
            forms.add("[" + prefix + hex + (prefix.equals("2001:0:") ? "::1" : "") + "]");
        }
        forms.add("[2002:" + hex + "::1]");
        return forms;
    }
}
