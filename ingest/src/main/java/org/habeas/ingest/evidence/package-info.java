/** Evidence that stands up outside Habeas: WARC files of what was fetched, and a chain of hashes that shows any change. */
@NullMarked
package org.habeas.ingest.evidence;

import org.jspecify.annotations.NullMarked;
