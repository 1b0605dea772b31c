/** Trains the models of the reader on the corpus of the project, {@code src/main/corpus}; the build runs it. */
@NullMarked
package org.habeas.enrich.train;

import org.jspecify.annotations.NullMarked;
