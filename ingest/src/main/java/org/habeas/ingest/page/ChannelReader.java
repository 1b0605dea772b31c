package org.habeas.ingest.page;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.habeas.ingest.date.DateText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the messages of a channel's public web page, as Telegram shows it at {@code https://t.me/s/NAME}. */
public final class ChannelReader {
    private static final int TITLE = 120;

    private final ZoneId zone;

    /** @param zone in which dates without a zone are read */
    public ChannelReader(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * One message.
     *
     * @param url absolute, of the message itself
     * @param title its first sentence or line
     * @param html its text
     * @param published null when the page does not say
     */
    public record Message(String url, String title, String html, @Nullable OffsetDateTime published) {}

    /** The messages in the page's order, those with text alone; empty when this is no such page. */
    public List<Message> read(byte[] body, @Nullable String contentType, String url) {
        Document page = Html.parse(body, contentType, url);
        List<Message> messages = new ArrayList<>();
        for (Element message : page.select(".tgme_widget_message[data-post]")) {
            Element text = message.selectFirst(".tgme_widget_message_text:not(.tgme_widget_message_reply *)");
            Element time = message.selectFirst(".tgme_widget_message_date time[datetime], time[datetime]");
            if (text != null && !text.text().isBlank()) {
                messages.add(new Message(
                        "https://t.me/" + message.attr("data-post"),
                        title(text),
                        text.html(),
                        time == null ? null : DateText.parse(time.attr("datetime"), zone)));
            }
        }
        return messages;
    }

    private static String title(Element text) {
        String first = TextWriter.write(text).stream()
                .map(block -> block.text().lines().findFirst().orElse(""))
                .findFirst()
                .orElse("");
        if (first.length() <= TITLE) {
            return first;
        }
        int end = first.lastIndexOf(' ', TITLE);
        return first.substring(0, end < TITLE / 2 ? TITLE : end) + "…";
    }
}
