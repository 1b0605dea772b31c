/** The watchlist in memory: read from files, kept up to date, found in persons, organisations and texts. */
@NullMarked
package org.habeas.enrich.watch;

import org.jspecify.annotations.NullMarked;
