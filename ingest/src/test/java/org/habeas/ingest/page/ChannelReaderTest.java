package org.habeas.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelReaderTest {
    private final ChannelReader reader = new ChannelReader(ZoneOffset.UTC);

    @Test
    void reads_the_messages_of_a_channel() {
        List<ChannelReader.Message> messages = read("<div class='tgme_widget_message' data-post='northpost/12'>"
                + "<div class='tgme_widget_message_text'>Editor held in Northport<br><br>Police came in the morning.</div>"
                + "<a class='tgme_widget_message_date'><time datetime='2024-12-08T13:33:00+04:00'>13:33</time></a></div>"
                + "<div class='tgme_widget_message' data-post='northpost/13'><i>a photo</i></div>");
        assertEquals(1, messages.size());
        assertEquals("https://t.me/northpost/12", messages.get(0).url());
        assertEquals("Editor held in Northport", messages.get(0).title());
        assertTrue(messages.get(0).html().contains("Police came in the morning."));
        assertEquals(
                OffsetDateTime.parse("2024-12-08T13:33:00+04:00"),
                messages.get(0).published());
    }

    @Test
    void finds_none_on_another_page() {
        assertEquals(List.of(), read("<p>Hello</p>"));
    }

    private List<ChannelReader.Message> read(String html) {
        return reader.read(html.getBytes(StandardCharsets.UTF_8), "text/html", "https://t.me/s/northpost");
    }
}
