/** Finding sources: what a site syndicates, and lists of sources that others keep. */
@NullMarked
package org.habeas.ingest.source;

import org.jspecify.annotations.NullMarked;
