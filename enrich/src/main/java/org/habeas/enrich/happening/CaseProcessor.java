package org.habeas.enrich.happening;

import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.habeas.model.Case;
import org.jspecify.annotations.Nullable;

/** Puts each happening, raised or merely recalled, into the cases of its persons and sends those that changed. */
public final class CaseProcessor implements Processor<String, Decided, String, Case> {
    private @Nullable ProcessorContext<String, Case> context;
    private @Nullable CaseBook book;

    /** For the topology; each task has its own. */
    public CaseProcessor() {}

    /** The stores that it needs, to be added to the topology and connected to it. */
    public static Set<StoreBuilder<?>> stores() {
        return Set.of(CaseBook.builder());
    }

    @Override
    public void init(ProcessorContext<String, Case> context) {
        this.context = context;
        this.book = new CaseBook(context);
    }

    @Override
    public void process(Record<String, Decided> record) {
        Decided decided = record.value();
        Objects.requireNonNull(book)
                .work(decided.happening(), decided.before(), decided.after())
                .forEach((id, state) -> Objects.requireNonNull(context)
                        .forward(new Record<>(id, state, record.timestamp(), new RecordHeaders())));
    }
}
