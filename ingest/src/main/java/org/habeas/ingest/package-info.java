/** News sources to articles and snapshots. */
@NullMarked
package org.habeas.ingest;

import org.jspecify.annotations.NullMarked;
