package org.habeas.enrich.read.learn;

import java.util.List;

/**
 * What a classifier learns from.
 *
 * @param outcome what is to be told
 * @param features what it is to be told by
 */
public record Example(String outcome, List<String> features) {
    public Example {
        features = List.copyOf(features);
    }
}
