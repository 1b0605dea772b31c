package org.habeas.enrich.read.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.habeas.model.Kind;
import org.junit.jupiter.api.Test;

class EventModelTest {
    @Test
    void whatWasLearntIsFoundAgainAlsoWhereItStandsBesideSomethingUnknown() {
        EventModel model = EventModel.train(examples(), 0.1);

        Map<Kind, Double> shame = model.grade(List.of("role=body", "en:shame", "en:unheard"));
        Map<Kind, Double> news = model.grade(List.of("role=body", "en:tuesday"));

        assertTrue(shame.getOrDefault(Kind.CONDEMNS, 0.0) > 0.6, shame.toString());
        assertTrue(news.getOrDefault(Kind.CONDEMNS, 0.0) < 0.3, news.toString());
        assertTrue(shame.keySet().stream().allMatch(kind -> kind == Kind.CONDEMNS || kind == Kind.JUSTIFIES));
    }

    @Test
    void aModelIsReadAsItWasWritten() throws IOException {
        EventModel model = EventModel.train(examples(), 0.1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);

        EventModel read = EventModel.read(new ByteArrayInputStream(out.toByteArray()));

        List<String> features = List.of("role=own", "en:law");
        assertEquals(model.grade(features), read.grade(features));
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThrows(
                IOException.class, () -> EventModel.read(new ByteArrayInputStream(new byte[] {0, 2, 'Q', 'N', 0})));
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            examples.add(new Example("condemns", List.of("role=body", "en:shame", "en:word" + i)));
            examples.add(new Example("justifies", List.of("role=own", "en:law", "en:word" + i)));
            examples.add(new Example(EventModel.NONE, List.of("role=body", "en:tuesday", "en:word" + i)));
            examples.add(new Example(EventModel.NONE, List.of("role=own", "en:tuesday", "en:word" + i)));
        }
        return examples;
    }
}
