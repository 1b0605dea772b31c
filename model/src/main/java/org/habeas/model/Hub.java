package org.habeas.model;

/**
 * Who tells of a source's news (WebSub, W3C Recommendation, 23 January 2018).
 *
 * @param url of the hub
 * @param topic what the source calls itself there
 */
public record Hub(String url, String topic) {
    public Hub {
        Require.text("hub.url", url);
        Require.text("hub.topic", topic);
    }
}
