/** Dates as publishers write them: read where they are clear, left unknown where they are not. */
@NullMarked
package org.habeas.ingest.date;

import org.jspecify.annotations.NullMarked;
