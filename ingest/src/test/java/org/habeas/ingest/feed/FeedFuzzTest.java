package org.habeas.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.ZoneOffset;

/** Any bytes are a feed or are refused with a reason. */
class FeedFuzzTest {
    private final FeedReader reader = new FeedReader(ZoneOffset.UTC);

    @FuzzTest(maxDuration = "5m")
    void noBytesBreakTheReader(byte[] body) {
        assertNotNull(reader.read(body, null, "https://news.example/feed"));
    }
}
