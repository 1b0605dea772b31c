package org.habeas.net;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Apache HttpClients that connect only where the policy allows. They follow no redirect, repeat no request, decode no
 * body, keep no cookie, send no credentials and take no proxy from the environment: what of that is wanted, the caller
 * does, checked.
 */
public final class GuardedClients {
    private GuardedClients() {}

    /** A blocking client; HTTP/1.1; safe to use from many threads; the caller closes it. */
    public static CloseableHttpClient blocking(AddressPolicy policy, HttpLimits limits) {
        return blocking(new GuardedDnsResolver(policy), limits, 256);
    }

    /**
     * @param names must be a guarded resolver wherever hosts come from outside
     * @param connections most open connections in all
     */
    static CloseableHttpClient blocking(DnsResolver names, HttpLimits limits, int connections) {
        return HttpClients.custom()
                .setConnectionManager(connections(names, limits, connections))
                .setDefaultRequestConfig(request(limits))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** A client with an event loop, for many requests at a time; HTTP/1.1; not started; the caller closes it. */
    public static CloseableHttpAsyncClient async(AddressPolicy policy, HttpLimits limits) {
        var connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedDnsResolver(policy))
                .setDefaultConnectionConfig(connection(limits))
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .build())
                .setMaxConnPerRoute(16)
                .setMaxConnTotal(256)
                .build();
        return HttpAsyncClients.custom()
                .setConnectionManager(connections)
                .setHttp1Config(http1(limits))
                .setDefaultRequestConfig(request(limits))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(DnsResolver names, HttpLimits limits, int most) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http1(limits))
                        .build())
                .setDefaultConnectionConfig(connection(limits))
                .setMaxConnPerRoute(16)
                .setMaxConnTotal(most)
                .build();
    }

    private static ConnectionConfig connection(HttpLimits limits) {
        return ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(limits.connect()))
                .setSocketTimeout(Timeout.of(limits.read()))
                .setTimeToLive(Timeout.ofMinutes(5))
                // servers close idle connections whenever they like, and nothing is repeated
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build();
    }

    private static RequestConfig request(HttpLimits limits) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(limits.total()))
                .setResponseTimeout(Timeout.of(limits.read()))
                .setRedirectsEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private static Http1Config http1(HttpLimits limits) {
        return Http1Config.custom()
                .setMaxLineLength(HttpLimits.LINE)
                .setMaxHeaderCount(limits.headers())
                .setMaxEmptyLineCount(10)
                .build();
    }
}
