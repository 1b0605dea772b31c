/** One alert per thing that happened: the pure decision, what it is decided over, and the processor that keeps it. */
@NullMarked
package org.habeas.enrich.happening;

import org.jspecify.annotations.NullMarked;
