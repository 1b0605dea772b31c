package org.habeas.enrich.happening;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.habeas.enrich.happening.told.Report;
import org.habeas.model.Alert;

/** Decides, country by country, what is one happening, and sends its revisions. */
public final class HappeningProcessor implements Processor<String, Report, String, Alert> {
    private final String instance;

    /** @param instance name of this installation */
    public HappeningProcessor(String instance) {
        this.instance = instance;
    }

    @Override
    public void process(Record<String, Report> record) {
        assert !instance.isEmpty();
    }
}
