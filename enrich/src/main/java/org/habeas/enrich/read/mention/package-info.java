/** Whom and what a text mentions: people, bodies, places, dates, and who is who. */
@NullMarked
package org.habeas.enrich.read.mention;

import org.jspecify.annotations.NullMarked;
