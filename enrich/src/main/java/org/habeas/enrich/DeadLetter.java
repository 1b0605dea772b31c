package org.habeas.enrich;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.habeas.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * A record for {@code habeas.dead-letters}: key and value as they came; headers {@code habeas.stage}, {@code
 * habeas.reason}, {@code habeas.topic}, {@code habeas.partition}, {@code habeas.offset} and {@code habeas.step}.
 */
final class DeadLetter {
    private static final int LONGEST_REASON = 500;

    private DeadLetter() {}

    static ProducerRecord<byte[], byte[]> of(
            String stage, ErrorHandlerContext context, byte @Nullable [] key, byte @Nullable [] value, Exception e) {
        var letter = new ProducerRecord<>(Topics.DEAD_LETTERS.name(), key, value);
        header(letter, "habeas.stage", stage);
        header(letter, "habeas.reason", reason(e));
        header(letter, "habeas.topic", context.topic());
        header(letter, "habeas.partition", Integer.toString(context.partition()));
        header(letter, "habeas.offset", Long.toString(context.offset()));
        header(letter, "habeas.step", context.processorNodeId());
        return letter;
    }

    private static String reason(Exception e) {
        String text = e.getClass().getSimpleName() + ": " + e.getMessage();
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, @Nullable String value) {
        letter.headers().add(name, String.valueOf(value).getBytes(StandardCharsets.UTF_8));
    }
}
