package org.habeas.alerts.webhook;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.util.Timeout;
import org.habeas.net.AddressPolicies;
import org.habeas.net.AddressPolicy;
import org.habeas.net.AddressRange;
import org.habeas.net.GuardedDnsResolver;

/**
 * Clients that ask before they connect, with so many connections that endpoints which hang never take those of others:
 * each endpoint has its own bound, and the bound of all is out of reach.
 */
final class WebhookConnections {
    private static final int PER_ENDPOINT = 64;
    private static final int ALL = 100_000;

    private WebhookConnections() {}

    static CloseableHttpClient publicOnly(Duration timeout) {
        return client(AddressPolicies.publicOnly(), timeout, DefaultClientTlsStrategy.createDefault());
    }

    /** Loopback and private addresses as well. */
    static CloseableHttpClient open(Duration timeout) {
        return open(timeout, DefaultClientTlsStrategy.createDefault());
    }

    static CloseableHttpClient open(Duration timeout, TlsSocketStrategy tls) {
        return client(AddressPolicies.allowing(AddressRange.LOOPBACK, AddressRange.PRIVATE), timeout, tls);
    }

    private static CloseableHttpClient client(AddressPolicy policy, Duration timeout, TlsSocketStrategy tls) {
        return HttpClients.custom()
                .setConnectionManager(connections(policy, timeout, tls))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(timeout))
                        .setConnectionRequestTimeout(Timeout.of(timeout))
                        .setRedirectsEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setRetryStrategy(new StaleConnections(PER_ENDPOINT))
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(
            AddressPolicy policy, Duration timeout, TlsSocketStrategy tls) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedDnsResolver(policy))
                .setTlsSocketStrategy(tls)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(timeout))
                        .setSocketTimeout(Timeout.of(timeout))
                        .setTimeToLive(Timeout.ofMinutes(5))
                        .setValidateAfterInactivity(Timeout.ofMilliseconds(200))
                        .build())
                .setMaxConnPerRoute(PER_ENDPOINT)
                .setMaxConnTotal(ALL)
                .build();
    }
}
