package org.habeas.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTest {
    @Test
    void reads_each_feed_once_and_leaves_out_folders_and_nonsense() {
        String opml = "<?xml version='1.0'?><opml version='2.0'><body><outline text='Folder'>"
                + "<outline type='rss' text='North Post' xmlUrl='https://news.example/feed'/>"
                + "<outline title='Again' xmlUrl='https://news.example/feed'/>"
                + "<outline text='Odd' xmlUrl='javascript:alert(1)'/></outline>"
                + "<outline xmlUrl='https://other.example/rss'/></body></opml>";
        assertEquals(
                List.of(
                        new Opml.Entry("North Post", "https://news.example/feed"),
                        new Opml.Entry("https://other.example/rss", "https://other.example/rss")),
                Opml.read(opml.getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(), Opml.read("no opml".getBytes(StandardCharsets.UTF_8)));
    }
}
