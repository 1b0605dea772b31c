package org.habeas.bench;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.habeas.ingest.feed.FeedReader;
import org.habeas.ingest.feed.FeedResult;

/**
 * Feeds a second on one thread of Habeas, of ROME alone and of a pass with the JDK's StAX reader that keeps nothing, on
 * one RSS feed of 30 items and about 54 KB; the rounds alternate, and the median counts.
 */
public final class FeedsBenchmark {
    private static final int ROUNDS = 7;
    private static final int FEEDS = 150;

    private final byte[] feed = feed();
    private final FeedReader reader = new FeedReader();
    private long items;

    private interface Work {
        int items() throws IOException, FeedException, XMLStreamException;
    }

    private FeedsBenchmark() {}

    /** Runs it and prints its lines. */
    public static void main(String[] args) throws IOException, FeedException, XMLStreamException {
        new FeedsBenchmark().run();
    }

    private void run() throws IOException, FeedException, XMLStreamException {
        double[] habeas = new double[ROUNDS];
        double[] rome = new double[ROUNDS];
        double[] stax = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            System.err.println("feeds: round " + (round + 1) + " of " + ROUNDS);
            habeas[round] = rate(this::habeas);
            rome[round] = rate(this::rome);
            stax[round] = rate(this::stax);
        }
        print("feeds.bytes", feed.length);
        print("feeds.feeds_per_s", median(habeas));
        print("feeds.rome_feeds_per_s", median(rome));
        print("feeds.stax_pass_feeds_per_s", median(stax));
        print("feeds.times_rome", median(habeas) / median(rome));
        System.err.println("feeds: " + items + " items in all");
    }

    private int habeas() {
        FeedResult result = reader.read(feed, "application/rss+xml", "https://news.example/feed");
        return ((FeedResult.Parsed) result).feed().items().size();
    }

    private int rome() throws IOException, FeedException {
        try (XmlReader xml = new XmlReader(new ByteArrayInputStream(feed), true)) {
            return new SyndFeedInput().build(xml).getEntries().size();
        }
    }

    private int stax() throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(feed));
        int found = 0;
        while (xml.hasNext()) {
            boolean start = xml.next() == XMLStreamReader.START_ELEMENT;
            found += start && xml.getLocalName().equals("item") ? 1 : 0;
        }
        return found;
    }

    private double rate(Work work) throws IOException, FeedException, XMLStreamException {
        long start = System.nanoTime();
        for (int i = 0; i < FEEDS; i++) {
            items += work.items();
        }
        return FEEDS / ((System.nanoTime() - start) / 1e9);
    }

    private static byte[] feed() {
        StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'"
                + " xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>North Post</title>"
                + "<link>https://news.example/</link><description>News</description><language>en</language>");
        String paragraph =
                "&lt;p&gt;Police in Northport held the editor on Sunday &amp;amp; nobody was told where.&lt;/p&gt;";
        for (int i = 0; i < 30; i++) {
            xml.append("<item><title>Editor held, day ")
                    .append(i)
                    .append("</title><link>https://news.example/n/")
                    .append(i);
            xml.append("</link><guid isPermaLink='false'>n-").append(i).append("</guid>");
            xml.append("<pubDate>Sun, 08 Dec 2024 13:33:00 +0400</pubDate><description>")
                    .append(paragraph);
            xml.append("</description><content:encoded>")
                    .append(paragraph.repeat(16))
                    .append("</content:encoded></item>");
        }
        return xml.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static double median(double[] rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String name, double value) {
        System.out.printf(Locale.ROOT, "%s %.2f%n", name, value);
    }
}
