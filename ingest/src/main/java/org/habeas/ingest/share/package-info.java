/** Which of the sources this process polls, where several share them. */
@NullMarked
package org.habeas.ingest.share;

import org.jspecify.annotations.NullMarked;
