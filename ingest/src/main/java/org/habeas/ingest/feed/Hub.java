package org.habeas.ingest.feed;

/**
 * Who tells of a feed's news (WebSub).
 *
 * @param url of the hub
 * @param topic what the feed calls itself there
 */
public record Hub(String url, String topic) {}
