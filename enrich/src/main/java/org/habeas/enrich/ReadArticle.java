package org.habeas.enrich;

import org.habeas.enrich.read.Reading;
import org.habeas.model.Article;

/** An article and what was read out of it, on the way from {@code read} to {@code watch}. */
record ReadArticle(Article article, Reading reading) {}
