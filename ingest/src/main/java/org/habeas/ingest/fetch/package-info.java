/** Polite fetching: one host at a time, at its pace, where its robots.txt allows. */
@NullMarked
package org.habeas.ingest.fetch;

import org.jspecify.annotations.NullMarked;
