package org.habeas.enrich.name;

/**
 * What a comparison of two names came to.
 *
 * @param score 0 (nothing in common) to 1 (the same name in the same spelling)
 * @param match whether the two can stand for one bearer: the score reaches {@link NameComparison#THRESHOLD}
 * @param because one sentence that names the words and the variant that matched, or what speaks against
 */
public record Verdict(double score, boolean match, String because) {}
