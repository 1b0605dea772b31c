/** The Streams topology: reads events out of articles, joins them with the watchlist, tells happenings apart. */
@NullMarked
package org.habeas.enrich;

import org.jspecify.annotations.NullMarked;
