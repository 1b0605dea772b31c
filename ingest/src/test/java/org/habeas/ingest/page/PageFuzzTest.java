package org.habeas.ingest.page;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.ZoneOffset;

/** Any bytes can be read as a page, whatever comes of it. */
class PageFuzzTest {
    private final PageReader reader = new PageReader(ZoneOffset.UTC);

    @FuzzTest(maxDuration = "5m")
    void noBytesBreakTheReader(byte[] body) {
        assertNotNull(reader.read(body, null, "https://news.example/n/editor-held"));
    }
}
