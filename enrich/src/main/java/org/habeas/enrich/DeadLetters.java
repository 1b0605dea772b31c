package org.habeas.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What cannot be read, processed or written goes to {@code habeas.dead-letters} as it came, with the reason in its
 * headers; the rest goes on. Streams makes one for each of the three stages by its public constructor.
 */
public final class DeadLetters
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {
    /** Key of the setting that hands the {@link MeterRegistry} over. */
    static final String METERS = "habeas.enrich.meters";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private MeterRegistry meters = new SimpleMeterRegistry();

    /** For Streams, which makes its handlers itself. */
    public DeadLetters() {}

    @Override
    public void configure(Map<String, ?> settings) {
        if (settings.get(METERS) instanceof MeterRegistry given) {
            meters = given;
        }
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception e) {
        return DeserializationExceptionHandler.Response.resume(
                letter("read", context, record.key(), record.value(), e));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception e) {
        return ProcessingExceptionHandler.Response.resume(
                letter("process", context, context.sourceRawKey(), context.sourceRawValue(), e));
    }

    /** What can be tried again is Kafka's business; anything else, an oversized record say, is put aside without its value. */
    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception e) {
        return e instanceof RetriableException
                ? ProductionExceptionHandler.Response.retry()
                : ProductionExceptionHandler.Response.resume(letter("write", context, record.key(), null, e));
    }

    @Override
    @SuppressWarnings("rawtypes") // as Streams declares it
    public ProductionExceptionHandler.Response handleSerializationError(
            ErrorHandlerContext context, ProducerRecord record, Exception e, SerializationExceptionOrigin origin) {
        return ProductionExceptionHandler.Response.resume(
                letter("write", context, context.sourceRawKey(), context.sourceRawValue(), e));
    }

    private List<ProducerRecord<byte[], byte[]>> letter(
            String stage, ErrorHandlerContext context, byte @Nullable [] key, byte @Nullable [] value, Exception e) {
        counter(meters, stage).increment();
        LOG.atWarn()
                .addKeyValue("stage", stage)
                .addKeyValue("topic", context.topic())
                .addKeyValue("partition", context.partition())
                .addKeyValue("offset", context.offset())
                .addKeyValue("error", e.getClass().getName())
                .log("Record put aside as a dead letter");
        return List.of(DeadLetter.of(stage, context, key, value, e));
    }

    /** Dead letters by the stage that failed: {@code read}, {@code process} or {@code write}. */
    static Counter counter(MeterRegistry meters, String stage) {
        return Counter.builder("habeas.enrich.dead.letters")
                .description("Records put aside in habeas.dead-letters")
                .tag("stage", stage)
                .register(meters);
    }
}
