package org.habeas.enrich.read.learn;

import java.util.List;
import java.util.Map;
import org.habeas.model.Kind;

/** Says how likely it is that somebody makes a statement, or that something befell somebody, by what is told of it. */
@FunctionalInterface
public interface Grader {
    /** Finds nothing likely. */
    Grader NONE = features -> Map.of();

    /** How likely an event of each kind is, from 0 to 1; kinds that are not told are not likely at all. */
    Map<Kind, Double> grade(List<String> features);
}
