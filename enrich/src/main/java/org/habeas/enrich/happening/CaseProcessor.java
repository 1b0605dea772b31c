package org.habeas.enrich.happening;

import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.habeas.model.Case;
import org.jspecify.annotations.Nullable;

/** Puts each happening, raised or merely recalled, into the cases of its persons and sends those that changed. */
public final class CaseProcessor implements Processor<String, Decided, String, Case> {
    private @Nullable ProcessorContext<String, Case> context;
    private @Nullable CaseBook book;

    /** The store that it needs, one of {@link HappeningProcessor#stores()}. */
    public static final String STORE = CaseBook.STORE;

    /** For the topology; each task has its own. */
    public CaseProcessor() {}

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
